import { resources } from '../api-server';
import { BackupStorage, StoredBackup } from './BackupStorage';
import { goDurationMs } from './goDuration';
import { readAll } from './readAll';
import { Backup, BackupStorageLocation } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

const DEFAULT_PERIOD_MS = 60_000;

/**
 * Makes Backup objects for what other clusters put into the shared locations, and removes those whose backup is gone there.
 * @internal
 */
export function syncBackups(context: VeleroContext): void {
  const { store, storage, clock, namespace } = context;
  for (const location of readAll<BackupStorageLocation>(context, resources.backupstoragelocations)) {
    if (location.status?.phase !== 'Available' || !isDue(location, clock.now())) continue;
    const place = BackupStorage.placeOf(location);
    if (!storage.isAvailable(place)) continue;
    const { name: locationName } = location.metadata;
    for (const name of storage.names(place)) {
      // By name over all locations: a namesake from elsewhere hides it.
      const stored = store.entry(resources.backups, namespace, name) ? undefined : storage.get(place, name);
      if (stored) addCopy(context, stored, locationName);
    }
    for (const backup of readAll<Backup>(context, resources.backups)) {
      if (isOrphan(backup, locationName, name => storage.has(place, name))) {
        store.delete(resources.backups, namespace, backup.metadata.name);
      }
    }
    store.modify<BackupStorageLocation>(
      resources.backupstoragelocations,
      namespace,
      locationName,
      draft => {
        draft.status = { ...draft.status, lastSyncedTime: clock.time() };
      },
      VELERO,
    );
  }
}

function isDue({ spec, status }: BackupStorageLocation, nowMs: number): boolean {
  const last = Date.parse(status?.lastSyncedTime ?? '');
  const periodMs = goDurationMs(spec.backupSyncPeriod ?? '') ?? DEFAULT_PERIOD_MS;
  return Number.isNaN(last) || (periodMs > 0 && nowMs - last >= periodMs);
}

function isOrphan({ metadata, status }: Backup, location: string, exists: (name: string) => boolean): boolean {
  return (
    metadata.labels?.['velero.io/storage-location'] === location &&
    ['Completed', 'PartiallyFailed'].includes(status?.phase ?? '') &&
    !exists(metadata.name)
  );
}

/**
 * The copy is a new object of this cluster; only times inside `status` are those of the original.
 *
 * @param createdAt - when the copy came into being, for a past that is made up; default now
 * @internal
 */
export function addCopy(
  { store, namespace }: Pick<VeleroContext, 'store' | 'namespace'>,
  { backup, podVolumeBackups }: Pick<StoredBackup, 'backup' | 'podVolumeBackups'>,
  location: string,
  createdAt?: string,
): void {
  const created = createdAt === undefined ? {} : { creationTimestamp: createdAt };
  const { name, labels, annotations } = backup.metadata;
  const copy = store.create<Backup>(
    resources.backups,
    {
      ...backup,
      metadata: {
        ...created,
        name,
        namespace,
        ...(annotations ? { annotations } : {}),
        labels: { ...labels, 'velero.io/storage-location': location },
      },
      // What a program has written and read again says its empty parts, too.
      spec: { hooks: {}, metadata: {}, ...backup.spec, storageLocation: location },
    },
    VELERO,
  );
  for (const { apiVersion, kind, metadata, spec, status } of podVolumeBackups) {
    const owner = { apiVersion: 'velero.io/v1', controller: true, kind: 'Backup', name, uid: copy.metadata.uid };
    store.create(
      resources.podvolumebackups,
      {
        apiVersion,
        kind,
        metadata: {
          ...created,
          name: metadata.name,
          namespace,
          generateName: metadata.generateName,
          annotations: metadata.annotations,
          labels: { ...metadata.labels, 'velero.io/backup-uid': copy.metadata.uid },
          ownerReferences: [owner],
        },
        // `tags` keep the uid of the original, which is how a copy can be told.
        spec,
        status,
      },
      VELERO,
    );
  }
}
