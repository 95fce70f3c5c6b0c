import { BackupSpec, VolumeChoice } from '../model';

/**
 * How a Backup with this spec takes the data of volumes, flags of the server left aside.
 * @internal
 */
export function volumeChoiceOf(spec: BackupSpec): VolumeChoice {
  if (spec.defaultVolumesToFsBackup) return 'file-system';
  if (spec.snapshotVolumes === false) return 'none';
  return spec.snapshotMoveData ? 'moved-snapshot' : 'snapshot';
}
