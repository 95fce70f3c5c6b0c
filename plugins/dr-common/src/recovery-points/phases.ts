import { Statement } from '../model';
import { say } from '../statements/say';

/** Phases in which Velero still works on a Backup, or has not begun. An empty phase is New. @internal */
export const UNFINISHED_PHASES: ReadonlySet<string> = new Set([
  'New',
  'Queued',
  'ReadyToStart',
  'InProgress',
  'WaitingForPluginOperations',
  'WaitingForPluginOperationsPartiallyFailed',
  'Finalizing',
  'FinalizingPartiallyFailed',
]);

/** Phases before Velero has begun. @internal */
export const UNSTARTED_PHASES: ReadonlySet<string> = new Set(['New', 'Queued', 'ReadyToStart']);

/**
 * How long a Backup may be at work, in seconds: Velero gives four hours each to file-system backups and to plugin
 * operations. Whatever claims to run for longer has lost its server.
 * @internal
 */
export const WORK_TIMEOUT_SECONDS = 8 * 3600;

/**
 * What a phase other than Completed and PartiallyFailed means for a recovery point.
 * @internal
 */
export function explainPhase(phase: string | undefined): {
  usability: 'not-yet' | 'not-usable' | 'unknown';
  reason: Statement;
} {
  if (phase === undefined || UNSTARTED_PHASES.has(phase)) {
    return { usability: 'not-yet', reason: say('recoveryPoint.notStarted', { phase: phase ?? 'New' }) };
  }
  if (UNFINISHED_PHASES.has(phase)) {
    return { usability: 'not-yet', reason: say('recoveryPoint.notFinished', { phase }) };
  }
  switch (phase) {
    case 'Failed':
      return { usability: 'not-usable', reason: say('recoveryPoint.failed') };
    case 'FailedValidation':
      return { usability: 'not-usable', reason: say('recoveryPoint.failedValidation') };
    case 'Deleting':
      return { usability: 'not-usable', reason: say('recoveryPoint.deleting') };
    default:
      return { usability: 'unknown', reason: say('recoveryPoint.unknownPhase', { phase }) };
  }
}
