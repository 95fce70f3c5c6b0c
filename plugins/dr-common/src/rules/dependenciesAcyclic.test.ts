import { DependencyFact } from '../model';
import { describeRule } from './__testUtils__/describeRule';
import { dependenciesAcyclic } from './dependenciesAcyclic';

const stock: DependencyFact = { entityRef: 'component:default/stock', title: 'Stock', kind: 'service' };

describeRule(dependenciesAcyclic, [
  ['it waits for one that does not wait for it', { dependencies: [stock] }, 'pass'],
  [
    'they wait for each other',
    { dependencies: [stock], dependencyCycles: [['component:default/order', 'component:default/stock']] },
    'fail',
    'component:default/order → component:default/stock → component:default/order',
  ],
  ['dependencies could not be read', { dependencies: undefined, dependencyCycles: undefined }, 'unknown'],
  ['there are none', {}, 'not-applicable'],
]);
