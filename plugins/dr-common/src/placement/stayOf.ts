import { Instant, millisOf, ObjectFact, Workload } from '../model';
import { decisiveObjects, Place } from './Place';

/** Velero puts them on every object that it restores. */
const RESTORE_LABEL = 'velero.io/restore-name';
const BACKUP_LABEL = 'velero.io/backup-name';

/**
 * From when to when something of the service was in a place: a Backup of any other time holds nothing of it, whatever
 * namespaces it takes in.
 *
 * @remarks
 * An object that was deleted and made anew under its name counts from then on: of the one before nothing is kept. What a
 * restore has made was in the Backup that it was restored from.
 *
 * @param wholeNamespace - the namespace itself is the service's
 * @internal
 */
export function stayOf(place: Place, wholeNamespace: boolean): Pick<Workload, 'since' | 'restoredFrom' | 'goneAt'> {
  const { controllers, namespaceFact } = place;
  const objects: ObjectFact[] = wholeNamespace && namespaceFact ? [namespaceFact, ...controllers] : controllers;
  const stay: ReturnType<typeof stayOf> = {};

  const made = objects.map(each => each.createdAt);
  if (made.length > 0 && !made.includes(undefined)) stay.since = extreme(made, Math.min);

  const backups = new Set(controllers.filter(({ goneAt }) => goneAt === undefined).map(restoredFrom));
  const [backup] = backups;
  if (backups.size === 1 && backup !== undefined) stay.restoredFrom = backup;

  const gone = decisiveObjects(place).map(each => each.goneAt);
  if (gone.length > 0 && !gone.includes(undefined)) stay.goneAt = extreme(gone, Math.max);
  return stay;
}

function restoredFrom({ labels }: ObjectFact): string | undefined {
  return RESTORE_LABEL in labels ? labels[BACKUP_LABEL] : undefined;
}

function extreme(instants: Array<Instant | undefined>, choose: (...ms: number[]) => number): Instant | undefined {
  const ms = choose(...instants.map(each => millisOf(each) ?? NaN));
  return instants.find(each => millisOf(each) === ms);
}
