import { ClusterView } from '../clusters';
import { dueAt, nextRun } from '../cron';
import { JudgementFrame } from '../frame';
import { Coverage, instantOf, millisOf, ScheduleAssessment, ScheduleFact, ScheduleRun } from '../model';
import { say } from '../statements/say';
import { definitionConditions } from './definitionConditions';
import { matchRuns, Slot, SUBMISSION_GRACE_MS } from './matchRuns';
import { CronKnowledge, readCron } from './readCron';
import { runConditions } from './runConditions';
import { ScheduledBackup, scheduledBackups } from './scheduledBackup';
import { Condition, sortConditions } from './scheduleConditions';
import { storageLocationOf } from './storageLocationOf';
import { typicalDurationSeconds } from './typicalDurationSeconds';

const MOST_RUNS = 48;
/** More than the runs shown, because of those made by hand in between. */
const MOST_BACKUPS = 100;
/** Velero looks once a minute which schedules are due. */
const JITTER_SECONDS = 60;
/** With one Backup at a time, waking up for the next one takes up to a minute. */
const QUEUE_SECONDS = 60;
/** What may pass between the moment a run is due and its start. @internal */
export const START_DELAY_SECONDS = JITTER_SECONDS + QUEUE_SECONDS;

/**
 * Judges one Schedule by what is there: its own fields, and the Backups that it should have made.
 * @internal
 */
export function assessSchedule(fact: ScheduleFact, coverage: Coverage, frame: JudgementFrame): ScheduleAssessment {
  const view = frame.clusters.get(fact.cluster);
  const cron = readCron(fact.cron, view?.fact.veleroVersion, frame.nowMs, frame.settings.veleroTimeZone);
  const own = scheduledBackups(
    frame.backupsOfSchedule.get(fact.cluster)?.get(fact.name) ?? [],
    fact.namespace,
    MOST_BACKUPS,
  );
  const timing = timingOf(fact, cron, own, view, frame);
  const duration = typicalDurationSeconds(own);
  const conditions = sortConditions(conditionsOf(fact, { cron, own, timing, coverage }, view, frame));
  return {
    cluster: fact.cluster,
    namespace: fact.namespace,
    name: fact.name,
    cron: fact.cron,
    timeZone: cron.timeZone,
    rhythm: cron.rhythm,
    conditions,
    paused: fact.paused,
    pausedSince: fact.pausedSince,
    coverage,
    storageLocation: storageLocationOf(fact, frame),
    ttlSeconds: fact.template.ttlSeconds,
    runs: ticks(own, timing.slots),
    lastSuccessAt: lastSuccess(own),
    missedRuns: timing.slots.filter(slot => slot.missed).length,
    nextRunAt: timing.nextMs === undefined ? undefined : instantOf(timing.nextMs),
    longestGapSeconds: cron.longestGapSeconds,
    worstCaseExposureSeconds:
      cron.longestGapSeconds === undefined
        ? undefined
        : cron.longestGapSeconds + START_DELAY_SECONDS + (duration?.longestSeconds ?? 0),
    typicalDurationSeconds: duration?.typicalSeconds,
    problems: fact.problems,
  };
}

interface Timing {
  slots: Slot[];
  overdueMs?: number;
  nextMs?: number;
  /** The cluster's clock when we last saw it whole; `undefined` when we never did. */
  seenMs?: number;
}

function timingOf(
  fact: ScheduleFact,
  cron: CronKnowledge,
  own: readonly ScheduledBackup[],
  view: ClusterView | undefined,
  frame: JudgementFrame,
): Timing {
  const seen = [view?.kind('Schedule').observedMs, view?.kind('Backup').observedMs];
  const seenMs =
    seen[0] === undefined || seen[1] === undefined ? undefined : Math.min(seen[0], seen[1]) + (view?.skewMs ?? 0);
  const { schedule, paceMs } = cron;
  if (!schedule || seenMs === undefined || paceMs === undefined || fact.goneAt !== undefined)
    return { slots: [], seenMs };

  const defaultTimeZone = frame.settings.veleroTimeZone;
  const lastBackupMs = millisOf(fact.lastBackupAt);
  const lastSkippedMs = millisOf(fact.lastSkippedAt);
  const createdAtMs = millisOf(fact.createdAt) ?? millisOf(fact.firstSeenAt) ?? seenMs;
  const resumedMs = millisOf(fact.resumedAt) ?? -Infinity;
  const rememberedMs = millisOf(frame.facts.rememberedSince ?? fact.firstSeenAt) ?? seenMs;
  const pausedMs = fact.paused ? millisOf(fact.pausedSince) ?? -Infinity : Infinity;
  const untilMs = Math.min(seenMs - SUBMISSION_GRACE_MS, pausedMs);
  const fromMs = Math.max(createdAtMs, resumedMs, rememberedMs);
  const slots = matchRuns(schedule, own, { fromMs, untilMs, paceMs, lastBackupMs, lastSkippedMs }, defaultTimeZone);
  if (fact.paused) return { slots, seenMs };

  const due = dueAt(
    schedule,
    { createdAtMs, lastBackupAtMs: lastBackupMs, lastSkippedAtMs: lastSkippedMs },
    { defaultTimeZone },
  );
  // Just resumed, it has a minute to catch up like any other.
  const deadlineMs = Math.max(due.dueAtMs ?? Infinity, resumedMs) + SUBMISSION_GRACE_MS;
  const blocked = own.some(each => each.outcome === 'running');
  const overdueMs = deadlineMs < seenMs && !blocked ? due.dueAtMs : undefined;
  const upcoming = due.dueAtMs !== undefined && due.dueAtMs > seenMs - SUBMISSION_GRACE_MS;
  return { slots, overdueMs, seenMs, nextMs: upcoming ? due.dueAtMs : nextRun(schedule, seenMs, { defaultTimeZone }) };
}

