import { keyOf } from '../frame';
import { BackupFact } from '../model';

/**
 * Backups of all clusters, the copies of one recovery point together: they have the same name in the same place. Where the
 * place is not known, a Backup is only known to be itself.
 * @internal
 */
export function groupCopies(backups: readonly BackupFact[]): BackupFact[][] {
  const groups = new Map<string, BackupFact[]>();
  for (const backup of backups) {
    const key =
      backup.locationIdentity === undefined
        ? keyOf(keyOf(backup.cluster, backup.storageLocation ?? ''), backup.name)
        : keyOf(backup.locationIdentity, backup.name);
    const group = groups.get(key);
    if (group) group.push(backup);
    else groups.set(key, [backup]);
  }
  return [...groups.values()];
}
