import {
  ArtefactServer,
  BackupStorage,
  ClusterStore,
  ClusterUser,
  DemoApiServer,
  ManualClock,
  NewObject,
  resources,
  VeleroServer,
} from '@internal/demo-clusters';

import { ApiClient } from './ApiClient';
import { ContractCluster, ContractClusters, Who } from './ContractClusters';

/** Long enough for two of Velero's rounds through its locations, and for the largest volume. */
const PATIENCE_SECONDS = 600;
const TOKENS: Readonly<Record<Who, string | undefined>> = {
  admin: 'admin-token',
  reader: 'reader-token',
  nobody: 'nobody-token',
  stranger: 'no-such-token',
  anonymous: undefined,
};
const USERS: ClusterUser[] = [
  { name: 'admin', token: 'admin-token', rights: 'all' },
  { name: 'system:serviceaccount:velero:backstage-dr-reader', token: 'reader-token', rights: 'read' },
  { name: 'nobody', token: 'nobody-token', rights: 'none' },
];

/** What somebody who sets up a cluster puts there, as the real ones have it. */
const PLATFORM: ReadonlyArray<{ resource: (typeof resources)['namespaces']; object: NewObject }> = [
  {
    resource: resources.namespaces,
    object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } },
  },
  {
    resource: resources.storageclasses,
    object: storageClass('standard', 'csi.real-clusters.internal'),
  },
  {
    resource: resources.backupstoragelocations,
    object: {
      apiVersion: 'velero.io/v1',
      kind: 'BackupStorageLocation',
      metadata: { name: 'default', namespace: 'velero' },
      spec: {
        provider: 'velero.io/fs',
        default: true,
        backupSyncPeriod: '5s',
        validationFrequency: '5s',
        objectStorage: { bucket: 'backups', prefix: 'clusters' },
      },
    },
  },
];

/** Two clusters of the stand-in. Their time passes only while somebody waits, and then a second at a glance. */
export async function startDemoContract(): Promise<ContractClusters> {
  const clock = ManualClock.at(`${new Date().toISOString().slice(0, 19)}Z`);
  const storage = BackupStorage.create();
  const downloads = await ArtefactServer.start(storage, clock);
  const all: VeleroServer[] = [];
  const running = new Set<VeleroServer>();
  const stops: Array<() => Promise<void>> = [() => downloads.stop()];

  const start = async (name: string): Promise<ContractCluster> => {
    const store = ClusterStore.create({ clock, startRevision: 1000 });
    for (const object of PLATFORM) store.create(object.resource, object.object);
    const api = await DemoApiServer.start({ store, clock, users: USERS, bookmarkIntervalMs: 200 });
    const velero = VeleroServer.create({ store, storage, downloads, clock });
    running.add(velero);
    all.push(velero);
    stops.push(() => api.takeDown());
    return {
      name,
      as: who => ApiClient.create({ url: api.url, token: TOKENS[who] }),
      compact: async () => store.compact(),
      startVelero: async () => void running.add(velero),
      stopVelero: async () => {
        running.delete(velero);
        velero.stop();
      },
    };
  };
  const [primary, secondary] = [await start('primary'), await start('secondary')];
  const tick = () => {
    clock.advance(1000);
    for (const velero of running) velero.tick();
  };
  tick();
  return {
    primary,
    secondary,
    loseStore: () => storage.setAvailable('backups/clusters', false),
    restoreStore: () => storage.setAvailable('backups/clusters', true),
    setUploads(how) {
      for (const velero of all) {
        velero.setFaults({ nextBackups: how === 'failing' ? ['fail'] : [], slowdown: how === 'slow' ? 10 : 1 });
      }
    },
    async waitFor(what, look) {
      for (let second = 0; second < PATIENCE_SECONDS; second += 1) {
        const seen = await look();
        if (seen !== undefined) return seen;
        tick();
      }
      throw new Error(`not within ${PATIENCE_SECONDS} s of the demo's time: ${what}`);
    },
    async stop() {
      await Promise.all(stops.map(stop => stop()));
    },
  };
}

function storageClass(name: string, provisioner: string): NewObject {
  const object = { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name }, provisioner };
  return object;
}
