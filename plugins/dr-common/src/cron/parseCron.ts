import { DIALECTS, DialectTraits } from './dialects';
import { matchesNothing } from './matchesDay';
import { FIELD_BOUNDS, parseCronField } from './parseCronField';
import { parseGoDuration } from './parseGoDuration';
import { CronDialect, CronFields, CronMeaning, CronParseResult, CronProblem, CronSchedule } from './types';
import { ZoneClock } from './ZoneClock';

/** What Go takes for white space; JavaScript's `\s` differs by two characters. */
const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const OUTER_SPACES = new RegExp(`^${SPACES.source}|${SPACES.source}$`, 'g');

const DESCRIPTORS: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);
const TRIGGERED = new Set(['@triggered', '@manual', '@none']);

/** A result so far, or what is wrong, still without the expression. */
type Attempt<T> = { ok: true; value: T } | { ok: false; problem: Omit<CronProblem, 'expression'> };

/**
 * Reads a Velero Schedule's `spec.schedule` as a server with this dialect does. Never throws.
 *
 * @remarks
 * Five fields, a descriptor such as `@daily`, or `@every` with a Go duration, each after an optional `TZ=Zone ` or
 * `CRON_TZ=Zone ` where the dialect knows it.
 *
 * @public
 */
export function parseCron(expression: string, dialect: CronDialect): CronParseResult {
  const traits = DIALECTS[dialect];
  const meaning = parseWhole(expression, traits);
  if (!meaning.ok) {
    const { problem } = meaning;
    return { ok: false, problem: { ...problem, expression: cut(expression), value: cut(problem.value) } };
  }
  const { timeZone, ...rest } = meaning.value;
  const schedule: CronSchedule = { expression, dialect, ...(timeZone === undefined ? {} : { timeZone }), ...rest };
  return { ok: true, schedule };
}

function parseWhole(expression: string, traits: DialectTraits): Attempt<CronMeaning & { timeZone?: string }> {
  const kinds = acceptedKinds(traits);
  if (expression === '') return wrong('empty', expression, 'is empty', kinds);
  if (isLongerThan(expression, traits.maxBytes)) {
    return wrong('too-long', expression, 'is too long', `at most ${traits.maxBytes} bytes`);
  }
  const zoned = splitZone(expression, traits);
  if (!zoned.ok) return zoned;
  const { timeZone, rest } = zoned.value;
  const meaning = rest.startsWith('@') ? parseDescriptor(rest, traits) : parseFields(rest, traits);
  return meaning.ok ? { ok: true, value: { ...meaning.value, timeZone } } : meaning;
}

function splitZone(expression: string, traits: DialectTraits): Attempt<{ timeZone?: string; rest: string }> {
  const prefix = /^(?:CRON_)?TZ=/.exec(expression)?.[0];
  if (prefix === undefined) return { ok: true, value: { rest: expression } };
  const accepted = 'TZ= or CRON_TZ= with a case-sensitive IANA zone such as Europe/Berlin, a space, then the fields';
  if (!traits.zonePrefix) {
    return wrong('time-zone', prefix, 'is not known to servers before 1.15', acceptedKinds(traits));
  }
  const space = expression.indexOf(' ');
  if (space < 0) return wrong('time-zone', expression, 'has no fields after the time zone', accepted);
  const rest = expression.slice(space).replace(OUTER_SPACES, '');
  if (rest === '' && traits.wraps) return wrong('time-zone', expression, 'has no fields after the time zone', accepted);

  const written = expression.slice(prefix.length, space);
  const quoted = traits.wraps ? /^(["'])(.*)\1$/.exec(written) : undefined;
  const name = quoted ? quoted[2] : written;
  if (name === 'Local') return { ok: true, value: { rest } };
  const timeZone = name === '' && !traits.wraps ? 'UTC' : name;
  if (!ZoneClock.of(timeZone)) return wrong('time-zone', written, 'is not a known time zone', accepted);
  return { ok: true, value: { timeZone, rest } };
}

function parseDescriptor(text: string, traits: DialectTraits): Attempt<CronMeaning> {
  const fields = DESCRIPTORS.get(text);
  if (fields !== undefined) return parseFields(fields, traits);
  if (traits.triggered && TRIGGERED.has(text)) {
    return { ok: true, value: { kind: 'fires-always', reason: 'triggered' } };
  }
  if (!text.startsWith('@every ')) {
    return wrong('descriptor', text, 'is not a known descriptor', acceptedKinds(traits));
  }
  const duration = text.slice('@every '.length);
  const nanos = parseGoDuration(duration);
  const accepted = 'hours, minutes and seconds such as 1h30m, at least 1s';
  if (nanos === undefined) return wrong('duration', duration, 'is not a duration', accepted);
  const seconds = Number(nanos / 1_000_000_000n);
  if (seconds < 1 && traits.everyBelowSecondIsWrong) {
    return wrong('duration', duration, 'is less than one second', accepted);
  }
  return { ok: true, value: { kind: 'every', everySeconds: Math.max(1, seconds) } };
}

function parseFields(text: string, traits: DialectTraits): Attempt<CronMeaning> {
  const parts = text.split(SPACES).filter(part => part !== '');
  if (parts.length !== FIELD_BOUNDS.length) {
    const message = `has ${parts.length} fields`;
    return wrong('field-count', text, message, 'exactly 5 fields: minute, hour, day of month, month, day of week');
  }
  const parsed = [];
  for (const [index, bounds] of FIELD_BOUNDS.entries()) {
    const result = parseCronField(parts[index], bounds, traits);
    if (!result.ok) {
      const { value, message, accepted } = result;
      return { ok: false, problem: { code: 'field', field: bounds.field, value, message, accepted } };
    }
    parsed.push(result);
  }
  const [minute, hour, dayOfMonth, month, dayOfWeek] = parsed;
  const both = traits.dayRule === 'always-both' || dayOfMonth.star || dayOfWeek.star;
  const fields: CronFields = {
    minutes: minute.values,
    hours: hour.values,
    daysOfMonth: dayOfMonth.values,
    months: month.values,
    daysOfWeek: dayOfWeek.values,
    dayRule: both ? 'both' : 'either',
  };
  if (matchesNothing(fields)) return { ok: true, value: { kind: 'fires-always', reason: 'matches-nothing' } };
  return { ok: true, value: { kind: 'fields', ...fields } };
}

function wrong(code: CronProblem['code'], value: string, message: string, accepted: string): Attempt<never> {
  return { ok: false, problem: { code, value, message, accepted } };
}

function acceptedKinds(traits: DialectTraits): string {
  const zone = traits.zonePrefix ? ', each after an optional TZ=Zone or CRON_TZ=Zone and a space' : '';
  return `five fields (minute, hour, day of month, month, day of week), ${[...DESCRIPTORS.keys()].join(
    ', ',
  )}, or @every with a duration such as 6h${zone}`;
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Counts bytes as UTF-8 only as far as needed. */
function isLongerThan(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true;
  if (text.length * 3 <= maxBytes) return false;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes > maxBytes;
}
