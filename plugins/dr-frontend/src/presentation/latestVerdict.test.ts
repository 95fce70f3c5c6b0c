import { latestVerdict } from './latestVerdict';

const FETCHED = Date.parse('2026-11-23T04:00:00Z');
const ready = { readiness: 'ready' as const, nextChangeAt: '2026-11-23T04:01:00Z' };

describe('latestVerdict', () => {
  it('believes what was fetched just now', () => {
    expect(latestVerdict(ready, FETCHED, FETCHED + 10_000)).toEqual({ readiness: 'ready', outdated: false });
  });

  it('does not say ready once the verdict may have changed and could not be renewed', () => {
    expect(latestVerdict(ready, FETCHED, FETCHED + 91_000)).toEqual({ readiness: 'unknown', outdated: true });
  });

  it('does not say ready of an old picture', () => {
    const steady = { readiness: 'ready' as const };
    expect(latestVerdict(steady, FETCHED, FETCHED + 180_000).readiness).toBe('ready');
    expect(latestVerdict(steady, FETCHED, FETCHED + 181_000).readiness).toBe('unknown');
  });

  it('is not misled by a moment of change that had passed when it was fetched', () => {
    const late = { readiness: 'not-ready' as const, nextChangeAt: '2026-11-23T03:00:00Z' };
    expect(latestVerdict(late, FETCHED, FETCHED + 60_000)).toEqual({ readiness: 'not-ready', outdated: false });
  });
});
