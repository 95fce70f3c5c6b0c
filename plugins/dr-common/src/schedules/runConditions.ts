import { instantOf, ScheduleFact } from '../model';
import { UNSTARTED_PHASES, UNFINISHED_PHASES, WORK_TIMEOUT_SECONDS } from '../recovery-points';
import { say } from '../statements/say';
import { Slot } from './matchRuns';
import { ScheduledBackup } from './scheduledBackup';
import { Condition } from './scheduleConditions';

/** A queue that has not moved for this long while nothing runs will not move by itself. */
const DEAD_QUEUE_MS = 2 * 60_000;
/** Of so many newest due runs none may be missing. */
const RECENT_SLOTS = 3;

/** @internal */
export interface RunEvidence {
  fact: ScheduleFact;
  /** Oldest first. */
  own: readonly ScheduledBackup[];
  slots: readonly Slot[];
  /** The clock of the cluster at the moment we last saw it. */
  seenMs: number;
  /** When the server should have submitted a Backup that is not there; `undefined` when nothing is overdue. */
  overdueMs?: number;
  lastBackupMs?: number;
  lastSkippedMs?: number;
  longestGapMs?: number;
  /** Backups in progress in the whole cluster; `undefined` when not known. */
  backupsInProgress?: number;
}

/**
 * What is wrong with what a schedule does: nothing that it says of itself counts, only what is there.
 * @internal
 */
export function runConditions(evidence: RunEvidence): Condition[] {
  const { fact, own, slots, overdueMs, lastBackupMs, lastSkippedMs } = evidence;
  const schedule = fact.name;
  const conditions: Condition[] = [...unfinished(evidence)];
  const present = own.filter(each => each.outcome !== 'unknown' || each.backup.origin === 'here');

  if (present.length === 0 && overdueMs !== undefined && lastBackupMs === undefined) {
    const statement = say('schedule.neverRan', { schedule, dueAt: instantOf(overdueMs) });
    conditions.push({ condition: 'never-ran', statement });
  } else if (present.length === 0 && lastBackupMs !== undefined) {
    const statement = say('schedule.noBackups', { schedule, lastBackupAt: instantOf(lastBackupMs) });
    conditions.push({ condition: 'never-ran', statement });
  } else if (present.length === 0) {
    conditions.push({ condition: 'unknown', statement: say('schedule.notYetDue', { schedule }) });
  }

  const recent = slots.slice(-RECENT_SLOTS);
  const missed = recent.filter(slot => slot.missed);
  if (overdueMs !== undefined && lastBackupMs !== undefined) {
    const statement = say('schedule.overdue', {
      schedule,
      dueAt: instantOf(overdueMs),
      lastBackupAt: instantOf(lastBackupMs),
    });
    conditions.push({ condition: 'missed', statement });
  } else if (missed.length > 0 && present.length > 0) {
    const dueAt = instantOf(missed[missed.length - 1].dueMs);
    conditions.push({
      condition: 'missed',
      statement: say('schedule.missed', { schedule, count: missed.length, dueAt }),
    });
  }

  const lastRunMs = own[own.length - 1]?.submittedMs ?? -Infinity;
  if (lastSkippedMs !== undefined && lastSkippedMs > lastRunMs) {
    const statement = say('schedule.skipped', { schedule, skippedAt: instantOf(lastSkippedMs) });
    conditions.push({ condition: 'skipped', statement });
  }
  conditions.push(...lastOutcome(fact, own));
  return conditions;
}

function lastOutcome(fact: ScheduleFact, own: readonly ScheduledBackup[]): Condition[] {
  const finished = own.filter(each => each.outcome !== 'running' && each.backup.origin === 'here');
  const last = finished[finished.length - 1];
  if (!last || last.outcome === 'completed') return [];
  const schedule = fact.name;
  if (last.outcome === 'unknown') {
    const statement = say('schedule.lastRunUnknown', { schedule, backup: last.backup.name });
    return [{ condition: 'unknown', statement }];
  }
  const { name: backup, phase = 'New', failureReason, validationErrors } = last.backup;
  let failures = 0;
  for (let i = finished.length - 1; i >= 0 && finished[i].outcome !== 'completed'; i--) failures += 1;
  const message = failureReason ?? validationErrors.join('; ');
  const statement =
    message === ''
      ? say('schedule.lastRunFailed', { schedule, backup, phase, count: failures })
      : say('schedule.lastRunFailedBecause', { schedule, backup, phase, count: failures, message });
  return [{ condition: 'last-run-failed', statement }];
}

/** Backups that wait or work for too long. */
function unfinished({ fact, own, seenMs, longestGapMs, backupsInProgress }: RunEvidence): Condition[] {
  const schedule = fact.name;
  const open = own.filter(each => each.outcome === 'running');
  const waiting = open.filter(each => UNSTARTED_PHASES.has(each.backup.phase ?? 'New'));
  const working = open.filter(
    each => UNFINISHED_PHASES.has(each.backup.phase ?? 'New') && !UNSTARTED_PHASES.has(each.backup.phase ?? 'New'),
  );
  const conditions: Condition[] = [];
  const [firstWorking] = working;
  const workingSeconds = firstWorking && (seenMs - (firstWorking.startedMs ?? firstWorking.submittedMs)) / 1000;
  if (firstWorking && workingSeconds > WORK_TIMEOUT_SECONDS) {
    const { name: backup, phase = 'InProgress' } = firstWorking.backup;
    const statement = say('schedule.dead', { schedule, backup, phase, workingSeconds });
    conditions.push({ condition: 'stuck', statement });
  }
  const [firstWaiting] = waiting;
  if (!firstWaiting) return conditions;
  const waitingMs = seenMs - firstWaiting.submittedMs;
  const { name: backup, phase = 'New' } = firstWaiting.backup;
  const params = { schedule, backup, phase, waitingSeconds: Math.round(waitingMs / 1000), count: waiting.length };
  if (waitingMs > DEAD_QUEUE_MS && backupsInProgress === 0) {
    conditions.push({ condition: 'stuck', statement: say('schedule.deadQueue', params) });
  } else if (longestGapMs !== undefined && waitingMs > longestGapMs + DEAD_QUEUE_MS) {
    conditions.push({ condition: 'stuck', statement: say('schedule.waitsTooLong', params) });
  } else if (waitingMs > DEAD_QUEUE_MS) {
    conditions.push({ condition: 'queued', statement: say('schedule.queued', params) });
  }
  return conditions;
}
