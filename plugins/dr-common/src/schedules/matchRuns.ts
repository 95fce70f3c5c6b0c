import { CronSchedule, runsBetween } from '../cron';
import { ScheduledBackup } from './scheduledBackup';

/** How often Velero looks which schedules are due. */
const LOOK_MS = 60_000;
/** It looks once a minute; a busy API server, and we ourselves, may take another. */
export const SUBMISSION_GRACE_MS = 125_000;
/** Clocks of one cluster's machines differ by about this much. */
const EARLY_MS = 5_000;
const MOST_RUNS = 48;
const MOST_SLOTS = 1000;

/** When a run was due, and whether it took place. @internal */
export interface Slot {
  dueMs: number;
  missed: boolean;
}

/**
 * The runs that were due in a stretch of time, at most the last 48 of them, held against the Backups that are there.
 *
 * @remarks
 * A run took place when a Backup was submitted within two minutes after it was due. A Backup at any other time proves
 * nothing, somebody may have made it by hand, unless it is one that Velero caught up with: the one its `lastBackup` names,
 * or one that had to wait for the Backup before it.
 *
 * @param own - oldest first
 * @internal
 */
export function matchRuns(
  schedule: CronSchedule,
  own: readonly ScheduledBackup[],
  stretch: { fromMs: number; untilMs: number; paceMs: number; lastBackupMs?: number; lastSkippedMs?: number },
  defaultTimeZone: string,
): Slot[] {
  const { fromMs, untilMs } = stretch;
  if (!(untilMs > fromMs)) return [];
  return schedule.kind === 'every'
    ? slotsOfDelay(schedule.everySeconds, own, stretch)
    : slotsOfClock(schedule, own, stretch, defaultTimeZone);
}

function slotsOfClock(
  schedule: CronSchedule,
  own: readonly ScheduledBackup[],
  stretch: { fromMs: number; untilMs: number; paceMs: number; lastBackupMs?: number; lastSkippedMs?: number },
  defaultTimeZone: string,
): Slot[] {
  const { lastBackupMs, lastSkippedMs } = stretch;
  const due = lastDue(schedule, stretch, defaultTimeZone);
  const lastRunBefore = (ms: number) => own.filter(each => each.submittedMs <= ms).pop();
  return due.map((dueMs, i) => {
    const nextMs = due[i + 1] ?? Infinity;
    const tookPlace = own.some(each => {
      if (each.submittedMs < dueMs - EARLY_MS) return false;
      if (each.submittedMs <= dueMs + SUBMISSION_GRACE_MS) return true;
      if (each.submittedMs >= nextMs) return false;
      const isVelerosOwn = lastBackupMs !== undefined && Math.abs(each.submittedMs - lastBackupMs) <= EARLY_MS;
      const before = lastRunBefore(dueMs - EARLY_MS);
      const waited = before?.completedMs !== undefined && before.completedMs > dueMs;
      return isVelerosOwn || (waited && each.submittedMs <= (before.completedMs ?? 0) + SUBMISSION_GRACE_MS);
    });
    const skipped =
      lastSkippedMs !== undefined && dueMs <= lastSkippedMs && (lastRunBefore(lastSkippedMs)?.submittedMs ?? 0) < dueMs;
    return { dueMs, missed: !tookPlace && !skipped };
  });
}

/** The last runs that were due, found by looking back as far as the pace of the present suggests, then further. */
function lastDue(
  schedule: CronSchedule,
  { fromMs, untilMs, paceMs }: { fromMs: number; untilMs: number; paceMs: number },
  defaultTimeZone: string,
): number[] {
  let due: number[] = [];
  for (let backMs = paceMs * (MOST_RUNS + 1); ; backMs *= 4) {
    const startMs = Math.max(fromMs, untilMs - backMs);
    const found = runsBetween(schedule, startMs, untilMs, { defaultTimeZone, limit: MOST_SLOTS });
    // Cut off at the limit, they would be the oldest rather than the newest.
    if (found.length >= MOST_SLOTS) break;
    due = found;
    if (found.length >= MOST_RUNS || startMs === fromMs) break;
  }
  return due.slice(-MOST_RUNS);
}

/** `@every` counts from the last Backup: what is missing shows as a gap between two that is too long. */
function slotsOfDelay(
  everySeconds: number,
  own: readonly ScheduledBackup[],
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
): Slot[] {
  // Velero looks once a minute, so nothing runs more often.
  const delayMs = Math.max(everySeconds * 1000, LOOK_MS);
  const startMs = Math.max(fromMs, untilMs - 2 * MOST_RUNS * (delayMs + LOOK_MS));
  const moments = own.map(each => each.submittedMs).filter(ms => ms >= startMs && ms <= untilMs);
  const slots: Slot[] = [];
  let last = startMs;
  for (const ms of [...moments, Infinity]) {
    // Whatever comes within the grace after it was due is that run.
    for (let dueMs = last + delayMs; dueMs + SUBMISSION_GRACE_MS < ms && dueMs <= untilMs; dueMs += delayMs) {
      slots.push({ dueMs, missed: true });
    }
    if (ms !== Infinity) slots.push({ dueMs: ms, missed: false });
    last = ms;
  }
  return slots.slice(-MOST_RUNS);
}
