import { DialectTraits } from './dialects';
import { CronFieldName } from './types';

interface Bounds {
  field: CronFieldName;
  low: number;
  high: number;
  names?: readonly string[];
}

/** In the order they are written. @internal */
export const FIELD_BOUNDS: readonly Bounds[] = [
  { field: 'minute', low: 0, high: 59 },
  { field: 'hour', low: 0, high: 23 },
  { field: 'day-of-month', low: 1, high: 31 },
  {
    field: 'month',
    low: 1,
    high: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  {
    field: 'day-of-week',
    low: 0,
    high: 6,
    names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  },
];

/** @internal */
export type FieldResult =
  | { ok: true; values: ReadonlySet<number>; star: boolean }
  | { ok: false; value: string; message: string; accepted: string };

/**
 * The values that one field selects, and whether it counts as a star.
 *
 * @remarks
 * As in the originals: empty entries of a list are ignored, so `,` is valid and selects nothing; whatever follows a hyphen
 * after a star is not looked at; `N/step` means N to the highest value; numbers may carry a plus sign and leading zeros.
 *
 * @internal
 */
export function parseCronField(text: string, bounds: Bounds, traits: DialectTraits): FieldResult {
  const sunday7 = traits.wraps && bounds.field === 'day-of-week';
  const high = sunday7 ? 7 : bounds.high;
  const values = new Set<number>();
  let star = false;
  const wrong = (value: string, message: string): FieldResult => ({
    ok: false,
    value,
    message,
    accepted: acceptedIn(bounds, high, traits),
  });

  // The newer library looks for the extensions that it has, but Velero leaves off, anywhere in the field.
  const extension =
    traits.wraps &&
    ((bounds.field === 'day-of-month' && /[lw]/i.exec(text)) || (bounds.field === 'day-of-week' && /#/.exec(text)));
  if (extension) return wrong(text, `"${extension[0]}" is not supported`);

  for (const entry of text.split(',')) {
    if (entry === '') continue;
    const range = parseRange(entry, { ...bounds, high }, traits);
    if (typeof range === 'string') return wrong(entry, range);
    star ||= range.star && (range.step === 1 || traits.steppedStarIsStar);
    for (const value of valuesOf(range, bounds.low, high)) values.add(sunday7 ? value % 7 : value);
  }
  return { ok: true, values, star };
}

interface Range {
  start: number;
  end: number;
  step: number;
  star: boolean;
}

/** A range, or what is wrong with it. */
function parseRange(entry: string, bounds: Bounds, traits: DialectTraits): Range | string {
  const [span, stepText, ...moreSteps] = entry.split('/');
  const [startText, endText, ...moreEnds] = span.split('-');
  const star = startText === '*' || startText === '?';
  const start = star ? bounds.low : parseValue(startText, bounds.names);
  let end = star ? bounds.high : start;
  if (!star && endText !== undefined) {
    if (moreEnds.length > 0) return 'has too many hyphens';
    end = parseValue(endText, bounds.names);
  }
  if (moreSteps.length > 0) return 'has too many slashes';
  const step = stepText === undefined ? 1 : parseValue(stepText);
  if (start === undefined || end === undefined) return 'is not a number or a known name';
  if (step === undefined) return 'has a step that is not a number';
  if (stepText !== undefined && endText === undefined) end = bounds.high;

  if (start < bounds.low) return `starts below ${bounds.low}`;
  if (end > bounds.high) return `goes above ${bounds.high}`;
  if (start > end && !traits.wraps) return 'ends before it starts';
  if (step === 0) return 'has a step of 0';
  const size = sizeOf(start, end, bounds);
  if (traits.wraps && step > 1 && step >= size) return `has a step that is not smaller than its range of ${size}`;
  return { start, end, step, star };
}

/**
 * How many values a range spans as the newer library counts them, wrapping ones included. A start above the highest value
 * slips through its checks, and may make the size wrap to a huge unsigned number.
 */
function sizeOf(start: number, end: number, bounds: Bounds): number {
  if (start <= end) return end - start + 1;
  const size = bounds.high - start + 1 + (end - bounds.low + 1);
  return size < 0 ? Infinity : size;
}

function* valuesOf(range: Range, low: number, high: number): Iterable<number> {
  const size = high - low + 1;
  const last = range.start > range.end ? range.end + size : range.end;
  for (let value = range.start; value <= last; value += range.step) {
    yield value > high ? ((value - low) % size) + low : value;
  }
}

const INTEGER = /^([+-]?)0*(\d+)$/;
const LARGEST = '9223372036854775807';

/** A number as Go reads a signed 64-bit one, or the number of a name; `undefined` for anything else. */
function parseValue(text: string, names?: readonly string[]): number | undefined {
  const named = names?.indexOf(text.toLowerCase()) ?? -1;
  if (names && named >= 0) return named + (names.length === 12 ? 1 : 0);
  const match = INTEGER.exec(text);
  if (!match) return undefined;
  const [, sign, digits] = match;
  if (digits.length > LARGEST.length || (digits.length === LARGEST.length && digits > LARGEST)) return undefined;
  return sign === '-' && digits !== '0' ? undefined : Number(digits);
}

function acceptedIn(bounds: Bounds, high: number, traits: DialectTraits): string {
  const { low, names } = bounds;
  const called = names ? ` or ${names[0]}–${names[names.length - 1]}` : '';
  const ranges = traits.wraps
    ? 'ranges a-b (a larger a wraps), steps /n smaller than the range'
    : 'ranges a-b with a not larger than b, steps /n';
  return `${low}–${high}${called}, * or ?, ${ranges}, and lists of these separated by commas`;
}
