import { Attempt, wrong } from './attempt';
import { acceptedKinds, DESCRIPTORS, TRIGGERED } from './descriptors';
import { DIALECTS, DialectTraits } from './dialects';
import { goDurationNanos } from './goDurationNanos';
import { matchesNothing } from './matchesDay';
import { FIELD_BOUNDS, parseCronField } from './parseCronField';
import { SPACES } from './spaces';
import { splitTimeZone } from './splitTimeZone';
import { CronDialect, CronFields, CronMeaning, CronParseResult, CronSchedule } from './types';

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
    return {
      ok: false,
      problem: { ...problem, expression: cut(expression), value: cut(problem.value) },
    };
  }
  const { timeZone, ...rest } = meaning.value;
  const schedule: CronSchedule = {
    expression,
    dialect,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...rest,
  };
  return { ok: true, schedule };
}

function parseWhole(expression: string, traits: DialectTraits): Attempt<CronMeaning & { timeZone?: string }> {
  if (expression === '') return wrong('empty', expression, 'is empty', acceptedKinds(traits));
  if (isLongerThan(expression, traits.maxBytes)) {
    return wrong('too-long', expression, 'is too long', `at most ${traits.maxBytes} bytes`);
  }
  const zoned = splitTimeZone(expression, traits);
  if (!zoned.ok) return zoned;
  const { timeZone, rest } = zoned.value;
  const meaning = rest.startsWith('@') ? parseDescriptor(rest, traits) : parseFields(rest, traits);
  return meaning.ok ? { ok: true, value: { ...meaning.value, timeZone } } : meaning;
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
  const nanos = goDurationNanos(duration);
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
