import { turnsOfExemptions } from '../exemptions';
import { Drill } from '../drills';
import { JudgementFrame } from '../frame';
import { ExposureAssessment, Instant, instantOf, millisOf, ScheduleAssessment, ScopeAssessment } from '../model';
import { JudgedPoint } from '../recovery-points';
import { drillIntervalSeconds } from '../rules/restoreTested';
import { SUBMISSION_GRACE_MS } from '../schedules/matchRuns';

/** What is under way is looked at again after this long. */
const UNSETTLED_MS = 30_000;

/** @internal */
export interface JudgedSoFar {
  frame: JudgementFrame;
  exposure: ExposureAssessment;
  schedules: readonly ScheduleAssessment[];
  points: readonly JudgedPoint[];
  disruptions: readonly ScopeAssessment[];
  drills: readonly Drill[];
}

/**
 * When time alone may change a verdict: `asThingsStand`, while clusters and locations stand as they do; `atAll`, as what is
 * known of them grows old too. `undefined`: it will not.
 * @internal
 */
export function nextChangeAt(judged: JudgedSoFar): { asThingsStand?: Instant; atAll?: Instant } {
  const { nowMs, standing } = judged.frame;
  const nextMs = earliestAfter(nowMs, turnsOf(judged));
  return {
    asThingsStand: momentAfter(nextMs),
    atAll: momentAfter(earliestAfter(nowMs, [nextMs, standing.nextChangeMs])),
  };
}

/**
 * The promise is broken, a recovery point expires, a run is overdue, a pause is too long, a drill is too long ago, an
 * exemption ends.
 */
function turnsOf({ frame, exposure, schedules, points, disruptions, drills }: JudgedSoFar): Array<number | undefined> {
  const { nowMs, settings, facts } = frame;
  const times: Array<number | undefined> = [
    millisOf(exposure.breachAt),
    millisOf(exposure.lastExpiresAt),
    ...turnsOfExemptions(facts.exemptions),
  ];
  for (const { point, expiresMs, home } of points) {
    const aheadMs = home === undefined ? 0 : frame.clusters.get(home)?.aheadMs ?? 0;
    if (expiresMs !== undefined && point.usability !== 'gone') times.push(expiresMs - aheadMs);
  }
  for (const schedule of schedules) {
    const { cluster, nextRunAt, pausedSince } = schedule;
    const view = frame.clusters.get(cluster);
    const dueMs = millisOf(nextRunAt);
    const missedMs = dueMs === undefined ? undefined : dueMs - (view?.skewMs ?? 0) + SUBMISSION_GRACE_MS;
    times.push(missedMs);
    const pausedMs = millisOf(pausedSince);
    if (pausedMs !== undefined) times.push(pausedMs + settings.pausedGraceSeconds * 1000);
    // Whether it was missed is told by a look at the cluster that is yet to come.
    const isOpen = (missedMs !== undefined && missedMs <= nowMs) || isRunning(schedule);
    if (isOpen && view?.kind('Backup').sight === 'current') times.push(nowMs + UNSETTLED_MS);
  }
  const proof = drills.find(({ doubts }) => doubts.length === 0);
  for (const sinceMs of [proof?.completedMs, millisOf(facts.rememberedSince)]) {
    if (sinceMs !== undefined) times.push(sinceMs + drillIntervalSeconds(frame) * 1000);
  }
  if (disruptions.some(isOnItsWay)) times.push(nowMs + UNSETTLED_MS);
  return times;
}

function isRunning({ runs }: ScheduleAssessment): boolean {
  return runs.some(({ outcome }) => outcome === 'running');
}

/** The next sync brings it, or shows that it does not. */
function isOnItsWay({ targets }: ScopeAssessment): boolean {
  return targets.some(
    ({ verdict, reasons }) => verdict === 'unknown' && reasons.some(({ code }) => code === 'target.notYetSynced'),
  );
}

function earliestAfter(nowMs: number, times: ReadonlyArray<number | undefined>): number | undefined {
  let next: number | undefined;
  for (const time of times) {
    if (time !== undefined && time > nowMs && (next === undefined || time < next)) next = time;
  }
  return next;
}

/** A moment later, so that who looks then finds it changed. */
function momentAfter(ms: number | undefined): Instant | undefined {
  return ms === undefined ? undefined : instantOf(Math.floor(ms / 1000) * 1000 + 1000);
}