function conditionsOf(
  fact: ScheduleFact,
  known: { cron: CronKnowledge; own: readonly ScheduledBackup[]; timing: Timing; coverage: Coverage },
  view: ClusterView | undefined,
  frame: JudgementFrame,
): Condition[] {
  const { cron, own, timing, coverage } = known;
  const { name: schedule } = fact;
  const cluster = view?.title ?? fact.cluster;
  if (fact.goneAt !== undefined) {
    return [{ condition: 'gone', statement: say('schedule.gone', { schedule, cluster, goneAt: fact.goneAt }) }];
  }
  const lastSlot = timing.slots[timing.slots.length - 1];
  const ranOnTime = timing.overdueMs === undefined && lastSlot !== undefined && !lastSlot.missed;
  const conditions = definitionConditions(fact, cron, { ranOnTime, coverage });
  const seen = view?.kind('Schedule');
  const runsSeen = view?.kind('Backup');
  if (seen?.sight !== 'current' || runsSeen?.sight !== 'current') {
    const observedAt = seen?.observedAt;
    const statement =
      observedAt === undefined
        ? say('schedule.notSeen', { schedule, cluster })
        : say('schedule.lastKnown', { schedule, cluster, observedAt });
    conditions.push({ condition: 'unknown', statement });
  }
  if (fact.paused) {
    const { pausedSince } = fact;
    const statement =
      pausedSince === undefined
        ? say('schedule.paused', { schedule })
        : say('schedule.pausedSince', { schedule, pausedSinceAt: pausedSince });
    conditions.push({ condition: 'paused', statement });
  } else if (cron.schedule && timing.seenMs !== undefined) {
    conditions.push(
      ...runConditions({
        fact,
        own,
        slots: timing.slots,
        seenMs: timing.seenMs,
        overdueMs: timing.overdueMs,
        lastBackupMs: millisOf(fact.lastBackupAt),
        lastSkippedMs: millisOf(fact.lastSkippedAt),
        longestGapMs: cron.longestGapSeconds === undefined ? undefined : cron.longestGapSeconds * 1000,
        backupsInProgress: frame.facts.backupsInProgress?.[fact.cluster],
      }),
    );
  }
  if (conditions.length === 0)
    conditions.push({ condition: 'healthy', statement: say('schedule.healthy', { schedule }) });
  return conditions;
}

/** Runs and missed runs as ticks; a missed one that a late Backup made up for keeps both. */
function ticks(own: readonly ScheduledBackup[], slots: readonly Slot[]): ScheduleRun[] {
  const runs: Array<ScheduleRun & { ms: number }> = own.map(each => ({
    ms: each.submittedMs,
    at: each.backup.startedAt ?? instantOf(each.submittedMs),
    outcome: each.outcome,
    backup: each.backup.name,
  }));
  for (const slot of slots) {
    if (slot.missed) runs.push({ ms: slot.dueMs, at: instantOf(slot.dueMs), outcome: 'missed' });
  }
  return runs
    .sort((a, b) => a.ms - b.ms)
    .slice(-MOST_RUNS)
    .map(({ ms, ...run }) => run);
}

function lastSuccess(own: readonly ScheduledBackup[]): string | undefined {
  for (let i = own.length - 1; i >= 0; i--) {
    if (own[i].outcome === 'completed') return own[i].backup.startedAt;
  }
  return undefined;
}
