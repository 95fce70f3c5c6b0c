import { clockOf, secondsOf } from './clockOf';
import { matchesDay } from './matchesDay';
import { nextRun } from './nextRun';
import { previousRun } from './previousRun';
import { CronFields, CronSchedule, CronZoneOptions } from './types';
import { ZoneClock } from './ZoneClock';

const DAY_SECONDS = 24 * 3600;
/** Two leap days, but for those around a year such as 2100. */
const HORIZON_SECONDS = 8 * 366 * DAY_SECONDS;
/** Beyond this the libraries find no next run. */
const LONGEST_SECONDS = 6 * 366 * DAY_SECONDS;
/** More than any clock is ever moved. */
const CALM_SECONDS = 3 * 3600;

/**
 * The longest time between two runs that follow each other, in seconds, of those within eight years from the last run before
 * `aroundMs`; `undefined` where the schedule fires always, or runs less than twice in that time.
 *
 * @remarks
 * What it says is what will happen: a day of 25 hours, or one on which the clock skips the time, counts. For `@every` it is
 * the delay.
 *
 * @public
 */
export function longestGapSeconds(
  schedule: CronSchedule,
  aroundMs: number,
  options?: CronZoneOptions,
): number | undefined {
  if (schedule.kind === 'fires-always') return undefined;
  if (schedule.kind === 'every') return schedule.everySeconds;
  const clock = clockOf(schedule, options);
  const from = secondsOf(previousRun(schedule, aroundMs, options) ?? aroundMs);
  const to = from + HORIZON_SECONDS;
  const changes = clock.changesBetween(from - CALM_SECONDS, to + CALM_SECONDS);
  const gaps = [
    calmGap(schedule, clock, from, to, changes),
    ...changes.map(change => gapAround(schedule, change, options)),
  ];
  const longest = Math.max(0, ...gaps);
  return longest > 0 ? longest : undefined;
}

/** Longest gap by arithmetic, of those that have no change of the clock in or near them. */
function calmGap(fields: CronFields, clock: ZoneClock, from: number, to: number, changes: readonly number[]): number {
  const { first, last, longest: withinDay } = timesOfDay(fields);
  let longest = 0;
  let lastRun: number | undefined;
  let change = 0;
  for (let localDay = Math.floor(from / DAY_SECONDS); localDay * DAY_SECONDS <= to; localDay++) {
    const date = new Date(localDay * DAY_SECONDS * 1000);
    const isRunDay =
      fields.months.has(date.getUTCMonth() + 1) && matchesDay(fields, date.getUTCDate(), date.getUTCDay());
    if (!isRunDay) continue;
    const firstRun = clock.instantOf(localDay * DAY_SECONDS + first);
    if (lastRun !== undefined) {
      while (changes[change] < lastRun - CALM_SECONDS) change += 1;
      const isCalm = !(changes[change] <= firstRun + CALM_SECONDS);
      if (isCalm && firstRun - lastRun <= LONGEST_SECONDS) longest = Math.max(longest, firstRun - lastRun, withinDay);
    }
    lastRun = clock.instantOf(localDay * DAY_SECONDS + last);
  }
  return longest;
}

/** Longest gap of those in which, or near which, the clock changes: by running through them. */
function gapAround(schedule: CronSchedule, change: number, options: CronZoneOptions | undefined): number {
  const endMs = (change + CALM_SECONDS) * 1000;
  let run = previousRun(schedule, (change - CALM_SECONDS) * 1000, options);
  let longestMs = 0;
  while (run !== undefined && run <= endMs) {
    const next = nextRun(schedule, run, options);
    if (next !== undefined) longestMs = Math.max(longestMs, next - run);
    run = next;
  }
  return longestMs / 1000;
}

/** First and last run of a day, and the longest gap between two on the same day, in seconds of the day. */
function timesOfDay(fields: CronFields): {
  first: number;
  last: number;
  longest: number;
} {
  const hours = [...fields.hours].sort((a, b) => a - b);
  const minutes = [...fields.minutes].sort((a, b) => a - b);
  const times = hours.flatMap(hour => minutes.map(minute => hour * 3600 + minute * 60));
  const longest = times.reduce((max, time, index) => (index === 0 ? max : Math.max(max, time - times[index - 1])), 0);
  return { first: times[0], last: times[times.length - 1], longest };
}
