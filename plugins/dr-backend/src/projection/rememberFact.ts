import { BackupFact, FollowedKind, Instant, ObjectFact, ScheduleFact } from '@backstage-dr/plugin-dr-common';
import { FactOfKind } from '../velero/parse';

/**
 * What was known before an object was read.
 * @internal
 */
export interface Memory<Fact> {
  /** The fact stored for the same name, gone or not. */
  earlier?: Fact;
  /** Whether the kind had been read whole before, so that an object that is not stored is a new one. */
  watched: boolean;
  at: Instant;
}

const REMEMBER: {
  [K in FollowedKind]: (fact: FactOfKind[K], memory: Memory<FactOfKind[K]>) => Partial<FactOfKind[K]>;
} = {
  Schedule: rememberSchedule,
  Backup: rememberBackup,
  Restore: rememberObject,
  BackupStorageLocation: rememberObject,
  VolumeSnapshotLocation: rememberObject,
  PodVolumeBackup: rememberObject,
  DataUpload: rememberObject,
  Namespace: rememberObject,
  PersistentVolumeClaim: rememberObject,
  Deployment: rememberObject,
  StatefulSet: rememberObject,
  DaemonSet: rememberObject,
  CronJob: rememberObject,
  StorageClass: rememberObject,
};

/**
 * Carries over from what was stored what an object does not say itself: when it was first seen, where a Backup came into
 * being, since when a Schedule is paused, when it went on.
 *
 * @internal
 */
export function rememberFact<K extends FollowedKind>(
  kind: K,
  fact: FactOfKind[K],
  memory: Memory<FactOfKind[K]>,
): FactOfKind[K] {
  return { ...fact, ...REMEMBER[kind](fact, memory) };
}

function rememberObject(fact: ObjectFact, { earlier }: Memory<ObjectFact>): Pick<ObjectFact, 'firstSeenAt'> {
  return { firstSeenAt: earlier && earlier.uid === fact.uid ? earlier.firstSeenAt : fact.firstSeenAt };
}

/**
 * A Backup that comes back with another uid after its object was deleted, because Velero synced it anew from its location,
 * is the same backup when it started at the same moment.
 */
function rememberBackup(fact: BackupFact, { earlier }: Memory<BackupFact>): Partial<BackupFact> {
  const same = earlier?.uid === fact.uid || (fact.startedAt !== undefined && earlier?.startedAt === fact.startedAt);
  if (!earlier || !same) return {};
  return { firstSeenAt: earlier.firstSeenAt, origin: earlier.origin === 'unknown' ? fact.origin : earlier.origin };
}

function rememberSchedule(fact: ScheduleFact, memory: Memory<ScheduleFact>): Partial<ScheduleFact> {
  return {
    ...rememberObject(fact, memory),
    pausedSince: pausedSince(fact, memory),
    resumedAt: resumedAt(fact, memory),
  };
}

function resumedAt(fact: ScheduleFact, { earlier, at }: Memory<ScheduleFact>): Instant | undefined {
  if (earlier?.uid !== fact.uid) return undefined;
  return earlier?.paused && !fact.paused ? at : earlier?.resumedAt;
}

function pausedSince(fact: ScheduleFact, { earlier, watched, at }: Memory<ScheduleFact>): Instant | undefined {
  if (!fact.paused) return undefined;
  const before = earlier?.uid === fact.uid ? earlier : undefined;
  if (before?.paused) return before.pausedSince;
  return before || watched ? at : undefined;
}
