import { renderStatement, ServiceFate } from '@backstage-dr/plugin-dr-common';

/** Columns of the file, as its first row names them. @internal */
export const CSV_COLUMNS = [
  'service',
  'title',
  'owner',
  'tier',
  'fate',
  'start_seconds',
  'end_seconds',
  'at_least_seconds',
  'rto_seconds',
  'loss_seconds',
  'rpo_seconds',
  'restore_time',
  'restore_seconds',
  'target',
  'recovery_point',
  'recovery_point_at',
  'rpo_breached_from',
  'volumes_lost',
  'waits_for',
  'queued_behind',
  'critical_path',
  'takes_down',
  'reasons',
  'remedy',
] as const;

/**
 * What becomes of a service as a row of a spreadsheet: refs, words, instants in UTC, durations in seconds after the loss. A
 * cell is empty where nothing is known, never zero.
 * @internal
 */
export function csvRowOf(fate: ServiceFate): Record<(typeof CSV_COLUMNS)[number], string | number | undefined> {
  return {
    service: fate.entityRef,
    title: fate.title,
    owner: fate.owner,
    tier: fate.tier,
    fate: fate.fate,
    start_seconds: fate.startSeconds,
    end_seconds: fate.endSeconds,
    at_least_seconds: fate.atLeastSeconds,
    rto_seconds: fate.rtoSeconds,
    loss_seconds: fate.lossSeconds,
    rpo_seconds: fate.rpoSeconds,
    restore_time: fate.restore.state,
    restore_seconds: fate.restore.seconds,
    target: fate.target,
    recovery_point: fate.recoveryPoint,
    recovery_point_at: fate.recoveryPointAt,
    rpo_breached_from: fate.breachAt,
    volumes_lost: fate.volumesLost.join(';'),
    waits_for: fate.waitsFor.join(';'),
    queued_behind: fate.queuedBehind,
    critical_path: fate.isOnCriticalPath ? 'yes' : 'no',
    takes_down: fate.takesDown.join(';'),
    reasons: fate.reasons.map(reason => renderStatement(reason, 'en')).join(' '),
    remedy: fate.remedy && renderStatement(fate.remedy.statement, 'en'),
  };
}
