import { resources } from '../api-server';
import { timeOf } from '../clock';
import { backupArtefacts } from './backupArtefacts';
import { BackupStorage } from './BackupStorage';
import { completeSpec } from './completeSpec';
import { goDurationMs } from './goDuration';
import { BackupPlan, planBackup } from './planBackup';
import { readAll } from './readAll';
import { Backup, BackupStatus, BackupStorageLocation, PodVolumeBackup } from './types';
import { validateBackup } from './validateBackup';
import { RunningBackup, VELERO, VeleroContext } from './VeleroContext';
import { endTransfers, startTransfer, transfersOf } from './volumeTransfers';

type Outcome = Pick<BackupStatus, 'phase' | 'errors' | 'failureReason'>;

/** What BackupVolumeInfos says of a volume that a policy leaves out. */
const POLICY_SKIP =
  'any: skipped due to resource policy ;volumeSnapshot: not satisfy the criteria for VolumePolicy or the legacy snapshot way;';
const TRANSFER_FAILURE = 'data path backup failed: error to upload: connection reset by peer';

/**
 * Moves every unfinished Backup at most one phase on, one at a time in progress, as the server's default is.
 * @internal
 */
export function advanceBackups(context: VeleroContext): void {
  const open = openBackups(context);
  let busy = open.some(({ status }) => ['ReadyToStart', 'InProgress'].includes(status?.phase ?? ''));
  let waiting = open.filter(({ status }) => status?.phase === 'Queued').length;
  for (const backup of open) {
    switch (backup.status?.phase ?? '') {
      case '':
      case 'New':
        waiting += 1;
        setStatus(context, backup, { phase: 'Queued', queuePosition: waiting });
        break;
      case 'Queued':
        if (!busy) {
          busy = true;
          setStatus(context, backup, { phase: 'ReadyToStart' });
          moveUp(context);
        }
        break;
      case 'ReadyToStart':
        start(context, backup);
        break;
      case 'InProgress':
        progress(context, backup);
        break;
      case 'WaitingForPluginOperations':
        awaitVolumes(context, backup);
        break;
      default:
        finish(context, backup);
    }
  }
}

/** What a server does when it starts and finds Backups that another one left in progress. @internal */
export function failInterrupted(context: VeleroContext): void {
  for (const backup of openBackups(context)) {
    if (backup.status?.phase !== 'InProgress') continue;
    endTransfers(context, backup, 'found a podvolumebackup with status "InProgress" during the server starting');
    setStatus(context, backup, {
      ...backup.status,
      completionTimestamp: context.clock.time(),
      failureReason: 'found a backup with status "InProgress" during the server starting, mark it as "Failed"',
      hookStatus: {},
      phase: 'Failed',
    });
  }
}

const OPEN = ['', 'New', 'Queued', 'ReadyToStart', 'InProgress', 'WaitingForPluginOperations', 'Finalizing'];

function openBackups(context: VeleroContext): Backup[] {
  return readAll<Backup>(context, resources.backups)
    .filter(({ status }) => OPEN.includes(status?.phase ?? ''))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ metadata }: Backup): string {
  return `${metadata.creationTimestamp} ${metadata.name}`;
}

function moveUp(context: VeleroContext): void {
  const queued = openBackups(context).filter(({ status }) => status?.phase === 'Queued');
  for (const [index, backup] of queued.entries()) {
    setStatus(context, backup, { ...backup.status, queuePosition: index + 1 });
  }
}

