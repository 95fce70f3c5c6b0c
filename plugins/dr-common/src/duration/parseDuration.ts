import { ParsedDuration } from './ParsedDuration';

/**
 * Examples of what {@link parseDuration} accepts, to be shown beside a value that it does not.
 * @public
 */
export const ACCEPTED_DURATIONS = '5m, 1h30m, 7d, 2w, 0, PT5M, P1DT2H';

const SHORT =
  /^(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?$/;
const ISO =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
/** Weeks, days, hours, minutes, seconds: the groups of both patterns, in order. */
const UNIT_SECONDS = [604_800, 86_400, 3_600, 60, 1];
/** A thousand years; whatever is longer is a slip of the pen, and would not survive arithmetic with instants. */
const LONGEST_SECONDS = 1_000 * 365 * 86_400;

/**
 * Reads a duration as people write it in an annotation or in configuration: units `w`, `d`, `h`, `m`, `s` from large to
 * small (`5m`, `1h30m`, `7d`), a bare `0`, or ISO 8601 (`PT5M`, `P1DT2H`, `P2W`). A day is 24 hours.
 *
 * @remarks
 * Months and years of ISO 8601 are refused because they have no fixed length. So is a number without a unit, which could
 * mean seconds to one reader and minutes to the next.
 *
 * @public
 */
export function parseDuration(text: string): ParsedDuration {
  const trimmed = text.trim();
  if (trimmed === '0') return { ok: true, seconds: 0 };
  if (trimmed.startsWith('-')) return refuse(text, 'is negative');
  if (/^P\d[^T]*[YM]/.test(trimmed)) return refuse(text, 'uses months or years, which have no fixed length');
  if (/^\d+(\.\d+)?$/.test(trimmed)) return refuse(text, 'has no unit');

  const groups = (SHORT.exec(trimmed) ?? ISO.exec(trimmed))?.slice(1);
  if (trimmed.endsWith('T') || !groups?.some(group => group !== undefined)) return refuse(text, 'is not a duration');

  // In thousandths, so that 0.1h is exactly 360 s in spite of binary fractions.
  const seconds =
    groups.reduce((sum, group, i) => sum + Math.round(Number(group ?? 0) * UNIT_SECONDS[i] * 1000), 0) / 1000;
  if (!(seconds <= LONGEST_SECONDS)) return refuse(text, 'is longer than a thousand years');
  if (!Number.isInteger(seconds)) return refuse(text, 'is not a whole number of seconds');
  return { ok: true, seconds };
}

function refuse(text: string, why: string): ParsedDuration {
  return { ok: false, problem: `'${text}' ${why}; accepted are for example ${ACCEPTED_DURATIONS}` };
}
