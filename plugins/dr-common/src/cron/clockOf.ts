import { InputError } from '@backstage/errors';
import { CronSchedule, CronZoneOptions } from './types';
import { ZoneClock } from './ZoneClock';

/**
 * The clock by which a schedule runs.
 * @throws InputError for a default time zone that does not exist: configuration, not the cluster's data.
 * @internal
 */
export function clockOf(schedule: CronSchedule, options: CronZoneOptions | undefined): ZoneClock {
  const name = schedule.timeZone ?? options?.defaultTimeZone ?? 'UTC';
  const clock = ZoneClock.of(name);
  if (clock) return clock;
  throw new InputError(`defaultTimeZone is '${name}', which is not an IANA time zone such as 'UTC' or 'Europe/Berlin'`);
}

/** Far beyond any date of use, and within what dates of JavaScript reach with years to spare. */
const MAX_MS = 8e15;

/**
 * Whole seconds of an instant in milliseconds.
 * @throws InputError for what is not a number or out of all bounds, so that it can never be taken for "never due".
 * @internal
 */
export function secondsOf(ms: number): number {
  if (Math.abs(ms) <= MAX_MS) return Math.floor(ms / 1000);
  throw new InputError(`An instant is ${ms}, expected milliseconds since 1970`);
}
