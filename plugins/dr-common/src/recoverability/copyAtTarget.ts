import { ClusterView } from '../clusters';
import { JudgementFrame, LocatedAt } from '../frame';
import { syncLimitSeconds, SYNC_SETTLES_SECONDS } from '../locations';
import { BackupFact, millisOf, StorageLocationFact } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { ABLE, byVerdict, Check, joinChecks, unable, unknown } from './Check';
import { isSameRegion } from './regionOfStore';

/**
 * Where a target finds a recovery point: the location there, and whether its Velero has the Backup.
 * @internal
 */
export interface FoundCopy {
  check: Check;
  located?: LocatedAt;
}

/**
 * Looks for a recovery point in a cluster: it needs a location that reads the same store, or one that the operator says is
 * copied from it, checked and Available, and the Backup object that its Velero makes from it.
 *
 * @param view - the cluster that is to restore it
 * @internal
 */
export function copyAtTarget(point: JudgedPoint, view: ClusterView, frame: JudgementFrame): FoundCopy {
  const { locationIdentity: identity, storageLocation: location } = point.point;
  if (identity === undefined) {
    const reason =
      location === undefined ? say('recoveryPoint.noLocation') : say('recoveryPoint.locationUnknown', { location });
    return { check: unknown(reason) };
  }
  const places = locationsReading(point, view.fact.name, frame);
  if (places.length === 0) return { check: unreadable(point, view) };
  const found = places.map(located => ({
    located,
    check: joinChecks([healthOf(located, view), presenceOf(point, located.fact, view, frame)]),
  }));
  return found.sort((a, b) => -byVerdict(a.check, b.check) || writableFirst(a.located, b.located))[0];
}

/** No location of a cluster reads the store that a recovery point lies in, as far as it is seen. @internal */
export function unreadable({ point }: JudgedPoint, view: ClusterView): Check {
  const { locationIdentity = '', storageLocation } = point;
  const reason = say('target.noLocation', { cluster: view.title, location: storageLocation ?? locationIdentity });
  return seesNow(view) ? unable(reason) : unknown(reason);
}

/** What a cluster that is not seen now has, is told by the check of the cluster. @internal */
export function seesNow(view: ClusterView): boolean {
  return view.kind('BackupStorageLocation').sight === 'current' && view.kind('Backup').sight === 'current';
}

function locationsReading(point: JudgedPoint, target: string, frame: JudgementFrame): LocatedAt[] {
  const { locationIdentity = '' } = point.point;
  const regions = (frame.standing.locationsAt.get(locationIdentity) ?? []).flatMap(
    ({ fact }) => fact.replicatedTo ?? [],
  );
  return (frame.locationsOf.get(target) ?? []).filter(({ fact }) => {
    if (fact.goneAt !== undefined) return false;
    if (fact.identity === locationIdentity) return true;
    const lies = fact.region;
    const isReplica = lies !== undefined && regions.some(region => isSameRegion(region, lies));
    return isReplica && backupIn(fact, point, frame) !== undefined;
  });
}

function healthOf({ assessment }: LocatedAt, view: ClusterView): Check {
  if (assessment.health === 'available') return ABLE;
  if (assessment.health === 'unknown') return seesNow(view) ? unknown(...assessment.reasons) : unknown();
  return unable(...assessment.reasons);
}

/** The Backup as the target's Velero has it; a replica of the store holds one of the same name and start. */
function backupIn(location: StorageLocationFact, point: JudgedPoint, frame: JudgementFrame): BackupFact | undefined {
  const isThere = (each: BackupFact) =>
    each.cluster === location.cluster &&
    each.namespace === location.namespace &&
    each.storageLocation === location.name &&
    each.name === point.copy.name;
  const own = point.copies.filter(isThere);
  const found = own.find(each => each.goneAt === undefined) ?? own[0];
  if (found || location.identity === point.point.locationIdentity) return found;
  return frame.facts.backups.find(each => isThere(each) && each.startedAt === point.copy.startedAt);
}

function presenceOf(
  point: JudgedPoint,
  location: StorageLocationFact,
  view: ClusterView,
  frame: JudgementFrame,
): Check {
  const { title: cluster } = view;
  const backup = point.copy.name;
  const copy = backupIn(location, point, frame);
  if (copy && copy.goneAt === undefined) {
    const restorable = copy.phase === 'Completed' || copy.phase === 'PartiallyFailed';
    return restorable ? ABLE : unable(say('target.copyPhase', { cluster, backup, phase: copy.phase ?? 'New' }));
  }
  if (copy?.goneAt !== undefined) return unable(say('target.copyGone', { cluster, backup, goneAt: copy.goneAt }));
  return whyNotSynced(point, location, view, frame);
}

/** A Backup that is in the store and that the target's Velero has not made: not yet, or never will. */
function whyNotSynced(
  point: JudgedPoint,
  location: StorageLocationFact,
  view: ClusterView,
  frame: JudgementFrame,
): Check {
  const { title: cluster } = view;
  const backup = point.copy.name;
  const names = { cluster, backup, location: location.name };
  if (!seesNow(view)) return unknown(say('target.copyNotSeen', names));
  if (location.backupSyncPeriodSeconds === 0) return unable(say('target.syncOff', names));
  const { lastSyncedAt } = location;
  const lastSyncedMs = millisOf(lastSyncedAt);
  if (lastSyncedAt === undefined || lastSyncedMs === undefined) return unable(say('target.neverSynced', names));
  const syncedMs = lastSyncedMs - view.skewMs;
  if (frame.nowMs - syncedMs > syncLimitSeconds(location) * 1000) {
    return unable(say('target.syncStale', { ...names, lastSyncedAt }));
  }
  const homeSkewMs = frame.clusters.get(point.copy.cluster)?.skewMs ?? 0;
  const storedMs = (point.completedMs ?? frame.nowMs) - homeSkewMs;
  return syncedMs > storedMs + SYNC_SETTLES_SECONDS * 1000
    ? unable(say('target.notSynced', { ...names, lastSyncedAt }))
    : unknown(say('target.notYetSynced', { ...names, lastSyncedAt }));
}

function writableFirst(a: LocatedAt, b: LocatedAt): number {
  return Number(a.fact.accessMode === 'ReadOnly') - Number(b.fact.accessMode === 'ReadOnly');
}
