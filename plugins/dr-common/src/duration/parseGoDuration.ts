import { ParsedDuration } from './ParsedDuration';

const UNIT_NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  '\u00b5s': 1e3,
  '\u03bcs': 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};
/** Go keeps a duration in a signed 64-bit count of nanoseconds: about 292 years. */
const LONGEST_NANOSECONDS = 2 ** 63;
const TERM = /(\d+\.?\d*|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;

/**
 * Reads a duration as Go's `time.ParseDuration` does, which is how Velero reads `ttl` and its like: `720h0m0s`, `1.5h`,
 * `-1m`, `0`. Days and weeks do not exist there, so `30d` is a problem: Velero's server fails on an object that holds it.
 *
 * @returns seconds, with a fraction where there is one; negative for negative durations, as Go accepts them
 * @public
 */
export function parseGoDuration(text: string): ParsedDuration {
  const sign = text.startsWith('-') ? -1 : 1;
  const terms = text.replace(/^[-+]/, '');
  if (terms === '0') return { ok: true, seconds: 0 };

  let nanoseconds = 0;
  TERM.lastIndex = 0;
  while (TERM.lastIndex < terms.length) {
    const term = TERM.exec(terms);
    if (!term) return refuse(text);
    nanoseconds += Number(term[1]) * UNIT_NANOSECONDS[term[2]];
  }
  if (terms === '' || !(nanoseconds < LONGEST_NANOSECONDS)) return refuse(text);
  return { ok: true, seconds: nanoseconds === 0 ? 0 : (sign * nanoseconds) / 1e9 };
}

function refuse(text: string): ParsedDuration {
  return {
    ok: false,
    problem: `'${text}' is not a Go duration; accepted are hours, minutes and seconds, for example 720h, 1h30m or 720h0m0s`,
  };
}
