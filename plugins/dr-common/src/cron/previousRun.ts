import { nextRun } from './nextRun';
import { CronSchedule, CronZoneOptions } from './types';

const LONGEST_SEARCH_MS = 6 * 366 * 24 * 3600 * 1000;

/**
 * The last run before an instant, in milliseconds since 1970; `undefined` when there is none within six years, and for
 * `@every`, whose runs hang on the last Backup and on no clock.
 *
 * @remarks
 * Velero itself never looks back, so this is the last instant that {@link nextRun} gives from somewhere before.
 *
 * @public
 */
export function previousRun(schedule: CronSchedule, beforeMs: number, options?: CronZoneOptions): number | undefined {
  if (schedule.kind !== 'fields') return undefined;
  const runAfter = (ms: number): number | undefined => {
    const run = nextRun(schedule, ms, options);
    return run !== undefined && run < beforeMs ? run : undefined;
  };
  // Look from ever further back, until there is a run in between.
  let backMs = 60_000;
  while (runAfter(beforeMs - backMs) === undefined) {
    if (backMs > LONGEST_SEARCH_MS) return undefined;
    backMs *= 2;
  }
  // Then narrow down to the last instant that still has one after it.
  let [foundMs, emptyMs] = [beforeMs - backMs, beforeMs];
  while (emptyMs - foundMs > 60_000) {
    const middleMs = Math.floor((foundMs + emptyMs) / 2);
    if (runAfter(middleMs) === undefined) emptyMs = middleMs;
    else foundMs = middleMs;
  }
  let last = runAfter(foundMs);
  for (let run = last; run !== undefined; run = runAfter(run)) last = run;
  return last;
}
