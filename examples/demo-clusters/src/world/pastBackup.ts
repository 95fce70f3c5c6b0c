import { ClusterStore, KubernetesObject, NewObject, resources } from '../api-server';
import { timeOf } from '../clock';
import { backupArtefacts } from '../velero/backupArtefacts';
import { BackupStorage, StoredBackup } from '../velero/BackupStorage';
import { completeSpec } from '../velero/completeSpec';
import { goDurationMs } from '../velero/goDuration';
import { BackupPlan } from '../velero/planBackup';
import { Backup, BackupSpec, BackupStatus, BackupStorageLocation, DataUpload, PodVolumeBackup } from '../velero/types';
import { VELERO } from '../velero/VeleroContext';
import { EndedTransfer } from '../velero/volumeInfos';
import { resultsOf } from '../velero/artefacts';
import { completedStatus, dataUpload, podVolumeBackup } from '../velero/volumeTransfers';
import { PastRun } from './pastRuns';
import { ClusterSeed, PastOutcome } from './WorldSeed';

/** What goes wrong with one object and leaves the others alone. */
const ITEM_FAILURE =
  ' message: /Error backing up item error: /error executing custom action: rpc error: code = Unavailable';

/** @internal */
export interface PastBackupSeed {
  name: string;
  labels: Record<string, string>;
  template: BackupSpec;
  ttl: string;
  /** What it says when it failed in part, by namespace. */
  errorsIn?: Record<string, string[]>;
  /** What it took along. */
  plan: BackupPlan;
  run: PastRun;
}

/** A backup of the past and the place it lies in; `undefined` when it left nothing there. @internal */
export interface PastBackup {
  place?: string;
  stored: Omit<StoredBackup, 'contents'>;
  /** What it holds. */
  objects: KubernetesObject[];
}

/**
 * Puts a finished Backup of the past into a cluster, with the transfers of its volumes, as the stand-in would have left it.
 * @internal
 */
export function addPastBackup(store: ClusterStore, cluster: ClusterSeed, seed: PastBackupSeed): PastBackup {
  const { run, plan } = seed;
  const locationName = seed.template.storageLocation ?? cluster.locations[0].name;
  const spec = completeSpec({ ...seed.template, ttl: seed.ttl }, locationName, seed.ttl);
  const startMs = run.submittedMs + 2000;
  const endMs = startMs + 1000 + plan.volumesMs * run.pace;
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(cluster.kubernetesVersion) ?? [];
  // A namespace that is not there is an error of its own.
  const errorCount = plan.missingNamespaces.length + (run.outcome === 'PartiallyFailed' ? 1 : 0);
  const outcome = run.outcome === 'Completed' && errorCount > 0 ? 'PartiallyFailed' : run.outcome;
  const operations = plan.volumes.filter(each => each.method !== 'fs-backup').length;
  const snapshots = plan.volumes.filter(each => each.method === 'snapshot').length;
  const backup = store.create<Backup>(
    resources.backups,
    {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: {
        name: seed.name,
        namespace: 'velero',
        creationTimestamp: timeOf(run.submittedMs),
        generation: 8,
        annotations: {
          'velero.io/resource-timeout': '10m0s',
          'velero.io/source-cluster-k8s-gitversion': cluster.kubernetesVersion,
          'velero.io/source-cluster-k8s-major-version': major,
          'velero.io/source-cluster-k8s-minor-version': minor,
        },
        labels: { ...seed.labels, 'velero.io/storage-location': locationName },
      },
      spec,
      status: {
        ...outcomeOf(outcome, errorCount, endMs, operations),
        ...(snapshots > 0 ? { csiVolumeSnapshotsAttempted: snapshots, csiVolumeSnapshotsCompleted: snapshots } : {}),
        expiration: timeOf(run.submittedMs + (goDurationMs(seed.ttl) ?? 0)),
        formatVersion: '1.1.0',
        hookStatus: {},
        progress: { itemsBackedUp: plan.items, totalItems: plan.items },
        startTimestamp: timeOf(startMs),
        version: 1,
      },
    },
    VELERO,
  );
  const podVolumeBackups: PodVolumeBackup[] = [];
  const transfers = new Map<string, EndedTransfer>();
  for (const volume of plan.volumes) {
    const status = completedStatus(volume.totalBytes, timeOf(startMs + 1000), timeOf(endMs - 1000));
    if (volume.method !== 'snapshot') transfers.set(volume.claimUid, { name: volume.claim, status });
    const past = <T extends { metadata: object }>(transfer: T): T => ({
      ...transfer,
      metadata: { ...transfer.metadata, creationTimestamp: timeOf(startMs), generation: 3 },
    });
    // A failed backup carried its volumes before it failed to upload the rest.
    if (volume.method === 'fs-backup') {
      const made: NewObject<PodVolumeBackup> = past(podVolumeBackup(backup, volume, status));
      podVolumeBackups.push(store.create(resources.podvolumebackups, made, VELERO));
    } else if (volume.method === 'data-mover') {
      const made: NewObject<DataUpload> = past(dataUpload(backup, volume, status));
      store.create(resources.datauploads, made, VELERO);
    }
  }
  const errors = run.outcome === 'PartiallyFailed' ? [ITEM_FAILURE] : [];
  const files = backupArtefacts(backup, plan, ({ claimUid }) => transfers.get(claimUid), errors);
  const isTold = seed.errorsIn !== undefined && run.outcome === 'PartiallyFailed';
  const artefacts = isTold ? { ...files, BackupResults: resultsOf({ namespaces: seed.errorsIn }, {}) } : files;
  const stored = { backup, podVolumeBackups, artefacts };
  const location = store.get<BackupStorageLocation>(resources.backupstoragelocations, 'velero', locationName);
  if (run.outcome === 'Failed' || !location) return { stored, objects: plan.objects };
  return { place: BackupStorage.placeOf(location), stored, objects: plan.objects };
}

function outcomeOf(outcome: PastOutcome, errors: number, endMs: number, operations: number): BackupStatus {
  const attempted = operations > 0 ? { backupItemOperationsAttempted: operations } : {};
  const completed = operations > 0 ? { backupItemOperationsCompleted: operations } : {};
  switch (outcome) {
    case 'Failed':
      return {
        ...attempted,
        phase: 'Failed',
        failureReason:
          'backup execution failed: rpc error: code = Unknown desc = error putting object: AccessDenied: Access Denied',
      };
    case 'PartiallyFailed':
      return { ...attempted, ...completed, phase: 'PartiallyFailed', errors, completionTimestamp: timeOf(endMs) };
    default:
      return { ...attempted, ...completed, phase: 'Completed', completionTimestamp: timeOf(endMs) };
  }
}
