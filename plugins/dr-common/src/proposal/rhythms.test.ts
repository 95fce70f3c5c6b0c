import { judgeCron, longestGapSeconds, parseCron, runsBetween } from '../cron';
import { RHYTHMS } from './rhythms';

const NOW_MS = Date.parse('2026-11-23T12:30:00Z');
const DIALECTS = ['robfig-v1', 'robfig-v3', 'netresearch'] as const;
const KEYS = Array.from({ length: 40 }, (_, i) => `component:default/service-${i}\nseoul-1\nteam-${i % 7}`);
const MANY = Array.from({ length: 10_000 }, (_, i) => `component:default/service-${i}\nseoul-1\nservice-${i}`);

/** How many of the many start at each minute of the hour, or of the rhythm where that is shorter. */
function startsAtMinutes(rhythm: (typeof RHYTHMS)[number]): number[] {
  const minutes = Math.min(60, rhythm.everySeconds / 60);
  const counts = Array.from({ length: minutes }, () => 0);
  for (const key of MANY) {
    const parsed = parseCron(rhythm.cron(key), 'netresearch');
    if (parsed.ok && parsed.schedule.kind === 'fields') counts[Math.min(...parsed.schedule.minutes)] += 1;
  }
  return counts;
}

describe.each(RHYTHMS.map(rhythm => [rhythm.everySeconds, rhythm] as const))('every %d s', (everySeconds, rhythm) => {
  it('runs at the same moments in every dialect, and just as often as it says', () => {
    for (const key of KEYS) {
      const cron = rhythm.cron(key);
      const runs = DIALECTS.map(dialect => {
        const parsed = parseCron(cron, dialect);
        if (!parsed.ok) throw new Error(`${cron}: ${parsed.problem.message}`);
        expect(longestGapSeconds(parsed.schedule, NOW_MS)).toBe(everySeconds);
        return runsBetween(parsed.schedule, NOW_MS, NOW_MS + 40 * everySeconds * 1000, { limit: 60 });
      });
      expect(runs[0]).toHaveLength(40);
      expect(runs[1]).toEqual(runs[0]);
      expect(runs[2]).toEqual(runs[0]);
      // Over the end of the hour, the day and the week as well.
      const gaps = runs[0].slice(1).map((ms, i) => ms - runs[0][i]);
      expect(new Set(gaps)).toEqual(new Set([everySeconds * 1000]));
      expect(judgeCron(cron, undefined, NOW_MS).certainty).toBe('certain');
    }
  });

  it('starts 10,000 services evenly', () => {
    const counts = startsAtMinutes(rhythm);
    const even = MANY.length / counts.length;
    expect(counts.reduce((sum, count) => sum + count)).toBe(MANY.length);
    expect(Math.max(...counts)).toBeLessThan(1.35 * even);
    expect(Math.min(...counts)).toBeGreaterThan(0.65 * even);
  });

  it('always starts the same service at the same time', () => {
    expect(KEYS.map(key => rhythm.cron(key))).toEqual(KEYS.map(key => rhythm.cron(key)));
  });
});

it('spreads days and hours, too', () => {
  const daily = RHYTHMS.find(({ everySeconds }) => everySeconds === 86_400);
  const weekly = RHYTHMS.find(({ everySeconds }) => everySeconds === 7 * 86_400);
  const fieldsOf = (cron = '') => cron.split(' ');
  const hours = MANY.map(key => fieldsOf(daily?.cron(key))[1]);
  const days = MANY.map(key => fieldsOf(weekly?.cron(key))[4]);
  for (const [values, size] of [[hours, 24] as const, [days, 7] as const]) {
    for (let value = 0; value < size; value++) {
      const count = values.filter(each => each === String(value)).length;
      expect(count).toBeGreaterThan((0.8 * MANY.length) / size);
      expect(count).toBeLessThan((1.2 * MANY.length) / size);
    }
  }
});

it('has each rhythm sparser than the next', () => {
  const seconds = RHYTHMS.map(({ everySeconds }) => everySeconds);
  expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
  expect(new Set(seconds).size).toBe(seconds.length);
});
