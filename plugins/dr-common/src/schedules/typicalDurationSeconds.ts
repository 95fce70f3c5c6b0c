import { ScheduledBackup } from './scheduledBackup';

/** More tell about how the service was, not how it is. */
const NEWEST_RUNS = 10;

/**
 * How long the last completed runs took from start to usable: the one in the middle, and the longest; `undefined` when
 * none has completed.
 * @internal
 */
export function typicalDurationSeconds(
  own: readonly ScheduledBackup[],
): { typicalSeconds: number; longestSeconds: number } | undefined {
  const durations: number[] = [];
  for (let i = own.length - 1; i >= 0 && durations.length < NEWEST_RUNS; i--) {
    const { outcome, startedMs, completedMs } = own[i];
    if (outcome === 'completed' && startedMs !== undefined && completedMs !== undefined && completedMs >= startedMs) {
      durations.push((completedMs - startedMs) / 1000);
    }
  }
  if (durations.length === 0) return undefined;
  durations.sort((a, b) => a - b);
  return {
    typicalSeconds: durations[Math.floor((durations.length - 1) / 2)],
    longestSeconds: durations[durations.length - 1],
  };
}
