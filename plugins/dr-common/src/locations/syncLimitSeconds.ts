import { StorageLocationFact } from '../model';

/** Velero's own default, and how often it looks which location is due. */
const DEFAULT_PERIOD_SECONDS = 60;
/** A sync that is this many periods old did not take place. */
const PERIODS_UNTIL_OLD = 3;

/** A Backup is in the store a moment after it is Completed, and a sync takes a moment to see it. @internal */
export const SYNC_SETTLES_SECONDS = 60;

/** How often Velero makes Backup objects of what others put into a location, in seconds. @internal */
export function syncPeriodSeconds({ backupSyncPeriodSeconds }: StorageLocationFact): number {
  return backupSyncPeriodSeconds ?? DEFAULT_PERIOD_SECONDS;
}

/**
 * How old the last sync of a location may be, in seconds.
 * @internal
 */
export function syncLimitSeconds(fact: StorageLocationFact): number {
  return PERIODS_UNTIL_OLD * syncPeriodSeconds(fact) + DEFAULT_PERIOD_SECONDS;
}
