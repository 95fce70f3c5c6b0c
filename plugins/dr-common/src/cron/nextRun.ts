import { clockOf, secondsOf } from './clockOf';
import { DIALECTS } from './dialects';
import { nextMatch } from './nextMatch';
import { CronSchedule, CronZoneOptions } from './types';
import { ZoneClock } from './ZoneClock';

/** Enough for the runs of two days that come every quarter of an hour. */
const MOST_REMEMBERED = 200;
/** By the instant, in seconds, that they come after. Many services share a schedule, and each asks for the same runs. */
const remembered = new WeakMap<CronSchedule, { clock: ZoneClock; runs: Map<number, number | undefined> }>();

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
  const clock = clockOf(schedule, options);
  const runs = rememberedRuns(schedule, clock);
  if (runs.has(afterSeconds)) return runs.get(afterSeconds);
  const seconds = nextMatch(schedule, DIALECTS[schedule.dialect], clock, afterSeconds);
  const run = seconds === undefined ? undefined : seconds * 1000;
  if (runs.size >= MOST_REMEMBERED) runs.clear();
  runs.set(afterSeconds, run);
  return run;
}

/**
 * Whether no run follows within five years, so that the server would submit a Backup at every pass: 30 February, an empty
 * list, `@triggered`; with `netresearch` also a 29 February on a weekday that is too far away.
 * @public
 */
export function impossible(schedule: CronSchedule, afterMs: number, options?: CronZoneOptions): boolean {
  return nextRun(schedule, afterMs, options) === undefined;
}

function rememberedRuns(schedule: CronSchedule, clock: ZoneClock): Map<number, number | undefined> {
  const held = remembered.get(schedule);
  if (held?.clock === clock) return held.runs;
  const runs = new Map<number, number | undefined>();
  remembered.set(schedule, { clock, runs });
  return runs;
}
