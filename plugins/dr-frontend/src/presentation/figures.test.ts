import { downtimeFigureOf, lossOf } from './figures';

const NOW = Date.parse('2026-11-23T04:00:00Z');
const service = { exposure: 'known' as const, recoveryPointAt: '2026-11-23T03:00:00Z', rpoSeconds: 7200 };

describe('lossOf', () => {
  it('is held against the promise, and grows with time', () => {
    expect(lossOf(service, NOW)).toMatchObject({ state: 'within', tone: 'good', seconds: 3600 });
    expect(lossOf(service, NOW + 3_600_001)).toMatchObject({ state: 'beyond', tone: 'bad' });
  });

  it('has no figure where nothing would be saved, or where it is not known', () => {
    const at = { ...service, recoveryPointAt: '2026-11-23T03:00:00Z' };
    expect(lossOf({ ...at, exposure: 'nothing' }, NOW)).toEqual({
      state: 'nothing',
      tone: 'bad',
      promiseSeconds: 7200,
    });
    expect(lossOf({ ...at, exposure: 'unknown' }, NOW)).toMatchObject({ state: 'unknown', tone: 'unknown' });
    expect(lossOf({ ...at, recoveryPointAt: undefined }, NOW)).toMatchObject({ state: 'unknown' });
  });

  it('is neither good nor bad where nothing was promised, and never good where nothing may be lost', () => {
    expect(lossOf({ ...service, rpoSeconds: undefined }, NOW)).toMatchObject({ state: 'no-promise', tone: 'note' });
    expect(lossOf({ ...service, rpoSeconds: 0 }, NOW)).toMatchObject({ state: 'beyond', tone: 'bad' });
  });
});

describe('downtimeFigureOf', () => {
  it('is held against the promise when it is known', () => {
    const time = (state: 'measured' | 'estimated' | 'unknown', seconds?: number) =>
      downtimeFigureOf({ recoveryTime: { state, seconds }, rtoSeconds: 3600 }).state;
    expect(time('measured', 600)).toBe('within');
    expect(time('estimated', 7200)).toBe('beyond');
    expect(time('unknown', 600)).toBe('unknown');
    expect(time('measured')).toBe('unknown');
  });
});
