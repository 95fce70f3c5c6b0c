import { JsonObject } from '../api-server';
import { Artefacts, logOf, Messages, resultsOf } from './artefacts';
import { BackupPlan, VolumePlan, snapshotNamesOf } from './planBackup';
import { Backup } from './types';
import { EndedTransfer, operationIdOf, volumeInfosOf } from './volumeInfos';

/**
 * The files that a finished Backup leaves in its location.
 *
 * @param transferOf - how the data of a volume was carried, if by a transfer
 * @param errors - of Velero itself, besides those that the plan tells
 * @internal
 */
export function backupArtefacts(
  backup: Backup,
  plan: BackupPlan,
  transferOf: (volume: VolumePlan) => EndedTransfer | undefined,
  errors: readonly string[] = [],
): Artefacts {
  const velero = [
    ...plan.missingNamespaces.map(
      name =>
        ` resource: /namespaces message: /fail to get the namespace ${name} specified in backup.Spec.IncludedNamespaces`,
    ),
    ...plan.volumes
      .filter(({ method }) => method === 'fs-backup')
      .map(transferOf)
      .flatMap(transfer => (transfer?.status.phase === 'Failed' ? transfer.status.message ?? '' : []))
      .map(message => ` message: /pod volume backup failed: ${message}`),
    ...errors,
  ];
  const messages: Messages = velero.length > 0 ? { velero } : {};
  return {
    BackupLog: log(backup, plan, velero),
    BackupResults: resultsOf(messages, {}),
    BackupResourceList: plan.resourceList,
    BackupVolumeInfos: volumeInfosOf(backup, plan, transferOf),
    BackupItemOperations: plan.volumes
      .filter(({ method }) => method !== 'fs-backup')
      .map(volume => operationOf(backup, volume, transferOf(volume))),
  };
}

function log({ metadata, spec, status }: Backup, plan: BackupPlan, errors: readonly string[]): string {
  const started = status?.startTimestamp ?? '';
  const included = spec.includedNamespaces?.join(', ') ?? '*';
  const info = (message: string) => ({ time: started, level: 'info' as const, message });
  return logOf(
    [
      info('Setting up backup temp file'),
      info(`Including namespaces: ${included}`),
      ...plan.skippedVolumes.map(each => info(`Summary for skipped PVs: ${each.volume}: ${each.reason}`)),
      ...errors.map(message => ({ time: started, level: 'error' as const, message: message.trim() })),
      info(`Backed up a total of ${plan.items} items`),
    ],
    `backup=${metadata.namespace}/${metadata.name}`,
  );
}

function operationOf(backup: Backup, volume: VolumePlan, transfer: EndedTransfer | undefined): JsonObject {
  const { startTimestamp: created, completionTimestamp: updated } = backup.status ?? {};
  const snapshot = { Group: 'snapshot.storage.k8s.io', Resource: 'volumesnapshots' };
  const name = { Namespace: volume.namespace, Name: snapshotNamesOf(volume).snapshot };
  const moved = volume.method === 'data-mover';
  const bytes = transfer?.status.progress;
  return {
    spec: {
      backupName: backup.metadata.name,
      backupUID: backup.metadata.uid,
      backupItemAction: moved ? 'velero.io/csi-pvc-backupper' : 'velero.io/csi-volumesnapshot-backupper',
      resourceIdentifier: moved
        ? { Group: '', Resource: 'persistentvolumeclaims', Namespace: volume.namespace, Name: volume.claim }
        : { ...snapshot, ...name },
      operationID: operationIdOf(backup, volume),
    },
    status: {
      phase: transfer?.status.phase ?? 'Completed',
      ...(moved ? { nCompleted: bytes?.bytesDone, nTotal: bytes?.totalBytes, operationUnits: 'Bytes' } : {}),
      ...(transfer?.status.message ? { error: transfer.status.message } : {}),
      created,
      started: created,
      updated,
    },
  };
}
