import { DAY, HOUR } from '../__fixtures__/world';
import { DependencyFact } from '../model';
import { promise, testsOf } from './__testUtils__/testsOf';
import { dependenciesObjectives } from './dependenciesObjectives';

const stock: DependencyFact = { entityRef: 'component:default/stock', title: 'Stock', kind: 'service' };
const promising = (rtoSeconds?: number, rpoSeconds?: number) => ({
  dependencies: [{ ...stock, rtoSeconds, rpoSeconds }],
});

describe('dependencies-objectives', () => {
  it.each(
    testsOf(dependenciesObjectives, [
      ['it promises as much', promising(4 * HOUR, 2 * HOUR), 'pass', 'Stock'],
      [
        'it may be down for longer',
        promising(8 * HOUR, 2 * HOUR),
        'fail',
        'Stock may be down for 8 h, and this service only for 4 h.',
      ],
      ['it may lose more', promising(4 * HOUR, DAY), 'fail', 'may lose 24 h'],
      [
        'it may be down for longer, and does not matter where nothing is promised',
        { ...promising(8 * HOUR, 2 * HOUR), ...promise({ rtoSeconds: undefined }) },
        'pass',
      ],
      ['it promises nothing', promising(), 'unknown', 'Nobody has said'],
      ['dependencies could not be read', { dependencies: undefined }, 'unknown', 'could not be read', 'advisory'],
      ['it is nothing that is judged', { dependencies: [{ ...stock, kind: 'other' }] }, 'not-applicable'],
      [
        'nothing is promised',
        { ...promising(), ...promise({ rtoSeconds: undefined, rpoSeconds: undefined }) },
        'not-applicable',
      ],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
