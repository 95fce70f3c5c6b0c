import { ClusterStore, NewObject, resources } from '../api-server';
import { timeOf } from '../clock';
import { BackupStorage } from '../velero/BackupStorage';
import { planBackup } from '../velero/planBackup';
import { backupNameAt } from '../velero/runSchedules';
import { addCopy } from '../velero/syncBackups';
import { Backup, BackupStorageLocation, Schedule } from '../velero/types';
import { VELERO } from '../velero/VeleroContext';
import { CLUSTER_SEEDS } from './clusterSeeds';
import {
  claim,
  deployment,
  location,
  namespace,
  nodeAgent,
  schedule,
  statefulSet,
  storageClass,
  veleroDeployment,
} from './objects';
import { addPastBackup, PastBackup } from './pastBackup';
import { pastRuns } from './pastRuns';
import { addPastDrill } from './pastDrill';
import { plantMalformed } from './plantMalformed';
import { ClusterSeed, ScheduleSeed, ServiceSeed, ServiceWorkloadSeed } from './WorldSeed';

const DAY_MS = 24 * 3_600_000;
const ID = 'backstage.io/kubernetes-id';

/**
 * Fills empty clusters with services and with a past that ends now.
 *
 * @param stores - one for each cluster, by name
 * @param seeds - what runs where
 * @param historyDays - how far back scheduled backups go at most
 * @internal
 */
export function buildWorld(
  stores: ReadonlyMap<string, ClusterStore>,
  storage: BackupStorage,
  seeds: readonly ServiceSeed[],
  nowMs: number,
  historyDays = Infinity,
): void {
  const past: Array<PastBackup & { cluster: string }> = [];
  for (const seed of CLUSTER_SEEDS) {
    const store = stores.get(seed.name);
    if (!store) continue;
    const services = seeds.filter(service => service.cluster === seed.name);
    addPlatform(store, seed, nowMs);
    for (const service of services) addWorkloads(store, service, nowMs);
    if (!seed.veleroVersion) continue;
    for (const service of services) {
      past.push(
        ...addProtection(store, seed, service, { nowMs, historyDays }).map(each => ({ ...each, cluster: seed.name })),
      );
    }
  }
  const malformed = stores.get('seoul-1');
  if (malformed) plantMalformed(malformed, nowMs);
  for (const { place, stored, objects, cluster } of past) {
    if (place === undefined) continue;
    storage.put(place, stored, objects);
    for (const [name, store] of stores) {
      if (name !== cluster) addCopyTo(store, place, stored);
    }
  }
  for (const { cluster, drills = [] } of seeds) {
    for (const drill of drills) {
      const store = stores.get(drill.into ?? cluster);
      if (store) addPastDrill(store, drill, nowMs);
    }
  }
}

function addPlatform(store: ClusterStore, seed: ClusterSeed, nowMs: number): void {
  const createdAt = timeOf(nowMs - 400 * DAY_MS);
  for (const name of ['default', 'kube-system']) store.create(resources.namespaces, namespace(name, createdAt));
  store.create(resources.storageclasses, storageClass('csi-gp3', 'ebs.csi.aws.com', createdAt));
  store.create(resources.storageclasses, storageClass('local-ssd', 'kubernetes.io/no-provisioner', createdAt));
  if (!seed.veleroVersion) return;
  store.create(resources.namespaces, namespace('velero', createdAt));
  store.create(resources.deployments, veleroDeployment(seed.veleroVersion, createdAt), 'kubectl');
  store.create(resources.daemonsets, nodeAgent(seed.veleroVersion, createdAt), 'kubectl');
  for (const each of seed.locations) {
    const made = store.create(resources.backupstoragelocations, location(each, createdAt), 'kubectl');
    store.update<BackupStorageLocation>(
      resources.backupstoragelocations,
      {
        ...made,
        status: { phase: 'Available', lastSyncedTime: timeOf(nowMs), lastValidationTime: timeOf(nowMs) },
      },
      VELERO,
    );
  }
}

