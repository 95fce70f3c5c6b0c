import { Rhythm } from '../model';
import { CronSchedule } from './types';

/**
 * The rhythm of a schedule as data, for words to be made of; `other` where it has no simple one.
 *
 * @remarks
 * Times are those of the schedule's own zone. Steps that divide the hour or the day evenly are `every`, like `@every`.
 *
 * @public
 */
export function describeCron(schedule: CronSchedule): Rhythm {
  if (schedule.kind === 'every') return { kind: 'every', seconds: schedule.everySeconds };
  if (schedule.kind === 'fires-always') return { kind: 'other' };

  const minutes = sorted(schedule.minutes);
  const hours = sorted(schedule.hours);
  const anyWeekday = schedule.daysOfWeek.size === 7;
  const anyDate = schedule.daysOfMonth.size === 31;
  const open = anyWeekday && anyDate;
  // Where either may match, one that is open in effect leaves nothing for the other to restrict.
  const everyDay = schedule.dayRule === 'both' ? open : anyWeekday || anyDate;
  if (schedule.months.size < 12) return { kind: 'other' };

  const minuteStep = everyDay && hours.length === 24 ? stepOf(minutes, 60) : undefined;
  if (minuteStep !== undefined && minutes.length > 1) return { kind: 'every', seconds: minuteStep * 60 };
  if (minutes.length !== 1) return { kind: 'other' };

  const minute = minutes[0];
  if (everyDay && hours.length === 24) return { kind: 'hourly', minute };
  const hourStep = everyDay ? stepOf(hours, 24) : undefined;
  if (hourStep !== undefined && hours.length > 1) return { kind: 'every', seconds: hourStep * 3600 };
  if (hours.length !== 1) return { kind: 'other' };

  const hour = hours[0];
  if (everyDay) return { kind: 'daily', hour, minute };
  if (schedule.dayRule === 'either') return { kind: 'other' };
  if (anyDate) return { kind: 'weekly', days: sorted(schedule.daysOfWeek), hour, minute };
  if (anyWeekday)
    return {
      kind: 'monthly',
      days: sorted(schedule.daysOfMonth),
      hour,
      minute,
    };
  return { kind: 'other' };
}

function sorted(values: ReadonlySet<number>): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The distance between values that lie evenly around a circle of `size`; `undefined` where they do not. */
function stepOf(values: readonly number[], size: number): number | undefined {
  const step = size / values.length;
  return values.every((value, index) => value === values[0] + index * step) ? step : undefined;
}
