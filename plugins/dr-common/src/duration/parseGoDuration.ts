import { goDurationNanos } from '../cron/goDurationNanos';
import { ParsedDuration } from './ParsedDuration';

const NANOSECONDS_PER_SECOND = 1_000_000_000n;

/**
 * Reads a duration as Go's `time.ParseDuration` does, which is how Velero reads `ttl` and its like: `720h0m0s`, `1.5h`,
 * `-1m`, `0`. Days and weeks do not exist there, so `30d` is a problem: Velero's server fails on an object that holds it.
 *
 * @returns seconds, with a fraction where there is one; negative for negative durations, as Go accepts them
 * @public
 */
export function parseGoDuration(text: string): ParsedDuration {
  const nanoseconds = goDurationNanos(text);
  if (nanoseconds === undefined) {
    return {
      ok: false,
      problem: `'${text}' is not a Go duration; accepted are hours, minutes and seconds, for example 720h, 1h30m or 720h0m0s`,
    };
  }
  const whole = Number(nanoseconds / NANOSECONDS_PER_SECOND);
  return { ok: true, seconds: whole + Number(nanoseconds % NANOSECONDS_PER_SECOND) / 1e9 };
}
