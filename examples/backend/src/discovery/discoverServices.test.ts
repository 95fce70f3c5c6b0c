import { discoverServices, SeenObject } from './discoverServices';

function deployment(overrides: Partial<SeenObject>): SeenObject {
  return { cluster: 'a', kind: 'Deployment', namespace: 'shop', labels: {}, annotations: {}, ...overrides };
}

describe('discoverServices', () => {
  it('prefers the id that teams put on their workloads', () => {
    const [entity] = discoverServices([
      deployment({ labels: { 'backstage.io/kubernetes-id': 'payment', 'app.kubernetes.io/name': 'api' } }),
    ]);
    expect(entity.metadata.name).toBe('payment');
    expect(entity.metadata.annotations).toMatchObject({
      'backstage.io/kubernetes-id': 'payment',
      'backstage.io/kubernetes-namespace': 'shop',
      'backstage.io/kubernetes-cluster': 'a',
    });
  });

  it('joins what belongs to one service in several clusters and namespaces', () => {
    const labels = { 'backstage.io/kubernetes-id': 'payment' };
    const entities = discoverServices([
      deployment({ labels }),
      deployment({ labels, cluster: 'b', namespace: 'shop-standby', kind: 'StatefulSet' }),
    ]);
    expect(entities).toHaveLength(1);
    expect(entities[0].metadata.annotations).toMatchObject({
      'backstage.io/kubernetes-namespace': 'shop,shop-standby',
      'backstage.io/kubernetes-cluster': 'a,b',
    });
  });

  it('names a service by part-of and name, and makes the system', () => {
    const entities = discoverServices([
      deployment({ labels: { 'app.kubernetes.io/part-of': 'store', 'app.kubernetes.io/name': 'cart' } }),
    ]);
    expect(entities.map(entity => `${entity.kind}:${entity.metadata.name}`)).toEqual([
      'System:store',
      'Component:store-cart',
    ]);
    expect(entities[1].metadata.annotations).toMatchObject({
      'backstage.io/kubernetes-label-selector': 'app.kubernetes.io/part-of=store,app.kubernetes.io/name=cart',
    });
  });

  it('falls back to the namespace and leaves the cluster itself out', () => {
    const entities = discoverServices([
      deployment({}),
      deployment({ namespace: 'kube-system' }),
      deployment({ namespace: 'velero' }),
    ]);
    expect(entities.map(entity => entity.metadata.name)).toEqual(['shop']);
  });

  it('takes promises from the Namespace, and the workload has the last word', () => {
    const [entity] = discoverServices([
      deployment({ kind: 'Namespace', annotations: { 'backstage-dr.io/rpo': '1h', 'backstage-dr.io/rto': '4h' } }),
      deployment({ annotations: { 'backstage-dr.io/rpo': '15m', other: 'ignored' } }),
    ]);
    expect(entity.metadata.annotations).toMatchObject({ 'backstage-dr.io/rpo': '15m', 'backstage-dr.io/rto': '4h' });
    expect(entity.metadata.annotations).not.toHaveProperty('other');
  });
});
