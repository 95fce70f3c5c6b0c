import { JsonObject } from '../api-server';
import { BackupPlan, snapshotNamesOf, VolumeClaimPlan, VolumePlan } from './planBackup';
import { Backup, VolumeTransferStatus } from './types';

const PV_INFO = { reclaimPolicy: 'Delete', labels: null };

/** A PodVolumeBackup or DataUpload that has ended. @internal */
export interface EndedTransfer {
  name: string;
  status: VolumeTransferStatus;
}

/**
 * What BackupVolumeInfos says of a finished Backup: one entry for each volume that was looked at.
 *
 * @param transferOf - how the data of a volume was carried; `undefined` for snapshots that stay
 * @internal
 */
export function volumeInfosOf(
  backup: Backup,
  plan: BackupPlan,
  transferOf: (volume: VolumePlan) => EndedTransfer | undefined,
): JsonObject[] {
  // The file is made from the volumes' own objects: where those stay behind, it is silent about their data, too.
  if (!plan.takesVolumes) return [];
  const skipped = plan.skippedVolumes.map(volume => ({
    ...head(volume),
    ...tail({ skipped: true }),
    skippedReason: volume.reason,
    pvInfo: PV_INFO,
  }));
  const taken = plan.volumes.map(volume => {
    switch (volume.method) {
      case 'fs-backup':
        return filesInfo(volume, transferOf(volume));
      case 'data-mover':
        return movedInfo(backup, volume, transferOf(volume));
      default:
        return snapshotInfo(backup, volume);
    }
  });
  return [...skipped, ...taken];
}

/** How a snapshot or its transfer is called among a Backup's item operations. @internal */
export function operationIdOf(backup: Backup, volume: VolumePlan): string {
  if (volume.method === 'data-mover') return `du-${backup.metadata.uid}.${volume.claimUid.slice(0, 18)}`;
  return `${volume.namespace}/${snapshotNamesOf(volume).snapshot}/${backup.status?.startTimestamp}`;
}

function head({ claim, namespace, volume }: VolumeClaimPlan): JsonObject {
  return { pvcName: claim, pvcNamespace: namespace, pvName: volume };
}

function tail({ moved = false, kept = false, skipped = false }): JsonObject {
  return { snapshotDataMoved: moved, preserveLocalSnapshot: kept, skipped };
}

function timesOf(start: string | undefined, end: string | undefined): JsonObject {
  return { ...(start ? { startTimestamp: start } : {}), ...(end ? { completionTimestamp: end } : {}) };
}

function outcomeOf({ phase, startTimestamp, completionTimestamp }: VolumeTransferStatus): JsonObject {
  const succeeded = phase === 'Completed';
  return {
    // Velero does not copy the start of what failed.
    ...timesOf(succeeded ? startTimestamp : undefined, completionTimestamp),
    result: succeeded ? 'succeeded' : 'failed',
  };
}

function sizesOf({ phase, snapshotID, progress, incrementalBytes }: VolumeTransferStatus): JsonObject {
  if (phase !== 'Completed') return {};
  return { snapshotHandle: snapshotID, size: progress?.totalBytes, incrementalSize: incrementalBytes };
}

function filesInfo(volume: VolumePlan, transfer: EndedTransfer | undefined): JsonObject {
  const { status = {} } = transfer ?? {};
  return {
    ...head(volume),
    backupMethod: 'PodVolumeBackup',
    ...tail({}),
    ...outcomeOf(status),
    pvbInfo: {
      ...sizesOf(status),
      uploaderType: 'kopia',
      volumeName: volume.mount?.volume,
      podName: volume.mount?.pod,
      podNamespace: volume.namespace,
      nodeName: 'node-1',
      Phase: status.phase ?? '',
    },
    pvInfo: PV_INFO,
  };
}

function movedInfo(backup: Backup, volume: VolumePlan, transfer: EndedTransfer | undefined): JsonObject {
  const { status = {} } = transfer ?? {};
  return {
    ...head(volume),
    backupMethod: 'CSISnapshot',
    ...tail({ moved: true }),
    ...outcomeOf(status),
    csiSnapshotInfo: {
      snapshotHandle: 'unknown',
      size: 0,
      driver: volume.driver,
      vscName: 'unknown',
      operationID: 'unknown',
      ReadyToUse: null,
    },
    snapshotDataMovementInfo: {
      dataMover: 'velero',
      uploaderType: 'kopia',
      retainedSnapshot: snapshotNamesOf(volume).snapshot,
      operationID: operationIdOf(backup, volume),
      ...sizesOf(status),
      Phase: status.phase ?? '',
    },
    pvInfo: PV_INFO,
  };
}

function snapshotInfo(backup: Backup, volume: VolumePlan): JsonObject {
  const { startTimestamp, completionTimestamp } = backup.status ?? {};
  return {
    ...head(volume),
    backupMethod: 'CSISnapshot',
    ...tail({ kept: true }),
    ...timesOf(startTimestamp, completionTimestamp),
    result: 'succeeded',
    csiSnapshotInfo: {
      snapshotHandle: `snap-${backup.metadata.uid.slice(0, 8)}${volume.claimUid.slice(0, 8)}`,
      size: volume.totalBytes,
      driver: volume.driver,
      vscName: snapshotNamesOf(volume).content,
      operationID: operationIdOf(backup, volume),
      ReadyToUse: true,
    },
    pvInfo: PV_INFO,
  };
}
