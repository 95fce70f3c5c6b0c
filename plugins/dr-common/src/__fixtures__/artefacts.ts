import { BackupArtefacts, BackupFact, BackupMessages, VolumeInfo } from '../model';
import { ago } from './world';

/** What Velero wrote beside a backup that went well. */
export function artefacts(backup: BackupFact, overrides: Partial<BackupArtefacts> = {}): BackupArtefacts {
  return {
    cluster: backup.cluster,
    backupName: backup.name,
    startedAt: backup.startedAt,
    readAt: ago(60),
    volumeInfos: [],
    errors: messages(),
    warnings: messages(),
    ...overrides,
  };
}

export function messages(overrides: Partial<BackupMessages> = {}): BackupMessages {
  return { velero: [], cluster: [], namespaces: {}, ...overrides };
}

/** A snapshot that was taken and stays in its storage. */
export function volumeInfo(claim: string, overrides: Partial<VolumeInfo> = {}): VolumeInfo {
  return {
    claimNamespace: 'order',
    claimName: claim,
    volumeName: `pv-${claim}`,
    method: 'CSISnapshot',
    dataMoved: false,
    skipped: false,
    result: 'succeeded',
    sizeBytes: 2_000,
    ...overrides,
  };
}

/** A volume of which nothing was taken, in Velero's words for why. */
export function skipped(claim: string, skippedReason: string): VolumeInfo {
  return volumeInfo(claim, {
    method: undefined,
    skipped: true,
    skippedReason,
    result: undefined,
    sizeBytes: undefined,
  });
}
