import { Entity } from '@backstage/catalog-model';
import { ClusterFact } from '@backstage-dr/plugin-dr-common';
import { deployment, namespaceObject, object, START_MS } from '../__testUtils__/objects';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestProjection } from '../__testUtils__/TestProjection';
import { gatherFacts } from './gatherFacts';

const databases = testDatabases();
const PAYMENT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payment', annotations: { 'backstage.io/kubernetes-id': 'payment' } },
};
const SEOUL: ClusterFact = {
  name: 'seoul',
  title: 'seoul',
  veleroNamespace: 'velero',
  reachability: 'reachable',
  kinds: {},
};

describe.each(databases.eachSupportedId())('gatherFacts on %p', databaseId => {
  it('reads the namespaces that schedules name beside those of the service, and no others', async () => {
    const projection = await TestProjection.create(await databases.init(databaseId));
    const template = { includedNamespaces: ['pay', 'scratch', 'not-there', 'team-*'] };
    await projection.see('seoul', [
      namespaceObject('pay'),
      namespaceObject('scratch'),
      namespaceObject('team-a'),
      deployment('payment', 'pay', { 'backstage.io/kubernetes-id': 'payment' }),
      object('Schedule', 'hourly', { spec: { schedule: '0 * * * *', template } }),
    ]);
    const options = { store: projection.reading, clusters: [SEOUL], downloads: new Set<string>(), nowMs: START_MS };
    const { namespaces, namespacesBeside } = await gatherFacts(PAYMENT, options);
    expect(namespaces.map(({ name }) => name)).toEqual(['pay']);
    expect(namespacesBeside.map(({ name }) => name)).toEqual(['scratch']);
  });
});