function start(context: VeleroContext, backup: Backup): void {
  const { store, clock, kubernetesVersion, defaultTtl, faults } = context;
  const spec = completeSpec(backup.spec ?? {}, locationNameOf(context, backup), defaultTtl);
  const location = store.get<BackupStorageLocation>(
    resources.backupstoragelocations,
    backup.metadata.namespace,
    spec.storageLocation ?? '',
  );
  const errors = validateBackup(spec, location);
  const nowMs = clock.now();
  const common: BackupStatus = {
    expiration: timeOf(nowMs + (goDurationMs(spec.ttl ?? '') ?? 0)),
    formatVersion: '1.1.0',
    version: 1,
  };
  const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(kubernetesVersion) ?? [];
  const write = (status: BackupStatus) =>
    modify(context, backup, draft => {
      draft.metadata.annotations = {
        ...draft.metadata.annotations,
        'velero.io/resource-timeout': '10m0s',
        'velero.io/source-cluster-k8s-gitversion': kubernetesVersion,
        'velero.io/source-cluster-k8s-major-version': major,
        'velero.io/source-cluster-k8s-minor-version': minor,
      };
      draft.metadata.labels = { ...draft.metadata.labels, 'velero.io/storage-location': spec.storageLocation ?? '' };
      draft.spec = spec;
      draft.status = status;
    });
  if (!location || errors.length > 0) {
    write({ ...common, phase: 'FailedValidation', validationErrors: errors });
    return;
  }
  const startTimestamp = timeOf(nowMs);
  if (context.storage.has(BackupStorage.placeOf(location), backup.metadata.name)) {
    write({ ...common, startTimestamp, phase: 'Failed', failureReason: 'backup already exists in object storage' });
    return;
  }
  const fault = faults.nextBackups[0];
  faults.nextBackups = faults.nextBackups.slice(1);
  const plan = planned(context, spec, fault);
  const started = write({ ...common, startTimestamp, phase: 'InProgress', progress: progressOf(plan, 0) });
  context.running.set(backup.metadata.uid, { plan, startedMs: nowMs, ...(fault ? { fault } : {}) });
  for (const volume of plan.volumes) startTransfer(context, started, volume);
}

function planned(context: VeleroContext, spec: Backup['spec'], fault: RunningBackup['fault']): BackupPlan {
  const plan = planBackup(context.store, spec);
  const { slowdown } = context.faults;
  const slowed = { ...plan, objectsMs: plan.objectsMs * slowdown, volumesMs: plan.volumesMs * slowdown };
  if (fault !== 'skip-volumes') return slowed;
  // A skipped volume leaves no trace in the Backup: no transfer, no error, no warning.
  const skipped = plan.volumes.map(volume => ({ ...volume, reason: POLICY_SKIP }));
  return { ...slowed, volumes: [], skippedVolumes: [...plan.skippedVolumes, ...skipped] };
}

function progress(context: VeleroContext, backup: Backup): void {
  const running = context.running.get(backup.metadata.uid);
  // Started by a server that is gone: only the next start of a server will clear it up.
  if (!running) return;
  const { plan, startedMs, fault } = running;
  const elapsedMs = context.clock.now() - startedMs;
  const waitsForFiles = plan.volumes.some(volume => volume.method === 'fs-backup');
  if (elapsedMs < (waitsForFiles ? plan.volumesMs : plan.objectsMs)) {
    const share = Math.min(1, elapsedMs / plan.objectsMs);
    const itemsBackedUp = Math.floor(plan.items * share);
    setStatus(context, backup, {
      ...backup.status,
      progress: progressOf(plan, itemsBackedUp),
    });
    return;
  }
  if (waitsForFiles) {
    endTransfers(context, backup, fault && fault !== 'skip-volumes' ? TRANSFER_FAILURE : undefined);
  }
  const operations = plan.volumes.filter(volume => volume.method !== 'fs-backup').length;
  const snapshots = plan.volumes.filter(volume => volume.method === 'snapshot').length;
  const waits = plan.volumes.some(volume => volume.method === 'data-mover');
  setStatus(context, backup, {
    ...backup.status,
    ...(operations > 0 ? { backupItemOperationsAttempted: operations } : {}),
    ...(snapshots > 0 ? { csiVolumeSnapshotsAttempted: snapshots, csiVolumeSnapshotsCompleted: snapshots } : {}),
    phase: waits ? 'WaitingForPluginOperations' : 'Finalizing',
    progress: progressOf(plan, plan.items),
  });
}

