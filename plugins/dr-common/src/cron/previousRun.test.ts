import { scheduleOf } from './__testUtils__/scheduleOf';
import { previousRun } from './previousRun';
import { runsBetween } from './runsBetween';

const NOW = Date.parse('2026-11-23T10:20:30Z');

function previous(expression: string, beforeMs = NOW): string | undefined {
  const run = previousRun(scheduleOf(expression), beforeMs);
  return run === undefined ? undefined : new Date(run).toISOString();
}

describe('previousRun', () => {
  it.each([
    ['* * * * *', '2026-11-23T10:20:00.000Z'],
    ['0 3 * * *', '2026-11-23T03:00:00.000Z'],
    ['0 11 * * *', '2026-11-22T11:00:00.000Z'],
    ['0 0 29 2 *', '2024-02-29T00:00:00.000Z'],
    ['*/5 9-17 * * 6', '2026-11-21T17:55:00.000Z'],
    ['TZ=Europe/Berlin 30 2 29 3 *', '2025-03-29T01:30:00.000Z'], // skipped in 2026
    ['0 0 30 2 *', undefined],
    ['@every 1h', undefined],
  ])('of %s', (expression, expected) => {
    expect(previous(expression)).toBe(expected);
  });

  it('is before the instant, not at it', () => {
    expect(previous('0 3 * * *', Date.parse('2026-11-23T03:00:00Z'))).toBe('2026-11-22T03:00:00.000Z');
    expect(previous('0 3 * * *', Date.parse('2026-11-23T03:00:00.001Z'))).toBe('2026-11-23T03:00:00.000Z');
  });

  it.each([
    '*/20 * * * *',
    '17 3,15 * * 1-5',
    '0 0 1,15 * *',
    'TZ=Europe/Berlin 30 2 * * *',
    'TZ=Australia/Lord_Howe */30 1-3 * * *',
    'TZ=America/Havana 0 0 * * *',
  ])('is the last of those that follow from long before: %s', expression => {
    const schedule = scheduleOf(expression, 'netresearch');
    for (let step = 0; step < 60; step++) {
      const before = NOW - step * 53 * 3600_000 - step * 7_777;
      const runs = runsBetween(schedule, before - 40 * 24 * 3600_000, before - 1, { limit: 10_000 });
      expect(previousRun(schedule, before)).toBe(runs[runs.length - 1]);
    }
  });
});

describe('runsBetween', () => {
  it('leaves out the first instant and includes the last', () => {
    const from = Date.parse('2026-11-23T00:00:00Z');
    expect(runsBetween(scheduleOf('0 */6 * * *'), from, from + 12 * 3600_000)).toEqual([
      from + 6 * 3600_000,
      from + 12 * 3600_000,
    ]);
  });

  it('stops at the limit, and has none of a schedule that fires always', () => {
    expect(runsBetween(scheduleOf('* * * * *'), 0, NOW)).toHaveLength(1000);
    expect(runsBetween(scheduleOf('* * * * *'), 0, NOW, { limit: 3 })).toEqual([60_000, 120_000, 180_000]);
    expect(runsBetween(scheduleOf('0 0 30 2 *'), 0, NOW)).toEqual([]);
  });
});
