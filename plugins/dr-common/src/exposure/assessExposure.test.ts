import {
  aBackup,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aService,
  aSilentCluster,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { frameOf } from '../frame';
import { ServiceFacts } from '../model';
import { judgePoints } from '../recovery-points';
import { assessSchedules } from '../schedules';
import { assessExposure } from './assessExposure';

function assess(overrides: Partial<ServiceFacts>) {
  const frame = frameOf(aService(overrides), NOW);
  return assessExposure(judgePoints(frame), assessSchedules(frame).schedules, frame);
}

const HINTS = { namespaces: [], clusters: [], problems: [] };

describe('assessExposure', () => {
  it('is the age of the newest usable recovery point', () => {
    const backups = [
      aBackup(5 * MINUTE, { phase: 'InProgress', completedAt: undefined }),
      aBackup(HOUR, { phase: 'PartiallyFailed', errors: 1 }),
      aBackup(2 * HOUR),
      aBackup(3 * HOUR),
    ];
    expect(assess({ backups })).toEqual({
      state: 'known',
      recoveryPoint: backups[2].name,
      recoveryPointAt: ago(2 * HOUR),
      exposureSeconds: 2 * HOUR,
      worstCaseSeconds: HOUR + 6 * MINUTE,
      breachAt: NOW,
      lastExpiresAt: ago(2 * HOUR - 30 * DAY),
      reasons: [],
    });
  });

  it('has no moment of breach without a promise', () => {
    expect(assess({ objectives: { problems: [] } }).breachAt).toBeUndefined();
  });

  it('ends with the last good one, not with the first', () => {
    const backups = [aBackup(HOUR, { expiresAt: ago(-DAY) }), aBackup(2 * HOUR, { expiresAt: ago(-2 * DAY) })];
    expect(assess({ backups }).lastExpiresAt).toBe(ago(-2 * DAY));
    expect(
      assess({ backups: [...backups, aBackup(3 * HOUR, { expiresAt: undefined })] }).lastExpiresAt,
    ).toBeUndefined();
  });

  it('is everything when there is nothing, and says which of the two', () => {
    expect(assess({ backups: [] })).toMatchObject({ state: 'nothing', reasons: [{ code: 'exposure.neverBackedUp' }] });
    expect(assess({ backups: hourlyBackups(3, { phase: 'Failed' }) })).toMatchObject({
      state: 'nothing',
      reasons: [{ code: 'exposure.noneUsable', params: { count: 3 } }, { code: 'recoveryPoint.failed' }],
    });
  });

  it('is not known while something that may be usable is in doubt', () => {
    const exposure = assess({ backups: hourlyBackups(2, { phase: 'PartiallyFailed', errors: 1 }) });
    expect(exposure).toMatchObject({ state: 'unknown', reasons: [{ code: 'recoveryPoint.partiallyFailed' }] });
    expect(exposure.exposureSeconds).toBeUndefined();
  });

  it('is not known of a silent cluster, and never an empty list', () => {
    const backups = hourlyBackups(24).slice(5);
    expect(assess({ backups, clusters: [aSilentCluster('seoul-1', 5 * HOUR)] })).toMatchObject({
      state: 'unknown',
      recoveryPoint: backups[0].name,
      recoveryPointAt: backups[0].startedAt,
      reasons: [{ code: 'exposure.lastKnown' }, { code: 'recoveryPoint.lastSeen' }],
    });
    expect(assess({ backups: [], clusters: [aSilentCluster('seoul-1', 5 * HOUR)] }).state).toBe('unknown');
    expect(assess({ backups: [], clusters: [] }).state).toBe('unknown');
  });

  it('is everything in a cluster that has no Velero', () => {
    const kinds = { ...everyKind({ status: 'following', observedAt: ago(10) }), Backup: { status: 'absent' as const } };
    expect(assess({ backups: [], clusters: [aCluster('seoul-1', { kinds })] }).state).toBe('nothing');
  });

  it('is at most the age of what another cluster still shows', () => {
    const [original] = hourlyBackups(1);
    const copy = { ...original, cluster: 'tokyo-1', origin: 'elsewhere' as const };
    expect(
      assess({
        backups: [original, copy],
        clusters: [aSilentCluster('seoul-1', 20 * MINUTE), aCluster('tokyo-1')],
        locations: [aLocation(), aLocation({ cluster: 'tokyo-1' })],
      }),
    ).toMatchObject({ state: 'known', exposureSeconds: 30 * MINUTE - 20, reasons: [{ code: 'exposure.atMost' }] });
  });

  it('is that of the worst cluster of several', () => {
    const clusters = [aCluster('seoul-1'), aCluster('busan-1')];
    const locations = [aLocation(), aLocation({ cluster: 'busan-1', identity: 'aws|aws|busan|' })];
    const placement = { hints: HINTS, workloads: [aWorkload(), aWorkload({ cluster: 'busan-1' })] };
    const inBusan = aBackup(5 * HOUR, { cluster: 'busan-1', locationIdentity: 'aws|aws|busan|' });
    const facts = { clusters, locations, placement };
    expect(assess({ ...facts, backups: [...hourlyBackups(2), inBusan] }).exposureSeconds).toBe(5 * HOUR);
    expect(assess({ ...facts, backups: hourlyBackups(2) }).state).toBe('nothing');
  });

  it('asks no backup of a standby', () => {
    const placement = { hints: HINTS, workloads: [aWorkload(), aWorkload({ cluster: 'tokyo-1' })] };
    expect(assess({ placement }).state).toBe('known');
  });

  it('is not flattered by a clock that is ahead', () => {
    const clusters = [aCluster('seoul-1', { clockSkewSeconds: 10 * MINUTE })];
    const locations = [aLocation({ lastValidatedAt: ago(-9 * MINUTE) })];
    expect(assess({ clusters, locations, backups: [aBackup(20 * MINUTE)] })).toMatchObject({
      recoveryPointAt: ago(30 * MINUTE),
      exposureSeconds: 30 * MINUTE,
    });
  });

  it('is not known where the place is not', () => {
    expect(assess({ placement: { hints: HINTS, workloads: [] } })).toMatchObject({
      state: 'unknown',
      reasons: [{ code: 'exposure.noPlace' }],
    });
  });

  describe('at worst', () => {
    it('is that of the best schedule that holds everything', () => {
      const schedules = [aSchedule(), aSchedule({ name: 'daily', cron: '0 2 * * *', lastBackupAt: ago(10.5 * HOUR) })];
      expect(assess({ schedules }).worstCaseSeconds).toBe(HOUR + 6 * MINUTE);
    });

    it.each([
      ['is paused', { paused: true }],
      ['is gone', { goneAt: ago(HOUR) }],
      ['leaves something out', { template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } }],
      ['never comes', { cron: '0 0 30 2 *' }],
    ])('has no bound when the only schedule %s', (_, overrides) => {
      expect(assess({ schedules: [aSchedule(overrides)] }).worstCaseSeconds).toBeUndefined();
    });
  });
});
