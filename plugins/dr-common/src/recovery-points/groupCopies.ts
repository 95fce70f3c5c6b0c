import { keyOf } from '../frame';
import { BackupFact } from '../model';

/**
 * Backups of all clusters, the copies of one recovery point together: they have the same name in the same place. Where the
 * place is not known, a Backup is only known to be itself.
 * @internal
 */
export function groupCopies(backups: readonly BackupFact[]): BackupFact[][] {
  const groups: BackupFact[][] = [];
  const places = new Map<string, Map<string, BackupFact[]>>();
  for (const backup of backups) {
    const { name, locationIdentity, cluster, storageLocation = '' } = backup;
    const place = locationIdentity ?? keyOf(cluster, storageLocation);
    const inPlace = places.get(place) ?? new Map<string, BackupFact[]>();
    places.set(place, inPlace);
    const group = inPlace.get(name);
    if (group) group.push(backup);
    else {
      const copies = [backup];
      inPlace.set(name, copies);
      groups.push(copies);
    }
  }
  return groups;
}
