import { ago, HOUR } from '../__fixtures__/world';
import { DependencyFact, Readiness, ServiceFacts } from '../model';
import { testsOf } from './__testUtils__/testsOf';
import { dependenciesReady } from './dependenciesReady';

const stock: DependencyFact = { entityRef: 'component:default/stock', title: 'Stock', kind: 'service' };

function depending(ownReadiness: Readiness): Partial<ServiceFacts> {
  return { dependencies: [{ ...stock, verdict: { ownReadiness, level: 2, assessedAt: ago(HOUR) } }] };
}

describe('dependencies-ready', () => {
  it.each(
    testsOf(dependenciesReady, [
      ['it is ready', depending('ready'), 'pass', 'Stock'],
      ['it is at risk', depending('at-risk'), 'fail', 'at risk'],
      ['it would not come back', depending('not-ready'), 'fail', 'Stock would not come back as promised.'],
      ['it is not known whether it would come back', depending('unknown'), 'unknown', 'not known whether Stock'],
      ['nobody has judged it yet', { dependencies: [stock] }, 'unknown', 'not been judged'],
      [
        'the catalog does not have it',
        { dependencies: [{ ...stock, kind: 'missing' }] },
        'unknown',
        'not in the catalog',
        'advisory',
      ],
      ['dependencies could not be read', { dependencies: undefined }, 'unknown', 'could not be read', 'advisory'],
      ['it is nothing that is judged', { dependencies: [{ ...stock, kind: 'other' }] }, 'not-applicable'],
      ['there are none', {}, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
