import { BackupFact, millisOf, VolumeBackupFact } from '../model';
import { JudgementFrame } from './JudgementFrame';

const UID_LABEL = 'velero.io/backup-uid';

/**
 * The volume backups of one Backup. A name is used again once a Backup was deleted, and what an earlier one left behind is
 * remembered: it belongs to this one only if its label names it, or if it ran while this one did, because a Backup that Velero
 * syncs anew gets another uid.
 * @internal
 */
export function volumeBackupsOf(backup: BackupFact, frame: JudgementFrame): VolumeBackupFact[] {
  const named = frame.volumeBackups.get(backup.cluster)?.get(backup.name) ?? [];
  return named.filter(each => {
    const uid = each.labels[UID_LABEL];
    return uid === undefined || backup.uid === undefined || uid === backup.uid || ranWithin(each, backup);
  });
}

function ranWithin(volume: VolumeBackupFact, backup: BackupFact): boolean {
  const [startedMs, fromMs, toMs] = [volume.startedAt, backup.startedAt, backup.completedAt].map(millisOf);
  return startedMs !== undefined && startedMs >= (fromMs ?? Infinity) && startedMs <= (toMs ?? -Infinity);
}
