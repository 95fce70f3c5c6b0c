import { durationTicks } from './durationTicks';
import { timeTicks } from './timeTicks';

describe('durationTicks', () => {
  it.each([
    [60, [0, 60]],
    [3840, [0, 1800, 3600, 5400]],
    [7440, [0, 3600, 7200, 10_800]],
    [30 * 86_400, [0, 864_000, 1_728_000, 2_592_000]],
  ])('has round steps up to %p seconds', (max, ticks) => {
    expect(durationTicks(max)).toEqual(ticks);
  });
});

describe('timeTicks', () => {
  it('falls on round hours of the reader', () => {
    const from = Date.parse('2026-11-22T04:10:00Z');
    const ticks = timeTicks(from, from + 86_400_000, 540).map(ms => new Date(ms).toISOString().slice(11, 16));
    expect(ticks).toEqual(['07:00', '11:00', '15:00', '19:00', '23:00', '03:00']);
  });

  it('has at most eight ticks in each window', () => {
    const from = Date.parse('2026-10-24T04:10:00Z');
    for (const days of [1, 7, 30]) expect(timeTicks(from, from + days * 86_400_000, 0).length).toBeLessThanOrEqual(8);
  });
});
