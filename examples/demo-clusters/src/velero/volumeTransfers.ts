import { randomUUID } from 'node:crypto';

import { resources } from '../api-server';
import { SNAPSHOT_CLASS, snapshotNamesOf, VolumePlan } from './planBackup';
import { Backup, DataUpload, PodVolumeBackup, VolumeTransferStatus } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

/** Share of a volume that has changed since the last backup. */
const CHANGED = 0.03;

/** Begins to carry one volume: a PodVolumeBackup or a DataUpload; a plain snapshot leaves no object. @internal */
export function startTransfer(context: VeleroContext, backup: Backup, volume: VolumePlan): void {
  const status: VolumeTransferStatus = {
    phase: 'InProgress',
    progress: { bytesDone: 0, totalBytes: volume.totalBytes },
    startTimestamp: context.clock.time(),
  };
  if (volume.method === 'fs-backup') {
    context.store.create(resources.podvolumebackups, podVolumeBackup(backup, volume, status), VELERO);
  } else if (volume.method === 'data-mover') {
    context.store.create(resources.datauploads, dataUpload(backup, volume, status), VELERO);
  }
}

/** The transfers of a backup that are not over yet, ended well or badly. @internal */
export function endTransfers(context: VeleroContext, backup: Backup, failure?: string): void {
  for (const resource of [resources.podvolumebackups, resources.datauploads]) {
    for (const transfer of transfersOf(context, backup, resource)) {
      if (transfer.status?.phase !== 'InProgress') continue;
      context.store.modify<PodVolumeBackup | DataUpload>(
        resource,
        transfer.metadata.namespace,
        transfer.metadata.name,
        draft => {
          const { startTimestamp, progress } = draft.status ?? {};
          draft.status = failure
            ? { startTimestamp, completionTimestamp: context.clock.time(), message: failure, phase: 'Failed', progress }
            : completedStatus(progress?.totalBytes ?? 0, startTimestamp, context.clock.time());
        },
        VELERO,
      );
    }
  }
}

/** PodVolumeBackups or DataUploads of one Backup object. @internal */
export function transfersOf(
  { store }: VeleroContext,
  backup: Backup,
  resource: typeof resources.podvolumebackups,
): Array<PodVolumeBackup | DataUpload> {
  const { uid } = backup.metadata;
  return store
    .list<PodVolumeBackup | DataUpload>(resource)
    .filter(({ metadata }) => metadata.ownerReferences?.some(owner => owner.uid === uid));
}

/** @internal */
export function completedStatus(totalBytes: number, start: string | undefined, end: string): VolumeTransferStatus {
  return {
    completionTimestamp: end,
    incrementalBytes: Math.round(totalBytes * CHANGED),
    phase: 'Completed',
    progress: { bytesDone: totalBytes, totalBytes },
    snapshotID: randomUUID().replaceAll('-', ''),
    startTimestamp: start,
  };
}

/** @internal */
export function podVolumeBackup(
  backup: Backup,
  volume: VolumePlan,
  status: VolumeTransferStatus,
): Omit<PodVolumeBackup, 'metadata'> & { metadata: Partial<PodVolumeBackup['metadata']> } {
  const { name, uid } = backup.metadata;
  const { pod = '', volume: inPod = '' } = volume.mount ?? {};
  return {
    apiVersion: 'velero.io/v1',
    kind: 'PodVolumeBackup',
    metadata: { ...transferMetadata(backup, volume), annotations: { 'velero.io/pvc-name': volume.claim } },
    spec: {
      backupStorageLocation: backup.spec.storageLocation ?? 'default',
      node: 'node-1',
      pod: { kind: 'Pod', name: pod, namespace: volume.namespace },
      repoIdentifier: '',
      tags: { backup: name, 'backup-uid': uid, ns: volume.namespace, pod, 'pvc-uid': volume.claimUid, volume: inPod },
      uploaderType: 'kopia',
      volume: inPod,
    },
    status,
  };
}

/** @internal */
export function dataUpload(
  backup: Backup,
  volume: VolumePlan,
  status: VolumeTransferStatus,
): Omit<DataUpload, 'metadata'> & { metadata: Partial<DataUpload['metadata']> } {
  return {
    apiVersion: 'velero.io/v2alpha1',
    kind: 'DataUpload',
    metadata: transferMetadata(backup, volume),
    spec: {
      backupStorageLocation: backup.spec.storageLocation ?? 'default',
      csiSnapshot: {
        driver: volume.driver,
        snapshotClass: SNAPSHOT_CLASS,
        storageClass: volume.storageClass,
        volumeSnapshot: snapshotNamesOf(volume).snapshot,
      },
      operationTimeout: '10m0s',
      snapshotType: 'CSI',
      sourceNamespace: volume.namespace,
      sourcePVC: volume.claim,
    },
    status,
  };
}

function transferMetadata(backup: Backup, volume: VolumePlan): Partial<PodVolumeBackup['metadata']> {
  const { name, namespace, uid } = backup.metadata;
  return {
    generateName: `${name}-`,
    namespace,
    labels: { 'velero.io/backup-name': name, 'velero.io/backup-uid': uid, 'velero.io/pvc-uid': volume.claimUid },
    ownerReferences: [{ apiVersion: 'velero.io/v1', controller: true, kind: 'Backup', name, uid }],
  };
}
