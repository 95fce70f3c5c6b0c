import { turnsOfExemptions } from '../exemptions';
import { syncLimitSeconds, validationLimitSeconds } from '../locations';
import { ExposureAssessment, FollowedKind, Instant, instantOf, millisOf, ScheduleAssessment } from '../model';
import { SUBMISSION_GRACE_MS } from '../schedules/matchRuns';
import { JudgementFrame } from '../frame';
import { JudgedPoint } from '../recovery-points';

const KINDS_THAT_AGE: readonly FollowedKind[] = [
  'Schedule',
  'Backup',
  'BackupStorageLocation',
  'Namespace',
  'StorageClass',
];

/**
 * The earliest moment at which time alone may change the verdict: the promise is broken, a recovery point expires, a run is
 * overdue, a pause is too long, a location's last check or sync, or what we know of a cluster is too old, an exemption ends;
 * `undefined` when there is none.
 * @internal
 */
export function nextChangeAt(
  frame: JudgementFrame,
  exposure: ExposureAssessment,
  schedules: readonly ScheduleAssessment[],
  points: readonly JudgedPoint[],
): Instant | undefined {
  const { nowMs, settings } = frame;
  const times: Array<number | undefined> = [millisOf(exposure.breachAt), millisOf(exposure.lastExpiresAt)];
  times.push(...turnsOfExemptions(frame.facts.exemptions));
  for (const { point, expiresMs, home } of points) {
    const aheadMs = home === undefined ? 0 : frame.clusters.get(home)?.aheadMs ?? 0;
    if (expiresMs !== undefined && point.usability !== 'gone') times.push(expiresMs - aheadMs);
  }
  // Those it does not run in are where it would be restored.
  for (const view of frame.clusters.values()) {
    for (const kind of KINDS_THAT_AGE) {
      const observedMs = view.kind(kind).observedMs;
      if (observedMs !== undefined) times.push(observedMs + settings.staleAfterSeconds * 1000);
    }
  }
  for (const { fact } of frame.locations) {
    const skewMs = frame.clusters.get(fact.cluster)?.skewMs ?? 0;
    const validatedMs = millisOf(fact.lastValidatedAt);
    if (validatedMs !== undefined) times.push(validatedMs - skewMs + validationLimitSeconds(fact) * 1000);
    const syncedMs = millisOf(fact.lastSyncedAt);
    if (syncedMs !== undefined) times.push(syncedMs - skewMs + syncLimitSeconds(fact) * 1000);
  }
  for (const { cluster, nextRunAt, pausedSince } of schedules) {
    const skewMs = frame.clusters.get(cluster)?.skewMs ?? 0;
    const dueMs = millisOf(nextRunAt);
    if (dueMs !== undefined) times.push(dueMs - skewMs + SUBMISSION_GRACE_MS);
    const pausedMs = millisOf(pausedSince);
    if (pausedMs !== undefined) times.push(pausedMs + settings.pausedGraceSeconds * 1000);
  }
  let next: number | undefined;
  for (const time of times) {
    if (time !== undefined && time > nowMs && (next === undefined || time < next)) next = time;
  }
  // A moment later, so that who looks then finds it changed.
  return next === undefined ? undefined : instantOf(Math.floor(next / 1000) * 1000 + 1000);
}
