import { resources } from '../api-server';
import { Backup, BackupStorageLocation, Restore } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

const RESTORE_MS = 4000;
const NEVER_RESTORED = [
  'nodes',
  'events',
  'events.events.k8s.io',
  'backups.velero.io',
  'restores.velero.io',
  'resticrepositories.velero.io',
  'csinodes.storage.k8s.io',
  'volumeattachments.storage.k8s.io',
  'backuprepositories.velero.io',
];

/** Moves every unfinished Restore one phase on. No object of the backup is really restored. @internal */
export function advanceRestores(context: VeleroContext): void {
  const { store, clock, namespace } = context;
  for (const restore of store.list<Restore>(resources.restores)) {
    if (restore.metadata.namespace !== namespace) continue;
    const phase = restore.status?.phase ?? '';
    if (phase === '' || phase === 'New') begin(context, restore);
    else if (phase === 'InProgress' && clock.now() - Date.parse(restore.status?.startTimestamp ?? '') >= RESTORE_MS) {
      const totalItems = itemsOf(context, restore);
      change(context, restore, draft => {
        draft.status = {
          ...draft.status,
          completionTimestamp: clock.time(),
          hookStatus: {},
          phase: 'Completed',
          progress: { itemsRestored: totalItems, totalItems },
        };
      });
    }
  }
}

/** What a server does when it starts and finds Restores that another one left in progress. @internal */
export function failInterruptedRestores(context: VeleroContext): void {
  for (const restore of context.store.list<Restore>(resources.restores)) {
    if (restore.metadata.namespace !== context.namespace || restore.status?.phase !== 'InProgress') continue;
    change(context, restore, draft => {
      draft.status = {
        ...draft.status,
        completionTimestamp: context.clock.time(),
        failureReason: 'found a restore with status "InProgress" during the server starting, mark it as "Failed"',
        phase: 'Failed',
      };
    });
  }
}

function begin(context: VeleroContext, restore: Restore): void {
  const { store, clock, namespace } = context;
  const backup = backupOf(context, restore);
  const errors = backup ? [] : [missingBackup(restore, namespace)];
  const locationName = backup?.spec.storageLocation ?? '';
  const location = store.get<BackupStorageLocation>(resources.backupstoragelocations, namespace, locationName);
  if (backup && location?.status?.phase !== 'Available') {
    errors.push(`The BSL ${locationName} is unavailable, cannot retrieve the backup`);
  }
  change(context, restore, draft => {
    draft.spec = {
      ...draft.spec,
      backupName: backup?.metadata.name ?? draft.spec.backupName,
      excludedResources: [...new Set([...(draft.spec.excludedResources ?? []), ...NEVER_RESTORED])],
      hooks: draft.spec.hooks ?? {},
      includedNamespaces: draft.spec.includedNamespaces ?? ['*'],
      itemOperationTimeout: draft.spec.itemOperationTimeout ?? '4h0m0s',
      uploaderConfig: draft.spec.uploaderConfig ?? {},
    };
    draft.status =
      errors.length > 0
        ? { phase: 'FailedValidation', validationErrors: errors }
        : { phase: 'InProgress', progress: { totalItems: itemsOf(context, draft) }, startTimestamp: clock.time() };
  });
}

function backupOf({ store, namespace }: VeleroContext, { spec }: Restore): Backup | undefined {
  if (spec.backupName) return store.get<Backup>(resources.backups, namespace, spec.backupName);
  return store
    .list<Backup>(resources.backups)
    .filter(({ metadata, status }) => {
      return metadata.labels?.['velero.io/schedule-name'] === spec.scheduleName && status?.phase === 'Completed';
    })
    .sort((a, b) => ((a.status?.startTimestamp ?? '') < (b.status?.startTimestamp ?? '') ? 1 : -1))
    .at(0);
}

function missingBackup({ spec }: Restore, namespace: string): string {
  if (!spec.backupName) return 'No backups found for schedule';
  const { backupName } = spec;
  return `Error retrieving backup: can't find backup ${namespace}/${backupName}: Backup.velero.io "${backupName}" not found`;
}

function itemsOf(context: VeleroContext, restore: Restore): number {
  return backupOf(context, restore)?.status?.progress?.itemsBackedUp ?? 0;
}

function change({ store, namespace }: VeleroContext, { metadata }: Restore, edit: (draft: Restore) => void): void {
  store.modify<Restore>(resources.restores, namespace, metadata.name, edit, VELERO);
}
