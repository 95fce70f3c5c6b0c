import { DependencyFact } from '../model';
import { testsOf } from './__testUtils__/testsOf';
import { dependenciesAcyclic } from './dependenciesAcyclic';

const stock: DependencyFact = { entityRef: 'component:default/stock', title: 'Stock', kind: 'service' };

describe('dependencies-acyclic', () => {
  it.each(
    testsOf(dependenciesAcyclic, [
      ['it waits for one that does not wait for it', { dependencies: [stock] }, 'pass'],
      [
        'they wait for each other',
        { dependencies: [stock], dependencyCycles: [['component:default/order', 'component:default/stock']] },
        'fail',
        'component:default/order → component:default/stock → component:default/order',
      ],
      ['dependencies could not be read', { dependencies: undefined, dependencyCycles: undefined }, 'unknown'],
      ['there are none', {}, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
