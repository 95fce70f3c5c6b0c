import { scheduleOf } from './__testUtils__/scheduleOf';
import { longestGapSeconds } from './longestGapSeconds';
import { nextRun } from './nextRun';
import { previousRun } from './previousRun';
import { CronSchedule } from './types';

const NOW = Date.parse('2026-11-23T10:20:30Z');
const HOUR = 3600;
const DAY = 24 * HOUR;

describe('longestGapSeconds', () => {
  it.each([
    ['* * * * *', 60],
    ['*/7 * * * *', 420],
    ['0 * * * *', HOUR],
    ['0 3 * * *', DAY],
    ['0 9-17 * * 1-5', 2 * DAY + 16 * HOUR],
    ['0 3 * * 0', 7 * DAY],
    ['0 3 1 * *', 31 * DAY],
    ['0 3 31 * *', 61 * DAY],
    ['@yearly', 366 * DAY],
    ['0 0 29 2 *', 1461 * DAY],
    ['@every 90m', 5400],
    ['TZ=Europe/Berlin 0 12 * * *', 25 * HOUR],
    ['TZ=Europe/Berlin 30 2 * * *', 47 * HOUR], // a night without half past two
    ['TZ=America/Havana 0 0 * * *', 47 * HOUR], // a day without midnight
  ])('of %s', (expression, seconds) => {
    expect(longestGapSeconds(scheduleOf(expression), NOW)).toBe(seconds);
  });

  it('has none where nothing follows', () => {
    expect(longestGapSeconds(scheduleOf('0 0 30 2 *'), NOW)).toBeUndefined();
    expect(longestGapSeconds(scheduleOf('0 0 29 2 1', 'netresearch'), NOW)).toBeUndefined();
  });

  /** Run by run. */
  function walked(schedule: CronSchedule): number {
    let run = previousRun(schedule, NOW) ?? NOW;
    const end = run + 8 * 366 * DAY * 1000;
    let longest = 0;
    for (let next = nextRun(schedule, run); next !== undefined && next <= end; next = nextRun(schedule, run)) {
      longest = Math.max(longest, next - run);
      run = next;
    }
    return longest / 1000;
  }

  it.each([
    '15 1,13 * * *',
    '15 1 1-7 * 1',
    '0 0 13 * 5',
    '5,35 2 * 3,10 *',
    '0 12,18 25-31 3 0',
    '0 4 31 1,3,5 *',
    '0 5 * * 6',
    '30 1 1 2,7 *',
  ])('is what a walk finds: %s', expression => {
    for (const dialect of ['robfig-v3', 'netresearch'] as const) {
      for (const zone of [
        'UTC',
        'Europe/Berlin',
        'America/Havana',
        'Australia/Lord_Howe',
        'Africa/Cairo',
        'Asia/Seoul',
      ]) {
        const schedule = scheduleOf(`TZ=${zone} ${expression}`, dialect);
        expect([zone, longestGapSeconds(schedule, NOW)]).toEqual([zone, walked(schedule)]);
      }
    }
  });
});