function addWorkloads(store: ClusterStore, { service, unclaimed, workloads }: ServiceSeed, nowMs: number): void {
  const createdAt = timeOf(nowMs - 200 * DAY_MS);
  for (const seed of workloads) {
    const labels = { [ID]: service, ...seed.labels };
    if (!store.get(resources.namespaces, undefined, seed.namespace)) {
      store.create(resources.namespaces, namespace(seed.namespace, createdAt, unclaimed ? {} : { [ID]: service }));
    }
    const workload = { ...seed, labels, claims: seed.claims ?? [] };
    const made = seed.kind === 'Deployment' ? deployment(workload, createdAt) : statefulSet(workload, createdAt);
    store.create(seed.kind === 'Deployment' ? resources.deployments : resources.statefulsets, made, 'argocd');
    for (const each of claimsOf(seed)) {
      store.create(resources.persistentvolumeclaims, claim(each, seed.namespace, labels, createdAt), 'argocd');
    }
  }
}

function claimsOf({ kind, name, replicas, claims = [] }: ServiceWorkloadSeed) {
  if (kind === 'Deployment') return claims;
  return claims.flatMap(each =>
    Array.from({ length: replicas }, (_, index) => ({ ...each, name: `${each.name}-${name}-${index}` })),
  );
}

function addProtection(
  store: ClusterStore,
  cluster: ClusterSeed,
  seed: ServiceSeed,
  { nowMs, historyDays }: { nowMs: number; historyDays: number },
): PastBackup[] {
  const past: PastBackup[] = [];
  for (const each of seed.schedules ?? []) {
    const labels = each.labels ?? { [ID]: seed.service };
    const runs = pastRuns(each, cluster, nowMs, historyDays);
    addSchedule(store, each, labels, runs.at(-1)?.submittedMs, nowMs);
    const plan = planBackup(store, each.template);
    for (const run of runs) {
      past.push(
        addPastBackup(store, cluster, {
          name: backupNameAt(each.name, timeOf(run.submittedMs)),
          labels: { ...labels, 'velero.io/schedule-name': each.name },
          template: { hooks: {}, metadata: {}, ...each.template },
          ttl: each.ttl,
          errorsIn: each.errorsIn,
          plan,
          run,
        }),
      );
    }
  }
  for (const { daysAgo, ...single } of seed.singleBackups ?? []) {
    const run = { submittedMs: nowMs - daysAgo * DAY_MS, outcome: 'Completed' as const, pace: 1 };
    past.push(addPastBackup(store, cluster, { labels: {}, ...single, plan: planBackup(store, single.template), run }));
  }
  return past;
}

function addSchedule(
  store: ClusterStore,
  seed: ScheduleSeed,
  labels: Record<string, string>,
  lastMs: number | undefined,
  nowMs: number,
): void {
  const createdAt = timeOf(nowMs - 120 * DAY_MS);
  const template = { ...seed.template, ttl: seed.ttl };
  const made: NewObject<Schedule> = schedule({ ...seed, template, labels }, createdAt);
  const created = store.create<Schedule>(resources.schedules, made, 'kubectl');
  // What never ran is left for the server to judge.
  if (lastMs === undefined) return;
  store.update<Schedule>(
    resources.schedules,
    { ...created, status: { lastBackup: timeOf(lastMs), phase: 'Enabled' } },
    VELERO,
  );
  if (seed.pausedDaysAgo === undefined) return;
  const { pausedDaysAgo } = seed;
  store.modify<Schedule>(
    resources.schedules,
    'velero',
    seed.name,
    draft => {
      draft.spec.paused = true;
      draft.metadata.annotations = { 'harbour.example/paused-at': timeOf(nowMs - pausedDaysAgo * DAY_MS) };
    },
    'kubectl',
  );
}

/** Another cluster that reads the same place has seen the backup within a minute. */
function addCopyTo(store: ClusterStore, place: string, stored: PastBackup['stored']): void {
  const reader = store
    .list<BackupStorageLocation>(resources.backupstoragelocations)
    .find(each => BackupStorage.placeOf(each) === place);
  if (!reader) return;
  const { completionTimestamp } = (stored.backup as Backup).status ?? {};
  const seenAt = timeOf(Date.parse(completionTimestamp ?? '') + 30_000);
  addCopy({ store, namespace: 'velero' }, stored, reader.metadata.name, seenAt);
}
