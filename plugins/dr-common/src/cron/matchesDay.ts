import { CronFields } from './types';

/**
 * Whether a day is one that the fields select. The month is not looked at.
 * @internal
 */
export function matchesDay(fields: CronFields, dayOfMonth: number, weekday: number): boolean {
  const byMonth = fields.daysOfMonth.has(dayOfMonth);
  const byWeek = fields.daysOfWeek.has(weekday);
  return fields.dayRule === 'both' ? byMonth && byWeek : byMonth || byWeek;
}

const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether the fields select no moment in any year.
 * @internal
 */
export function matchesNothing(fields: CronFields): boolean {
  const { minutes, hours, months, daysOfMonth, daysOfWeek } = fields;
  if (minutes.size === 0 || hours.size === 0 || months.size === 0) return true;
  const firstDay = Math.min(...daysOfMonth);
  const hasDate = [...months].some(month => firstDay <= LONGEST_MONTH[month - 1]);
  return fields.dayRule === 'both' ? !hasDate || daysOfWeek.size === 0 : !hasDate && daysOfWeek.size === 0;
}
