import { nextRun } from './nextRun';
import { CronSchedule, CronZoneOptions } from './types';

/**
 * The runs after `fromMs` and up to and including `toMs`, oldest first, in milliseconds since 1970. For `@every`, `fromMs`
 * is the run they count from.
 *
 * @param options - `limit` is how many runs are given at most, default 1000: as many as the limit may mean that there are more
 * @public
 */
export function runsBetween(
  schedule: CronSchedule,
  fromMs: number,
  toMs: number,
  options?: CronZoneOptions & { limit?: number },
): number[] {
  const limit = options?.limit ?? 1000;
  const runs: number[] = [];
  let run = nextRun(schedule, fromMs, options);
  while (run !== undefined && run <= toMs && runs.length < limit) {
    runs.push(run);
    run = nextRun(schedule, run, options);
  }
  return runs;
}
