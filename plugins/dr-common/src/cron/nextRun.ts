import { clockOf, secondsOf } from './clockOf';
import { DIALECTS } from './dialects';
import { nextMatch } from './nextMatch';
import { CronSchedule, CronZoneOptions } from './types';

/**
 * The first run after an instant, in milliseconds since 1970, as the server's own library computes it; `undefined` where it
 * finds none within five years. The server takes that for long overdue, and submits a Backup at every pass.
 *
 * @remarks
 * For `@every` the instant is the last run: the next is that much later.
 *
 * @throws InputError for an instant that is no number, or a default zone that does not exist.
 * @public
 */
export function nextRun(schedule: CronSchedule, afterMs: number, options?: CronZoneOptions): number | undefined {
  const afterSeconds = secondsOf(afterMs);
  if (schedule.kind === 'fires-always') return undefined;
  if (schedule.kind === 'every') return (afterSeconds + schedule.everySeconds) * 1000;
  const run = nextMatch(schedule, DIALECTS[schedule.dialect], clockOf(schedule, options), afterSeconds);
  return run === undefined ? undefined : run * 1000;
}

/**
 * Whether no run follows within five years, so that the server would submit a Backup at every pass: 30 February, an empty
 * list, `@triggered`; with `netresearch` also a 29 February on a weekday that is too far away.
 * @public
 */
export function impossible(schedule: CronSchedule, afterMs: number, options?: CronZoneOptions): boolean {
  return nextRun(schedule, afterMs, options) === undefined;
}
