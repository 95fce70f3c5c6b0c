import { resources } from '../api-server';
import { logOf, resultsOf } from './artefacts';
import { BackupStorage } from './BackupStorage';
import { readAll } from './readAll';
import { restoreObjects } from './restoreObjects';
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

/** Moves every unfinished Restore one phase on. @internal */
export function advanceRestores(context: VeleroContext): void {
  const { clock } = context;
  for (const restore of readAll<Restore>(context, resources.restores)) {
    const phase = restore.status?.phase ?? '';
    if (phase === '' || phase === 'New') begin(context, restore);
    else if (phase === 'InProgress' && clock.now() - Date.parse(restore.status?.startTimestamp ?? '') >= RESTORE_MS) {
      finish(context, restore);
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
  const { clock } = context;
  const spec = restore.spec ?? {};
  const backup = backupOf(context, spec);
  const errors = problemsOf(context, spec, backup);
  change(context, restore, draft => {
    draft.spec = {
      ...spec,
      ...(backup && !(spec.backupName && spec.scheduleName) ? { backupName: backup.metadata.name } : {}),
      excludedResources: [...new Set([...(spec.excludedResources ?? []), ...NEVER_RESTORED])],
      itemOperationTimeout: spec.itemOperationTimeout ?? '4h0m0s',
    };
    draft.status =
      errors.length > 0
        ? { phase: 'FailedValidation', validationErrors: errors }
        : { phase: 'InProgress', startTimestamp: clock.time() };
  });
}

function problemsOf(context: VeleroContext, spec: Restore['spec'], backup: Backup | undefined): string[] {
  const { store, namespace } = context;
  if (spec.backupName && spec.scheduleName) {
    return ['Either a backup or schedule must be specified as a source for the restore, but not both'];
  }
  const problems: string[] = [];
  const included = (spec.includedResources ?? []).filter(each => NEVER_RESTORED.includes(each));
  for (const each of included) problems.push(`${each} are non-restorable resources`);
  for (const each of included) {
    problems.push(
      `Invalid included/excluded resource lists: excludes list cannot contain an item in the includes list: ${each}`,
    );
  }
  const policy = spec.existingResourcePolicy;
  if (policy && !['none', 'update'].includes(policy)) problems.push(`Invalid ExistingResourcePolicy: ${policy}`);
  if (problems.length > 0) return problems;
  if (!backup) return [missingBackup(spec, namespace)];
  const locationName = backup.spec.storageLocation ?? '';
  const location = store.get<BackupStorageLocation>(resources.backupstoragelocations, namespace, locationName);
  if (!location) return [`Error retrieving backup: BackupStorageLocation.velero.io "${locationName}" not found`];
  return location.status?.phase === 'Available'
    ? []
    : [`The BSL ${locationName} is unavailable, cannot retrieve the backup`];
}

function finish(context: VeleroContext, restore: Restore): void {
  const { store, storage, clock, namespace } = context;
  const backup = backupOf(context, restore.spec);
  const location = store.get<BackupStorageLocation>(
    resources.backupstoragelocations,
    namespace,
    backup?.spec.storageLocation ?? '',
  );
  const place = location && BackupStorage.placeOf(location);
  const stored = place === undefined || !backup ? undefined : storage.get(place, backup.metadata.name);
  const { name } = restore.metadata;
  if (!backup || !stored || place === undefined || !storage.isAvailable(place)) {
    change(context, restore, draft => {
      const failureReason =
        'error downloading backup: rpc error: code = Unknown desc = error getting object: NoSuchKey';
      draft.status = { ...draft.status, completionTimestamp: clock.time(), failureReason, phase: 'Failed' };
    });
    return;
  }
  const { list, items, warnings } = restoreObjects(
    context,
    restore,
    stored,
    storage.contentsOf(place, backup.metadata.name),
  );
  const counted = [...(warnings.cluster ?? []), ...Object.values(warnings.namespaces ?? {}).flat()].length;
  const startedAt = restore.status?.startTimestamp ?? '';
  const lines = [
    'starting restore',
    `Starting restore of backup ${namespace}/${backup.metadata.name}`,
    'restore completed',
  ];
  storage.putRestore(place, {
    name,
    backupName: backup.metadata.name,
    artefacts: {
      RestoreLog: logOf(
        lines.map(message => ({ time: startedAt, level: 'info', message })),
        `restore=${namespace}/${name}`,
      ),
      RestoreResults: resultsOf({}, warnings),
      RestoreResourceList: list,
      RestoreItemOperations: [],
      RestoreVolumeInfo: [],
    },
  });
  change(context, restore, draft => {
    draft.status = {
      ...draft.status,
      completionTimestamp: clock.time(),
      hookStatus: {},
      phase: 'Completed',
      progress: items > 0 ? { itemsRestored: items, totalItems: items } : {},
      ...(counted > 0 ? { warnings: counted } : {}),
    };
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

function change({ store, namespace }: VeleroContext, { metadata }: Restore, edit: (draft: Restore) => void): void {
  store.modify<Restore>(resources.restores, namespace, metadata.name, edit, VELERO);
}
