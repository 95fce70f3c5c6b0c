import {
  aBackup,
  aCluster,
  ago,
  aLocation,
  aService,
  aSilentCluster,
  aWorkload,
  DAY,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { ServiceFacts } from '../model';
import { exposureHistory, ExposureHistoryOptions } from './exposureHistory';

function history(overrides: Partial<ServiceFacts>, options: Partial<ExposureHistoryOptions> = {}) {
  return exposureHistory(aService({ rememberedSince: ago(90 * DAY), ...overrides }), {
    from: ago(6 * HOUR),
    to: NOW,
    ...options,
  });
}

describe('exposureHistory', () => {
  it('climbs between recovery points and falls when one becomes usable', () => {
    const backups = [aBackup(2 * HOUR, { name: 'second' }), aBackup(4 * HOUR, { name: 'first' }), aBackup(8 * HOUR)];
    expect(history({ backups }).points).toEqual([
      { at: ago(6 * HOUR), exposureSeconds: 2 * HOUR, backup: undefined },
      { at: ago(4 * HOUR - 4 * MINUTE), exposureSeconds: 4 * HOUR + 4 * MINUTE, backup: undefined },
      { at: ago(4 * HOUR - 4 * MINUTE), exposureSeconds: 4 * MINUTE, backup: 'first' },
      { at: ago(2 * HOUR - 4 * MINUTE), exposureSeconds: 2 * HOUR + 4 * MINUTE, backup: undefined },
      { at: ago(2 * HOUR - 4 * MINUTE), exposureSeconds: 4 * MINUTE, backup: 'second' },
      { at: NOW, exposureSeconds: 2 * HOUR, backup: undefined },
    ]);
  });

  it('does not count what was never usable', () => {
    const backups = [
      aBackup(2 * HOUR, { phase: 'PartiallyFailed', errors: 1 }),
      aBackup(3 * HOUR, { itemsBackedUp: 0 }),
      aBackup(4 * HOUR, { origin: 'elsewhere' }),
    ];
    expect(history({ backups }).points.every(point => point.exposureSeconds === undefined)).toBe(true);
  });

  it('remembers what has expired or vanished since, as long as it was there', () => {
    const backups = [
      aBackup(2 * HOUR, { goneAt: ago(HOUR), name: 'pruned' }),
      aBackup(5 * HOUR, { expiresAt: ago(30 * MINUTE), goneAt: ago(20 * MINUTE), phase: 'Deleting', name: 'expired' }),
    ];
    const { points } = history({ backups });
    expect(points.map(point => [point.at, point.exposureSeconds])).toEqual([
      [ago(6 * HOUR), undefined],
      [ago(5 * HOUR - 4 * MINUTE), undefined],
      [ago(5 * HOUR - 4 * MINUTE), 4 * MINUTE],
      [ago(2 * HOUR - 4 * MINUTE), 3 * HOUR + 4 * MINUTE],
      [ago(2 * HOUR - 4 * MINUTE), 4 * MINUTE],
      [ago(HOUR), HOUR],
      [ago(HOUR), 4 * HOUR],
      [ago(30 * MINUTE), 4.5 * HOUR],
      [ago(30 * MINUTE), undefined],
      [NOW, undefined],
    ]);
  });

  it('goes on although the place of the recovery points is down today', () => {
    const { points } = history({ locations: [aLocation({ phase: 'Unavailable' })] });
    expect(points[0].exposureSeconds).toBeDefined();
  });

  it('measures the share of time beyond the promise, and the worst moment', () => {
    const backups = [aBackup(HOUR), aBackup(6 * HOUR + 4 * MINUTE)];
    const result = history({ backups });
    // From two hours of age, at -4 h -4 min, until the next was usable, at -56 min: 188 of 360 minutes.
    expect(result.shareBeyondRpo).toBeCloseTo(188 / 360);
    expect(result.worst).toEqual({ at: ago(56 * MINUTE), exposureSeconds: 5 * HOUR + 8 * MINUTE });
  });

  it('has no share without a promise', () => {
    expect(history({ objectives: { problems: [] } }).shareBeyondRpo).toBeUndefined();
  });

  it('counts time without any recovery point as beyond every promise', () => {
    expect(history({ backups: [] }).shareBeyondRpo).toBe(1);
  });

  it('says nothing of the time of a silence that goes on', () => {
    const backups = hourlyBackups(24).slice(3);
    const result = history({ backups, clusters: [aSilentCluster('seoul-1', 3 * HOUR)] });
    expect(result.unseen).toEqual([{ from: ago(3 * HOUR), to: NOW }]);
    const after = result.points.filter(point => Date.parse(point.at) > Date.parse(ago(3 * HOUR)));
    expect(after).toEqual([{ at: NOW, exposureSeconds: undefined, backup: undefined }]);
    expect(result.shareBeyondRpo).toBe(0);
  });

  it('shows a silence that is over, and leaves it out of the share', () => {
    const unseen = [{ from: ago(5 * HOUR), to: ago(2 * HOUR) }];
    const result = history({ backups: [aBackup(HOUR), aBackup(6 * HOUR + 4 * MINUTE)] }, { unseen });
    expect(result.unseen).toEqual(unseen);
    expect(result.shareBeyondRpo).toBeCloseTo((188 - 124) / 180);
  });

  it('does not take the time before anybody watched for time without protection', () => {
    const result = history({ backups: [aBackup(2 * HOUR)], rememberedSince: ago(HOUR) });
    expect(result.unseen).toEqual([{ from: ago(6 * HOUR), to: ago(2 * HOUR - 4 * MINUTE) }]);
    expect(result.shareBeyondRpo).toBe(0);
  });

  it('keeps the highest of each stretch when there are more teeth than can be drawn', () => {
    const backups = Array.from({ length: 720 }, (_, i) => aBackup(30 * MINUTE + i * HOUR - 20)).filter(
      (_, i) => i !== 300,
    );
    const result = history({ backups }, { from: ago(29 * DAY) });
    expect(result.envelope).toBe(true);
    expect(result.points.length).toBeLessThanOrEqual(200);
    expect(Math.max(...result.points.map(point => point.exposureSeconds ?? 0))).toBe(2 * HOUR + 4 * MINUTE);
  });

  it('is that of the worst of several clusters at each moment', () => {
    const placement = {
      hints: { namespaces: [], clusters: [], problems: [] },
      workloads: [aWorkload(), aWorkload({ cluster: 'busan-1' })],
    };
    const inBusan = aBackup(5 * HOUR, { cluster: 'busan-1', locationIdentity: 'aws|aws|busan|' });
    const { points } = history({
      placement,
      clusters: [aCluster('seoul-1'), aCluster('busan-1')],
      backups: [aBackup(2 * HOUR), inBusan],
    });
    expect(points[points.length - 1].exposureSeconds).toBe(5 * HOUR);
    expect(points[0].exposureSeconds).toBeUndefined();
  });

  it('shows restores of the window', () => {
    const restore = {
      cluster: 'seoul-1',
      namespace: 'velero',
      labels: {},
      annotations: {},
      firstSeenAt: ago(HOUR),
      problems: [],
      namespaceMapping: {},
      errors: 0,
      warnings: 0,
    };
    const { restores } = history({
      restores: [
        { ...restore, name: 'drill', startedAt: ago(HOUR), completedAt: ago(50 * MINUTE) },
        { ...restore, name: 'old', startedAt: ago(DAY) },
        { ...restore, name: 'unstarted' },
      ],
    });
    expect(restores).toEqual([{ at: ago(HOUR), name: 'drill', durationSeconds: 10 * MINUTE }]);
  });
});
