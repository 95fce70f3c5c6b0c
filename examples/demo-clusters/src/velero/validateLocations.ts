import { resources } from '../api-server';
import { BackupStorage } from './BackupStorage';
import { goDurationMs } from './goDuration';
import { readAll } from './readAll';
import { BackupStorageLocation } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

const DEFAULT_FREQUENCY_MS = 60_000;

/** Looks whether each location whose turn it is can be listed. @internal */
export function validateLocations(context: VeleroContext): void {
  const { store, storage, clock, namespace } = context;
  for (const location of readAll<BackupStorageLocation>(context, resources.backupstoragelocations)) {
    if (!isDue(location, clock.now())) continue;
    const available = storage.isAvailable(BackupStorage.placeOf(location));
    const { name } = location.metadata;
    store.modify<BackupStorageLocation>(
      resources.backupstoragelocations,
      namespace,
      name,
      draft => {
        const { message: _, ...status } = draft.status ?? {};
        const { bucket } = draft.spec.objectStorage;
        draft.status = {
          ...status,
          lastValidationTime: clock.time(),
          phase: available ? 'Available' : 'Unavailable',
          ...(available
            ? {}
            : {
                message: `BackupStorageLocation "${name}" is unavailable: rpc error: code = Unknown desc = operation error S3: ListObjectsV2, api error NoSuchBucket: bucket "${bucket}" does not exist`,
              }),
        };
      },
      VELERO,
    );
  }
}

function isDue(location: BackupStorageLocation, nowMs: number): boolean {
  const last = Date.parse(location.status?.lastValidationTime ?? '');
  if (Number.isNaN(last)) return true;
  const frequencyMs = goDurationMs(location.spec.validationFrequency ?? '') ?? DEFAULT_FREQUENCY_MS;
  // 0 means once only.
  return frequencyMs > 0 && nowMs - last >= frequencyMs;
}
