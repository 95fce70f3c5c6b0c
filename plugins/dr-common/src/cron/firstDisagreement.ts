import { clockOf, secondsOf } from './clockOf';
import { matchesDay } from './matchesDay';
import { nextRun } from './nextRun';
import { previousRun } from './previousRun';
import { CronFields, CronSchedule, CronZoneOptions } from './types';

const DAY_SECONDS = 24 * 3600;
const HORIZON_SECONDS = 400 * DAY_SECONDS;
/** More than any clock is ever moved. */
const CALM_SECONDS = 3 * 3600;

/**
 * An instant, in milliseconds since 1970, about which two readings of one expression differ first, within 400 days before and
 * after `nowMs`; `undefined` when all their runs are the same.
 *
 * @remarks
 * With the same times of day, two readings can only differ in the days they select and around changes of the clock. So that is
 * all that is compared, and never run by run.
 *
 * @internal
 */
export function firstDisagreement(
  one: CronSchedule,
  other: CronSchedule,
  nowMs: number,
  options?: CronZoneOptions,
): number | undefined {
  if (one.kind === 'fires-always' && other.kind === 'fires-always') return undefined;
  if (one.kind === 'every' && other.kind === 'every')
    return one.everySeconds === other.everySeconds ? undefined : nowMs;
  if (one.kind !== 'fields' || other.kind !== 'fields') return nowMs;
  if (!sameValues(one.hours, other.hours) || !sameValues(one.minutes, other.minutes)) return nowMs;

  const now = secondsOf(nowMs);
  const clock = clockOf(one, options);
  const atChanges = clock
    .changesBetween(now - HORIZON_SECONDS, now + HORIZON_SECONDS)
    .map(change => disagreementAround(one, other, change, options));
  const found = [...atChanges, disagreementOfDays(one, other, now)].filter(ms => ms !== undefined);
  return found.length > 0 ? Math.min(...found) : undefined;
}

function disagreementOfDays(one: CronFields, other: CronFields, now: number): number | undefined {
  for (let at = now - HORIZON_SECONDS; at <= now + HORIZON_SECONDS; at += DAY_SECONDS) {
    const date = new Date(at * 1000);
    const [month, day, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
    const runsIn = (fields: CronFields) => fields.months.has(month) && matchesDay(fields, day, weekday);
    if (runsIn(one) !== runsIn(other)) return at * 1000;
  }
  return undefined;
}

function disagreementAround(
  one: CronSchedule,
  other: CronSchedule,
  change: number,
  options: CronZoneOptions | undefined,
): number | undefined {
  const startMs = (change - CALM_SECONDS) * 1000;
  const endMs = (change + CALM_SECONDS) * 1000;
  let run: number | undefined = previousRun(one, startMs, options) ?? startMs;
  while (run !== undefined && run <= endMs) {
    const ours: number | undefined = nextRun(one, run, options);
    const theirs = nextRun(other, run, options);
    if (ours !== theirs) return Math.min(ours ?? run, theirs ?? run);
    run = ours;
  }
  return undefined;
}

function sameValues(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every(value => other.has(value));
}
