import { ApiClient } from './ApiClient';
import { ContractClusters } from './ContractClusters';

const SHOP = '/api/v1/namespaces/shop';

/** A service with a volume in `shop`, one without in `blog`. */
const OBJECTS: ReadonlyArray<[path: string, object: object]> = [
  ['/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'a' } } }],
  ['/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'blog' } }],
  [`${SHOP}/persistentvolumeclaims`, claim('data', { app: 'web' })],
  [`${SHOP}/persistentvolumeclaims`, claim('idle', {})],
  ['/apis/apps/v1/namespaces/shop/deployments', deployment('web', [{ name: 'disk', claimName: 'data' }])],
  ['/apis/apps/v1/namespaces/blog/deployments', deployment('blog', [])],
];

/** Puts the world into a cluster, and waits until its pods run. */
export async function buildWorld(clusters: ContractClusters, api: ApiClient): Promise<void> {
  for (const [path, object] of OBJECTS) {
    // A namespace may not be ready for what is inside.
    await clusters.waitFor(`${path} takes ${JSON.stringify(object)}`, async () => {
      const { status } = await api.send('POST', path, object);
      return status === 201 || status === 409 ? true : undefined;
    });
  }
  for (const [namespace, name] of [
    ['shop', 'web'],
    ['blog', 'blog'],
  ]) {
    await clusters.waitFor(`${name} is ready`, async () => {
      const { body } = await api.get(`/apis/apps/v1/namespaces/${namespace}/deployments/${name}`);
      return (body.status as { readyReplicas?: number } | undefined)?.readyReplicas === 1 ? true : undefined;
    });
  }
}

function claim(name: string, labels: object): object {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, labels },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'standard',
      resources: { requests: { storage: '1Gi' } },
    },
  };
}

function deployment(name: string, volumes: Array<{ name: string; claimName: string }>): object {
  const mounts = volumes.map(volume => ({ name: volume.name, mountPath: `/var/lib/${volume.name}` }));
  const template = {
    metadata: { labels: { app: name } },
    spec: {
      containers: [{ name: 'main', image: 'registry.example/app:1', volumeMounts: mounts }],
      volumes: volumes.map(volume => ({
        name: volume.name,
        persistentVolumeClaim: { claimName: volume.claimName },
      })),
    },
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: { app: name } },
    spec: { replicas: 1, selector: { matchLabels: { app: name } }, template },
    // A real server lets nobody but its controllers say this; the stand-in has none.
    status: { replicas: 1, readyReplicas: 1 },
  };
}