/** Zeros are not written. */
function progressOf({ items }: BackupPlan, itemsBackedUp: number): NonNullable<BackupStatus['progress']> {
  return { ...(itemsBackedUp > 0 ? { itemsBackedUp } : {}), ...(items > 0 ? { totalItems: items } : {}) };
}

function awaitVolumes(context: VeleroContext, backup: Backup): void {
  const running = context.running.get(backup.metadata.uid);
  if (running && context.clock.now() - running.startedMs < running.plan.volumesMs) return;
  const failure = running?.fault === 'partially-fail' || running?.fault === 'fail' ? TRANSFER_FAILURE : undefined;
  endTransfers(context, backup, failure);
  setStatus(context, backup, { ...backup.status, phase: 'Finalizing' });
}

function finish(context: VeleroContext, backup: Backup): void {
  const { store, storage, clock } = context;
  const running = context.running.get(backup.metadata.uid);
  context.running.delete(backup.metadata.uid);
  const location = store.get<BackupStorageLocation>(
    resources.backupstoragelocations,
    backup.metadata.namespace,
    backup.spec.storageLocation ?? '',
  );
  const place = location && BackupStorage.placeOf(location);
  const outcome = outcomeOf(running, place !== undefined && storage.isAvailable(place));
  const attempted = backup.status?.backupItemOperationsAttempted ?? 0;
  const failed = outcome.phase === 'Completed' ? 0 : attempted;
  const finished = setStatus(context, backup, {
    ...backup.status,
    ...outcome,
    ...(attempted - failed > 0 ? { backupItemOperationsCompleted: attempted - failed } : {}),
    ...(failed > 0 ? { backupItemOperationsFailed: failed } : {}),
    // A backup that could not be uploaded has no completion time.
    ...(outcome.phase === 'Failed' ? {} : { completionTimestamp: clock.time() }),
    hookStatus: {},
  });
  if (place === undefined || outcome.phase === 'Failed') return;
  const podVolumeBackups = transfersOf(context, backup, resources.podvolumebackups) as PodVolumeBackup[];
  const plan = running?.plan ?? planBackup(store, backup.spec);
  const transfers = new Map(
    [...podVolumeBackups, ...transfersOf(context, backup, resources.datauploads)].map(({ metadata, status = {} }) => {
      return [metadata.labels?.['velero.io/pvc-uid'], { name: metadata.name, status }];
    }),
  );
  const artefacts = backupArtefacts(finished, plan, volume => transfers.get(volume.claimUid));
  storage.put(place, { backup: finished, podVolumeBackups, artefacts }, plan.objects);
}

function outcomeOf(running: RunningBackup | undefined, uploadable: boolean): Outcome {
  if (!uploadable || running?.fault === 'fail') {
    const reason = 'rpc error: code = Unknown desc = error putting object: RequestTimeout';
    return { phase: 'Failed', failureReason: `backup execution failed: ${reason}` };
  }
  const errors = (running?.plan.missingNamespaces.length ?? 0) + (running?.fault === 'partially-fail' ? 1 : 0);
  return errors > 0 ? { phase: 'PartiallyFailed', errors } : { phase: 'Completed' };
}

function locationNameOf(context: VeleroContext, backup: Backup): string {
  if (backup.spec?.storageLocation) return backup.spec.storageLocation;
  const locations = readAll<BackupStorageLocation>(context, resources.backupstoragelocations);
  const byDefault = locations.find(({ spec }) => spec.default);
  return byDefault?.metadata.name ?? 'default';
}

function setStatus(context: VeleroContext, backup: Backup, status: BackupStatus): Backup {
  return modify(context, backup, draft => {
    draft.status = status;
  });
}

function modify(context: VeleroContext, { metadata }: Backup, change: (draft: Backup) => void): Backup {
  return context.store.modify<Backup>(resources.backups, metadata.namespace, metadata.name, change, VELERO);
}
