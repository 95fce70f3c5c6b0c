import { instantOf } from '@backstage-dr/plugin-dr-common';
import { exposurePeaks } from './exposurePeaks';

describe('exposurePeaks', () => {
  it('gives the highest point before each fall, newest first', () => {
    const points = [
      { at: '2026-11-23T01:00:00Z', exposureSeconds: 60 },
      { at: '2026-11-23T02:00:00Z', exposureSeconds: 3660 },
      { at: '2026-11-23T02:00:00Z', exposureSeconds: 60, backup: 'two' },
      { at: '2026-11-23T02:30:00Z', exposureSeconds: 1860 },
    ];
    expect(exposurePeaks({ points, rpoSeconds: 3600, envelope: false })).toEqual([
      { at: '2026-11-23T02:30:00Z', exposureSeconds: 1860, beyondRpo: false, backup: undefined, lasting: true },
      { at: '2026-11-23T02:00:00Z', exposureSeconds: 3660, beyondRpo: true, backup: 'two', lasting: false },
    ]);
  });

  it('ends a tooth at the unknown without claiming a backup', () => {
    const points = [
      { at: '2026-11-23T01:00:00Z', exposureSeconds: 60 },
      { at: '2026-11-23T02:00:00Z', backup: 'x' },
    ];
    expect(exposurePeaks({ points, envelope: false })).toEqual([
      { at: '2026-11-23T01:00:00Z', exposureSeconds: 60, beyondRpo: false, backup: undefined, lasting: false },
    ]);
  });

  it('keeps the worst of each day when there are many', () => {
    const start = Date.parse('2026-11-01T00:00:00Z');
    const points = Array.from({ length: 10 * 24 }, (_, hour) => [
      { at: instantOf(start + hour * 3_600_000), exposureSeconds: 3600 + hour },
      { at: instantOf(start + hour * 3_600_000), exposureSeconds: 60 },
    ]).flat();
    const peaks = exposurePeaks({ points, envelope: false });
    expect(peaks).toHaveLength(10);
    expect(peaks[0].exposureSeconds).toBe(3600 + 239);
  });

  it('has the worst of each day of an envelope that never falls', () => {
    const points = [
      { at: '2026-11-22T05:00:00Z', exposureSeconds: 3660 },
      { at: '2026-11-22T06:00:00Z', exposureSeconds: 3660 },
      { at: '2026-11-23T06:00:00Z', exposureSeconds: 3700 },
    ];
    expect(exposurePeaks({ points, envelope: true }).map(peak => peak.at)).toEqual([
      '2026-11-23T06:00:00Z',
      '2026-11-22T05:00:00Z',
    ]);
  });
});
