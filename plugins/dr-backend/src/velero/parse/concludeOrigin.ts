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
 * is created before it starts. What neither the times nor the phase tells is `unknown`.
 *
 * @param sight - what the object says now
 * @param earlier - what was concluded from earlier sights of the same object (same uid)
 * @internal
 */
export function concludeOrigin(
  sight: {
    phase?: string;
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
  if (created !== undefined && started !== undefined && created <= started) return 'here';
  // Velero leaves the phase of a new Backup empty.
  return completed === undefined && PHASES_AT_HOME.has(sight.phase ?? 'New') ? 'here' : 'unknown';
}
