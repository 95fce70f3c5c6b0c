import { choosableDays, endAfter, endOfDay, usualDays } from './exemptionEnds';

const DAY_SECONDS = 86_400;
const nowMs = new Date('2026-11-23T12:00:00').getTime();

/** In the reader's zone, whichever that is. */
function local(text: string): number {
  return new Date(text).getTime();
}

describe('usualDays', () => {
  it.each([
    [90, [7, 30, 90]],
    [89, [7, 30]],
    [7, [7]],
    [1, []],
  ])('within %p days', (days, usual) => {
    expect(usualDays(days * DAY_SECONDS)).toEqual(usual);
  });
});

describe('the end of an exemption', () => {
  const maxDurationSeconds = 30 * DAY_SECONDS;

  it('lies so many days ahead, and a little less than the most that is allowed', () => {
    expect(Date.parse(endAfter(7, { nowMs, maxDurationSeconds }))).toBe(nowMs + 7 * DAY_SECONDS * 1000);
    expect(Date.parse(endAfter(30, { nowMs, maxDurationSeconds }))).toBe(nowMs + 30 * DAY_SECONDS * 1000 - 600_000);
    expect(Date.parse(endAfter(1, { nowMs, maxDurationSeconds: 60 }))).toBe(nowMs + 54_000);
  });

  it.each([
    ['2026-11-23', '2026-11-23T23:59:59'],
    ['2026-12-03', '2026-12-03T23:59:59'],
    ['2026-12-23', '2026-12-23T11:50:00'],
    ['2026-12-24', undefined],
    ['2026-11-22', undefined],
    ['', undefined],
    ['soon', undefined],
  ])('on %p', (day, end) => {
    const found = endOfDay(day, { nowMs, maxDurationSeconds });
    expect(found && Date.parse(found)).toBe(end && local(end));
  });

  it('can be chosen from today to the last day that is allowed', () => {
    expect(choosableDays({ nowMs, maxDurationSeconds })).toEqual({ min: '2026-11-23', max: '2026-12-23' });
  });
});
