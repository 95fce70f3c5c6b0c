import { BackupFact, millisOf } from '../model';

/** Velero deletes expired Backups hourly, and an object may be missing for a moment while its location is listed anew. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Completed Backups that vanished from the cluster that made them before they expired: pruned by a deployment tool that
 * mistook their labels for its own, deleted with their Schedule, or by hand.
 * @internal
 */
export function vanishedEarly(backups: readonly BackupFact[]): BackupFact[] {
  return backups.filter(({ goneAt, expiresAt, phase, origin }) => {
    if (goneAt === undefined || origin === 'elsewhere') return false;
    const goneMs = millisOf(goneAt);
    const expiresMs = millisOf(expiresAt);
    if (goneMs === undefined || expiresMs === undefined) return false;
    return (phase === 'Completed' || phase === 'PartiallyFailed') && goneMs < expiresMs - TOLERANCE_MS;
  });
}
