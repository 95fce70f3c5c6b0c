import { resources } from '../api-server';
import { readAll } from './readAll';
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
  const { clock } = context;
  for (const restore of readAll<Restore>(context, resources.restores)) {
    const phase = restore.status?.phase ?? '';
    if (phase === '' || phase === 'New') begin(context, restore);
    else if (phase === 'InProgress' && clock.now() - Date.parse(restore.status?.startTimestamp ?? '') >= RESTORE_MS) {
      const totalItems = itemsOf(context, restore.spec);
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
  for (const restore of readAll<Restore>(context, resources.restores)) {
    if (restore.status?.phase !== 'InProgress') continue;
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
  const spec = restore.spec ?? {};
  const backup = backupOf(context, spec);
  const errors = backup ? [] : [missingBackup(spec, namespace)];
  const locationName = backup?.spec.storageLocation ?? '';
  const location = store.get<BackupStorageLocation>(resources.backupstoragelocations, namespace, locationName);
  if (backup && location?.status?.phase !== 'Available') {
    errors.push(`The BSL ${locationName} is unavailable, cannot retrieve the backup`);
  }
  change(context, restore, draft => {
    draft.spec = {
      ...spec,
      backupName: backup?.metadata.name ?? spec.backupName,
      excludedResources: [...new Set([...(spec.excludedResources ?? []), ...NEVER_RESTORED])],
      hooks: spec.hooks ?? {},
      includedNamespaces: spec.includedNamespaces ?? ['*'],
      itemOperationTimeout: spec.itemOperationTimeout ?? '4h0m0s',
      uploaderConfig: spec.uploaderConfig ?? {},
    };
    draft.status =
      errors.length > 0
        ? { phase: 'FailedValidation', validationErrors: errors }
        : { phase: 'InProgress', progress: { totalItems: itemsOf(context, spec) }, startTimestamp: clock.time() };
  });
}

function backupOf(context: VeleroContext, spec: Restore['spec']): Backup | undefined {
  const { store, namespace } = context;
  if (spec.backupName) return store.get<Backup>(resources.backups, namespace, spec.backupName);
  return readAll<Backup>(context, resources.backups)
    .filter(({ metadata, status }) => {
      return metadata.labels?.['velero.io/schedule-name'] === spec.scheduleName && status?.phase === 'Completed';
    })
    .sort((a, b) => ((a.status?.startTimestamp ?? '') < (b.status?.startTimestamp ?? '') ? 1 : -1))
    .at(0);
}

function missingBackup({ backupName }: Restore['spec'], namespace: string): string {
  if (!backupName) return 'No backups found for schedule';
  return `Error retrieving backup: can't find backup ${namespace}/${backupName}: Backup.velero.io "${backupName}" not found`;
}

function itemsOf(context: VeleroContext, spec: Restore['spec']): number {
  return backupOf(context, spec)?.status?.progress?.itemsBackedUp ?? 0;
}

function change({ store, namespace }: VeleroContext, { metadata }: Restore, edit: (draft: Restore) => void): void {
  store.modify<Restore>(resources.restores, namespace, metadata.name, edit, VELERO);
}
