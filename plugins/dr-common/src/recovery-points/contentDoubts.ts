import { BackupFact, Statement } from '../model';
import { say } from '../statements/say';

/** A time this far in the future is a wrong clock, not a late message. */
const FUTURE_TOLERANCE_MS = 60_000;

/** @internal */
export interface BackupTimes {
  startedMs?: number;
  completedMs?: number;
  clockMs: number;
}

/**
 * Why a Backup that calls itself Completed cannot be believed to hold what it should; empty when nothing speaks against it.
 *
 * @param times - in milliseconds: its own, and the clock of the cluster that made it
 * @returns `empty` apart: nothing in it is a certainty, the others are doubts
 * @internal
 */
export function contentDoubts(backup: BackupFact, times: BackupTimes): { empty: boolean; doubts: Statement[] } {
  const doubts: Statement[] = [];
  const { failureReason, errors, itemsBackedUp, totalItems, hooksFailed } = backup;
  const { itemOperationsFailed, itemOperationsAttempted, itemOperationsCompleted } = backup;

  if (failureReason !== undefined) doubts.push(say('recoveryPoint.contradiction', { failureReason }));
  if (errors > 0) doubts.push(say('recoveryPoint.errors', { count: errors }));
  if (hooksFailed > 0) doubts.push(say('recoveryPoint.hooksFailed', { count: hooksFailed }));
  if (itemOperationsFailed > 0) doubts.push(say('recoveryPoint.operationsFailed', { count: itemOperationsFailed }));
  if (itemOperationsFailed === 0 && itemOperationsCompleted < itemOperationsAttempted) {
    const operations = { completed: itemOperationsCompleted, attempted: itemOperationsAttempted };
    doubts.push(say('recoveryPoint.operationsUnfinished', operations));
  }
  if (itemsBackedUp === undefined) doubts.push(say('recoveryPoint.itemsUnknown'));
  else if (itemsBackedUp > 0 && totalItems !== undefined && itemsBackedUp < totalItems) {
    doubts.push(say('recoveryPoint.itemsIncomplete', { items: itemsBackedUp, total: totalItems }));
  }
  if (backup.problems.length > 0) doubts.push(...malformedFields(backup));
  doubts.push(...absurdTimes(backup, times));
  return { empty: itemsBackedUp !== undefined && itemsBackedUp <= 0, doubts };
}

function malformedFields(backup: BackupFact): Statement[] {
  return backup.problems
    .filter(problem => problem.path !== 'spec.ttl')
    .map(({ path, value, accepted }) => say('recoveryPoint.malformed', { path, value, accepted }));
}

function absurdTimes({ startedAt, completedAt }: BackupFact, times: BackupTimes): Statement[] {
  const { startedMs, completedMs, clockMs } = times;
  if (startedAt === undefined || startedMs === undefined) return [say('recoveryPoint.noStart')];
  if (completedAt === undefined || completedMs === undefined) return [say('recoveryPoint.noCompletion')];
  if (startedMs > clockMs + FUTURE_TOLERANCE_MS) return [say('recoveryPoint.startsInFuture', { startedAt })];
  if (completedMs > clockMs + FUTURE_TOLERANCE_MS) return [say('recoveryPoint.completesInFuture', { completedAt })];
  if (completedMs < startedMs) return [say('recoveryPoint.completedBeforeStart', { startedAt, completedAt })];
  return [];
}
