import { resources } from '../api-server';
import { BackupStorage } from './BackupStorage';
import { readAll } from './readAll';
import { Backup, BackupStorageLocation, DeleteBackupRequest, Restore } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

const IN_PROGRESS = ['InProgress', 'WaitingForPluginOperations', 'Finalizing'];
const KEPT_MS = 24 * 3600 * 1000;

/** Asks for the deletion of what has expired, or says on the Backup why that is not possible. @internal */
export function collectGarbage(context: VeleroContext): void {
  const { store, clock, namespace } = context;
  const asked = new Set(
    readAll<DeleteBackupRequest>(context, resources.deletebackuprequests).map(({ spec }) => spec.backupName),
  );
  for (const backup of readAll<Backup>(context, resources.backups)) {
    const { name } = backup.metadata;
    const expiresMs = Date.parse(backup.status?.expiration ?? '');
    if (!(expiresMs <= clock.now()) || asked.has(name)) continue;
    const obstacle = obstacleOf(locationOf(context, backup));
    if (obstacle !== backup.metadata.labels?.['velero.io/gc-failure']) {
      store.modify<Backup>(
        resources.backups,
        namespace,
        name,
        draft => {
          const { 'velero.io/gc-failure': _, ...labels } = draft.metadata.labels ?? {};
          draft.metadata.labels = obstacle ? { ...labels, 'velero.io/gc-failure': obstacle } : labels;
        },
        VELERO,
      );
    }
    if (!obstacle) requestDeletion(context, backup);
  }
}

/** Moves every DeleteBackupRequest one step on. @internal */
export function processDeletions(context: VeleroContext): void {
  const { store, clock, namespace } = context;
  for (const request of readAll<DeleteBackupRequest>(context, resources.deletebackuprequests)) {
    const { name, creationTimestamp } = request.metadata;
    const phase = request.status?.phase ?? 'New';
    if (phase === 'Processed') {
      if (clock.now() - Date.parse(creationTimestamp) > KEPT_MS) {
        store.delete(resources.deletebackuprequests, namespace, name);
      }
      continue;
    }
    const backup = store.get<Backup>(resources.backups, namespace, request.spec.backupName);
    const error = errorOf(context, backup);
    if (error !== undefined || !backup) {
      setStatus(context, name, {
        phase: 'Processed',
        errors: [`backup deletion failed: ${error ?? 'backup not found'}`],
      });
    } else if (phase === 'New') {
      setStatus(context, name, { phase: 'InProgress' });
      store.modify<Backup>(
        resources.backups,
        namespace,
        backup.metadata.name,
        draft => {
          draft.status = { ...draft.status, phase: 'Deleting' };
        },
        VELERO,
      );
    } else {
      const location = locationOf(context, backup);
      if (location) context.storage.delete(BackupStorage.placeOf(location), backup.metadata.name);
      deleteRestoresOf(context, backup.metadata.name);
      // What it owns, its transfers, goes with it.
      store.delete(resources.backups, namespace, backup.metadata.name);
      // Done requests are not kept: they would only say what is plain to see.
      store.delete(resources.deletebackuprequests, namespace, name);
    }
  }
}

function requestDeletion({ store, namespace }: VeleroContext, { metadata }: Backup): void {
  store.create<DeleteBackupRequest>(
    resources.deletebackuprequests,
    {
      apiVersion: 'velero.io/v1',
      kind: 'DeleteBackupRequest',
      metadata: {
        generateName: `${metadata.name}-`,
        namespace,
        labels: { 'velero.io/backup-name': metadata.name.slice(0, 63), 'velero.io/backup-uid': metadata.uid },
      },
      spec: { backupName: metadata.name },
    },
    VELERO,
  );
}

function obstacleOf(location: BackupStorageLocation | undefined): string | undefined {
  if (!location) return 'BSLNotFound';
  if (location.spec.accessMode === 'ReadOnly') return 'BSLReadOnly';
  return location.status?.phase === 'Available' ? undefined : 'BSLCannotGet';
}

function errorOf(context: VeleroContext, backup: Backup | undefined): string | undefined {
  if (!backup) return 'backup not found';
  if (IN_PROGRESS.includes(backup.status?.phase ?? '')) return 'backup is still in progress';
  const location = locationOf(context, backup);
  const name = backup.spec.storageLocation ?? '';
  switch (obstacleOf(location)) {
    case 'BSLNotFound':
      return `backup storage location ${name} not found`;
    case 'BSLReadOnly':
      return `cannot delete backup because backup storage location ${name} is currently in read-only mode`;
    case 'BSLCannotGet':
      return `cannot delete backup because backup storage location ${name} is currently in Unavailable state`;
    default:
      return undefined;
  }
}

function locationOf({ store, namespace }: VeleroContext, backup: Backup): BackupStorageLocation | undefined {
  const name = backup.spec?.storageLocation ?? backup.metadata.labels?.['velero.io/storage-location'] ?? 'default';
  return store.get<BackupStorageLocation>(resources.backupstoragelocations, namespace, name);
}

function deleteRestoresOf(context: VeleroContext, backupName: string): void {
  for (const { metadata, spec } of readAll<Restore>(context, resources.restores)) {
    if (spec?.backupName === backupName) context.store.delete(resources.restores, metadata.namespace, metadata.name);
  }
}

function setStatus({ store, namespace }: VeleroContext, name: string, status: DeleteBackupRequest['status']): void {
  store.modify<DeleteBackupRequest>(
    resources.deletebackuprequests,
    namespace,
    name,
    draft => {
      draft.status = status;
    },
    VELERO,
  );
}
