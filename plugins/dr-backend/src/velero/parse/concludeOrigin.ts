import { BackupOrigin, Instant, millisOf } from '@backstage-dr/plugin-dr-common';

/**
 * Phases that a Backup has only in the cluster that makes it: Velero syncs finished ones, and of those not the ones that
 * failed validation, for they are in no store.
 */
const PHASES_AT_HOME = new Set([
  'New',
  'Queued',
  'ReadyToStart',
  'InProgress',
  'WaitingForPluginOperations',
  'WaitingForPluginOperationsPartiallyFailed',
  'Finalizing',
  'FinalizingPartiallyFailed',
  'FailedValidation',
]);

/**
 * Where a Backup object came into being. A synced copy is created after the backup has completed elsewhere; an original
 * is created before it starts. Where clocks disagree, a copy may seem to be created before it started: that it was never
 * written to again gives it away. What neither the times nor the phase tells is `unknown`.
 *
 * @param sight - what the object says now
 * @param earlier - what was concluded from earlier sights of the same object (same uid)
 * @internal
 */
export function concludeOrigin(
  sight: {
    phase?: string;
    /** Every write of a Backup counts it up, those of its status too: what is finished at the first one came finished. */
    generation?: number;
    createdAt?: Instant;
    startedAt?: Instant;
    completedAt?: Instant;
  },
  earlier: BackupOrigin = 'unknown',
): BackupOrigin {
  if (earlier !== 'unknown') return earlier;
  const created = millisOf(sight.createdAt);
  const started = millisOf(sight.startedAt);
  const completed = millisOf(sight.completedAt);
  if (created !== undefined && completed !== undefined && created > completed) return 'elsewhere';
  const seemsOriginal = created !== undefined && started !== undefined && created <= started;
  if (completed !== undefined && sight.generation === 1) return seemsOriginal ? 'unknown' : 'elsewhere';
  if (seemsOriginal) return 'here';
  // Velero leaves the phase of a new Backup empty.
  return completed === undefined && PHASES_AT_HOME.has(sight.phase ?? 'New') ? 'here' : 'unknown';
}
