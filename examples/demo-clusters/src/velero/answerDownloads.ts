import { resources } from '../api-server';
import { timeOf } from '../clock';
import { pathOf } from './artefacts';
import { BackupStorage } from './BackupStorage';
import { readAll } from './readAll';
import { Backup, BackupStorageLocation, DownloadRequest, Restore } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

const LIVES_MS = 600_000;
/** How often the server comes back to what it could not answer. */
const RETRY_MS = 60_000;

/**
 * Answers each DownloadRequest with a signed URL, whether or not the file exists. What cannot be answered gets no phase and no
 * message, and is kept: every retry only moves its expiration on.
 * @internal
 */
export function answerDownloads(context: VeleroContext): void {
  const { store, clock, namespace, downloads } = context;
  const nowMs = clock.now();
  for (const request of readAll<DownloadRequest>(context, resources.downloadrequests)) {
    const { name } = request.metadata;
    const expiresMs = Date.parse(request.status?.expiration ?? '');
    if (request.status?.phase === 'Processed') {
      if (expiresMs <= nowMs) store.delete(resources.downloadrequests, namespace, name);
      continue;
    }
    const path = pathTo(context, request);
    const wasTried = expiresMs - LIVES_MS + RETRY_MS > nowMs;
    if (path === undefined && wasTried) continue;
    store.modify<DownloadRequest>(
      resources.downloadrequests,
      namespace,
      name,
      draft => {
        const expiration = timeOf(nowMs + LIVES_MS);
        draft.status =
          path === undefined || !downloads
            ? { ...draft.status, expiration }
            : { downloadURL: downloads.sign(path, nowMs + LIVES_MS), expiration, phase: 'Processed' };
      },
      VELERO,
    );
  }
}

/** Where the file would be; `undefined` without its Backup, or without the bucket. */
function pathTo({ store, storage, namespace }: VeleroContext, { spec }: DownloadRequest): string | undefined {
  const { kind, name } = spec.target;
  const backupName = kind.startsWith('Restore')
    ? store.get<Restore>(resources.restores, namespace, name)?.spec.backupName
    : name;
  const backup = backupName === undefined ? undefined : store.get<Backup>(resources.backups, namespace, backupName);
  const location = store.get<BackupStorageLocation>(
    resources.backupstoragelocations,
    namespace,
    backup?.spec.storageLocation ?? '',
  );
  if (!location) return undefined;
  const place = BackupStorage.placeOf(location);
  return storage.isAvailable(place) ? `${place}/${pathOf(kind, name)}` : undefined;
}
