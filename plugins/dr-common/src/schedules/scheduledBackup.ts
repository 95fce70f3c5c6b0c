import { BackupFact, millisOf, RunOutcome } from '../model';
import { UNFINISHED_PHASES } from '../recovery-points';

/**
 * One Backup that carries a schedule's label, with its times in milliseconds.
 * @internal
 */
export interface ScheduledBackup {
  backup: BackupFact;
  /** When it was submitted; when it started where submission is not known. */
  submittedMs: number;
  startedMs?: number;
  completedMs?: number;
  outcome: RunOutcome;
}

/**
 * The newest Backups of a schedule, oldest first. Copies that were made elsewhere say nothing about this schedule.
 *
 * @param backups - newest first
 * @param namespace - Velero's, in which the schedule lives
 * @param most - how many are enough
 * @internal
 */
export function scheduledBackups(backups: readonly BackupFact[], namespace: string, most: number): ScheduledBackup[] {
  const own: ScheduledBackup[] = [];
  for (const backup of backups) {
    if (own.length >= most) break;
    if (backup.origin === 'elsewhere' || backup.namespace !== namespace) continue;
    const startedMs = millisOf(backup.startedAt);
    const submittedMs = submissionOf(millisOf(backup.createdAt), startedMs);
    if (submittedMs === undefined) continue;
    own.push({
      backup,
      submittedMs,
      startedMs,
      completedMs: millisOf(backup.completedAt),
      outcome: outcomeOf(backup),
    });
  }
  return own.sort((a, b) => a.submittedMs - b.submittedMs);
}

/** An object that was synced back after somebody deleted it is younger than what it describes. */
function submissionOf(createdMs: number | undefined, startedMs: number | undefined): number | undefined {
  if (createdMs === undefined || startedMs === undefined) return createdMs ?? startedMs;
  return Math.min(createdMs, startedMs);
}

function outcomeOf(backup: BackupFact): RunOutcome {
  const { phase, origin } = backup;
  if (origin === 'unknown') return 'unknown';
  if (phase === 'Completed') return isCredible(backup) ? 'completed' : 'unknown';
  if (phase === 'PartiallyFailed') return 'partially-failed';
  if (phase === 'Failed' || phase === 'FailedValidation') return 'failed';
  if (phase === undefined || UNFINISHED_PHASES.has(phase)) return backup.goneAt === undefined ? 'running' : 'unknown';
  return 'unknown';
}

/** Of one that contradicts itself, holds nothing or cannot be read, the word Completed says little. */
function isCredible({ failureReason, itemsBackedUp, startedAt, problems }: BackupFact): boolean {
  const isReadable = startedAt !== undefined && !problems.some(({ path }) => path.startsWith('status.'));
  return isReadable && failureReason === undefined && itemsBackedUp !== 0;
}
