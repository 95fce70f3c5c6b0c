import {
  aBackup,
  aCluster,
  ago,
  aSchedule,
  aService,
  aSilentCluster,
  DAY,
  everyKind,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { frameOf } from '../frame';
import { BackupFact, NamespaceFact, ScheduleFact, ServiceFacts } from '../model';
import { renderStatement } from '../statements';
import { assessSchedules } from './assessSchedules';

function assess(
  schedule: Partial<ScheduleFact>,
  backups: BackupFact[] = hourlyBackups(24),
  facts: Partial<ServiceFacts> = {},
) {
  const service = aService({ schedules: [aSchedule(schedule)], backups, ...facts });
  const { schedules } = assessSchedules(frameOf(service, NOW));
  return schedules[0];
}

function conditionsOf(...args: Parameters<typeof assess>) {
  return assess(...args).conditions.map(each => each.condition);
}

function sentenceOf(...args: Parameters<typeof assess>) {
  return renderStatement(assess(...args).conditions[0].statement, 'en', { now: NOW });
}

/** Hourly backups without those that were due at these hours of today. */
function withoutHours(...hours: number[]): BackupFact[] {
  return hourlyBackups(24).filter(backup => {
    const [day, hour] = [Number(backup.startedAt?.slice(8, 10)), Number(backup.startedAt?.slice(11, 13))];
    return day !== 23 || !hours.includes(hour);
  });
}

describe('assessSchedules', () => {
  it('calls a schedule healthy when every run it should have made is there', () => {
    const schedule = assess({});
    expect(schedule).toMatchObject({
      conditions: [{ condition: 'healthy' }],
      rhythm: { kind: 'hourly', minute: 0 },
      timeZone: 'UTC',
      missedRuns: 0,
      storageLocation: 'default',
      nextRunAt: '2026-11-23T13:00:00Z',
      lastSuccessAt: ago(30 * MINUTE - 20),
      longestGapSeconds: HOUR,
      typicalDurationSeconds: 4 * MINUTE,
      worstCaseExposureSeconds: HOUR + 2 * MINUTE + 4 * MINUTE,
    });
    expect(schedule.runs).toHaveLength(24);
    expect(schedule.runs.every(run => run.outcome === 'completed')).toBe(true);
  });

  it('fails with a namespace beside its own that no backup may hold', () => {
    const template = { includedNamespaces: ['order', 'scratch'] };
    const labels = { 'velero.io/exclude-from-backup': 'true' };
    const scratch: NamespaceFact = {
      cluster: 'seoul-1',
      namespace: '',
      name: 'scratch',
      labels,
      annotations: {},
      firstSeenAt: ago(DAY),
      problems: [],
    };
    expect(assess({ template }, hourlyBackups(24), { namespacesBeside: [scratch] }).coverage).toEqual({
      verdict: 'not-covered',
      reasons: [{ code: 'coverage.labelledNamespaceNamed', params: { namespace: 'scratch' } }],
    });
    expect(assess({ template }, hourlyBackups(24), { namespacesBeside: [] }).coverage.verdict).toBe('covered');
  });

  describe('does not take Enabled for evidence', () => {
    it('when the last backup is days old', () => {
      const old = [aBackup(5 * DAY)];
      expect(conditionsOf({ cron: '*/15 * * * *', lastBackupAt: ago(5 * DAY) }, old)).toEqual(['missed']);
      expect(sentenceOf({ cron: '*/15 * * * *', lastBackupAt: ago(5 * DAY) }, old)).toMatch(
        /^order-hourly was due at .* and did not run; its last run was at /,
      );
    });

    it('even when we have only just begun to watch', () => {
      const schedule = { cron: '*/15 * * * *', lastBackupAt: ago(5 * DAY), firstSeenAt: ago(MINUTE) };
      expect(conditionsOf(schedule, [], { rememberedSince: ago(MINUTE) })).toContain('missed');
    });

    it('when nothing was ever made', () => {
      expect(conditionsOf({ lastBackupAt: undefined }, [])).toEqual(['never-ran']);
    });

    it('when it says that it ran, and no backup is there', () => {
      expect(conditionsOf({}, [])).toEqual(['never-ran']);
      expect(sentenceOf({}, [])).toContain('there is no backup of it');
    });

    it('when its name is too long for any backup to be made', () => {
      expect(conditionsOf({ name: 'x'.repeat(64), lastBackupAt: undefined }, [])).toEqual([
        'name-too-long',
        'never-ran',
      ]);
    });

    it('when only invalid backups come of it', () => {
      const refused = hourlyBackups(3, {
        phase: 'FailedValidation',
        startedAt: undefined,
        completedAt: undefined,
        validationErrors: ['backup can’t be created because BackupStorageLocation default is in Unavailable status.'],
      });
      const schedule = assess({}, refused, { rememberedSince: ago(3 * HOUR) });
      expect(schedule.conditions.map(each => each.condition)).toEqual(['last-run-failed']);
      expect(schedule.runs.map(run => run.outcome)).toEqual(['failed', 'failed', 'failed']);
      expect(renderStatement(schedule.conditions[0].statement)).toContain('Unavailable status');
    });
  });

  it('waits for the first run of a new schedule', () => {
    const schedule = { createdAt: ago(10 * MINUTE), lastBackupAt: undefined };
    expect(conditionsOf(schedule, [])).toEqual(['unknown']);
  });

  describe('counts missed runs', () => {
    it('and shows them in between', () => {
      const schedule = assess({}, withoutHours(9));
      expect(schedule.missedRuns).toBe(1);
      expect(schedule.runs.filter(run => run.outcome === 'missed')).toEqual([
        { at: '2026-11-23T09:00:00Z', outcome: 'missed' },
      ]);
      expect(schedule.conditions.map(each => each.condition)).toEqual(['healthy']);
    });

    it('and speaks of them while they are recent', () => {
      expect(sentenceOf({}, withoutHours(11))).toBe('order-hourly missed the run due at 11:00 UTC (1 h 30 min ago).');
      expect(sentenceOf({}, withoutHours(10, 11))).toContain('missed 2 of its last runs');
    });

    it('but allows two minutes for a run to be submitted', () => {
      const late = [aBackup(28 * MINUTE), ...hourlyBackups(24).slice(1)];
      expect(assess({ lastBackupAt: ago(28 * MINUTE) }, late).missedRuns).toBe(0);
    });

    it('but not those before we watched', () => {
      expect(assess({}, hourlyBackups(2), { rememberedSince: ago(2 * HOUR) }).missedRuns).toBe(0);
      expect(assess({}, hourlyBackups(2), { rememberedSince: ago(5 * HOUR) }).missedRuns).toBe(3);
    });

    it('but not those before it was created', () => {
      expect(assess({ createdAt: ago(2 * HOUR) }, hourlyBackups(2)).missedRuns).toBe(0);
    });

    it('but not those of a pause that is over', () => {
      expect(assess({ resumedAt: ago(2 * HOUR) }, hourlyBackups(2)).missedRuns).toBe(0);
    });

    it('but not the one that Velero caught up with', () => {
      const caughtUp = [aBackup(10 * MINUTE), ...withoutHours(12)];
      expect(assess({ lastBackupAt: ago(10 * MINUTE) }, caughtUp).missedRuns).toBe(0);
    });

    it('and does not take a backup made by hand for a run', () => {
      const byHand = [aBackup(10 * MINUTE, { name: 'by-hand' }), ...withoutHours(12)];
      const schedule = assess({ lastBackupAt: ago(90 * MINUTE - 20) }, byHand);
      expect(schedule.missedRuns).toBe(1);
      expect(schedule.conditions.map(each => each.condition)).toEqual(['missed']);
    });

    it('and does not take a backup of another cluster for a run', () => {
      const synced = hourlyBackups(24, { origin: 'elsewhere' });
      expect(assess({}, synced).runs.every(run => run.outcome === 'missed')).toBe(true);
    });

    it('but not the one that had to wait for the one before it', () => {
      const long = aBackup(90 * MINUTE - 20, { completedAt: ago(20 * MINUTE) });
      const after = aBackup(19 * MINUTE);
      const older = hourlyBackups(24).slice(2);
      expect(assess({ lastBackupAt: ago(19 * MINUTE) }, [after, long, ...older]).missedRuns).toBe(0);
    });

    it('of a delay by the gaps between its backups', () => {
      const everyTwoHours = [aBackup(HOUR), aBackup(7 * HOUR), aBackup(9 * HOUR)];
      const schedule = assess({ cron: '@every 2h', lastBackupAt: ago(HOUR) }, everyTwoHours, {
        rememberedSince: ago(9.5 * HOUR),
      });
      expect(schedule.missedRuns).toBe(2);
      expect(schedule.nextRunAt).toBe(ago(-HOUR));
    });
  });

  describe('paused', () => {
    it('is not late', () => {
      const paused = { paused: true, pausedSince: ago(2 * DAY), lastBackupAt: ago(2 * DAY) };
      const schedule = assess(paused, [aBackup(2 * DAY)]);
      expect(schedule).toMatchObject({ conditions: [{ condition: 'paused' }], missedRuns: 0 });
      expect(schedule.nextRunAt).toBeUndefined();
      expect(renderStatement(schedule.conditions[0].statement)).toContain('has been paused since');
    });

    it('since before anybody looked', () => {
      expect(sentenceOf({ paused: true, pausedSince: undefined, phase: undefined }, [])).toBe(
        'order-hourly is paused.',
      );
    });
  });

  it('tells a skipped run from a missed one', () => {
    const schedule = assess({ lastSkippedAt: ago(29 * MINUTE), lastBackupAt: ago(90 * MINUTE - 20) }, withoutHours(12));
    expect(schedule.conditions.map(each => each.condition)).toEqual(['skipped']);
    expect(schedule.missedRuns).toBe(0);
  });

  describe('backups that do not end', () => {
    const waiting = (seconds: number): BackupFact =>
      aBackup(seconds, {
        phase: 'Queued',
        startedAt: undefined,
        completedAt: undefined,
        createdAt: ago(seconds),
        queuePosition: 1,
      });

    it('may wait for a minute', () => {
      const backups = [waiting(50), ...hourlyBackups(24)];
      expect(conditionsOf({ lastBackupAt: ago(50) }, backups, { backupsInProgress: { 'seoul-1': 0 } })).toEqual([
        'healthy',
      ]);
    });

    it('wait in a dead queue when nothing is in progress', () => {
      const backups = [waiting(13 * MINUTE), ...hourlyBackups(24)];
      const facts = { backupsInProgress: { 'seoul-1': 0 } };
      expect(sentenceOf({ lastBackupAt: ago(13 * MINUTE) }, backups, facts)).toBe(
        `${backups[0].name} has been waiting (Queued) for 12 min while nothing is in progress: the queue is dead.`,
      );
    });

    it('wait their turn while something is in progress, or may be', () => {
      const backups = [waiting(13 * MINUTE), ...hourlyBackups(24)];
      const schedule = { lastBackupAt: ago(13 * MINUTE) };
      expect(conditionsOf(schedule, backups, { backupsInProgress: { 'seoul-1': 1 } })).toEqual(['queued']);
      expect(conditionsOf(schedule, backups)).toEqual(['queued']);
    });

    it('are a failure when they are New for longer than a round', () => {
      const backups = [waiting(3 * HOUR), ...hourlyBackups(24).slice(3)].map(each => ({ ...each }));
      backups[0].phase = undefined;
      expect(conditionsOf({ lastBackupAt: ago(3 * HOUR) }, backups)).toContain('stuck');
    });

    it('are dead when they claim to work for longer than anything may', () => {
      const dead = aBackup(9 * HOUR, { phase: 'InProgress', completedAt: undefined });
      expect(sentenceOf({ lastBackupAt: ago(9 * HOUR) }, [dead, ...hourlyBackups(24).slice(9)])).toContain(
        'so it is dead',
      );
    });
  });

  describe('last runs', () => {
    it('says why the last one failed', () => {
      const backups = hourlyBackups(24);
      backups[0] = { ...backups[0], phase: 'Failed', failureReason: 'the store is full' };
      expect(sentenceOf({}, backups)).toBe(
        `The last run of order-hourly, ${backups[0].name}, ended Failed: the store is full`,
      );
    });

    it('knows three outcomes, not two', () => {
      const backups = hourlyBackups(24);
      backups[0] = { ...backups[0], phase: 'PartiallyFailed', errors: 1 };
      const schedule = assess({}, backups);
      expect(schedule.conditions[0].condition).toBe('last-run-failed');
      expect(schedule.runs[23].outcome).toBe('partially-failed');
    });

    it('does not show an empty or contradictory backup as completed', () => {
      const backups = hourlyBackups(24);
      backups[0] = { ...backups[0], itemsBackedUp: 0 };
      backups[1] = { ...backups[1], failureReason: 'found … InProgress' };
      expect(
        assess({}, backups)
          .runs.slice(-2)
          .map(run => run.outcome),
      ).toEqual(['unknown', 'unknown']);
    });
  });

  describe('definitions', () => {
    it.each<[string, Partial<ScheduleFact>, string]>([
      ['no cron at all', { cron: '' }, 'invalid-cron'],
      ['a cron that is none', { cron: 'every hour' }, 'invalid-cron'],
      ['six fields', { cron: '0 0 * * * *' }, 'invalid-cron'],
      ['30 February', { cron: '0 0 30 2 *' }, 'impossible-cron'],
      [
        'a ttl of weeks',
        { problems: [{ path: 'spec.template.ttl', value: '"1w"', accepted: 'a Go duration' }] },
        'invalid-ttl',
      ],
      [
        'a malformed field',
        { problems: [{ path: 'spec.paused', value: '"no"', accepted: 'true or false' }] },
        'malformed',
      ],
      ['a phase of a later Velero', { phase: 'Throttled' }, 'unknown'],
    ])('%s', (_, overrides, condition) => {
      expect(conditionsOf(overrides)).toContain(condition);
    });

    it('that Velero refuses', () => {
      const refused = { phase: 'FailedValidation', validationErrors: ['invalid schedule'], lastBackupAt: undefined };
      expect(sentenceOf(refused, [])).toBe('Velero refuses schedule order-hourly: invalid schedule');
    });

    it('that Velero accepts, and whose backups it will refuse', () => {
      const template = {
        includedNamespaces: ['order'],
        labelSelector: { matchLabels: { app: 'order' }, matchExpressions: [] },
        orLabelSelectors: [{ matchLabels: { app: 'order' }, matchExpressions: [] }],
      };
      expect(sentenceOf({ template })).toBe(
        'Velero accepts schedule order-hourly, and will refuse every backup of it.',
      );
    });

    it('that Velero refused before they were repaired, as the runs show', () => {
      expect(conditionsOf({ phase: 'FailedValidation' })).toEqual(['healthy']);
    });

    it('that mean something else on another version, when the version is not known', () => {
      const clusters = [aCluster('seoul-1', { veleroVersion: undefined })];
      expect(conditionsOf({ cron: '0 0 13 * 5' }, [], { clusters })).toContain('uncertain-cron');
      expect(conditionsOf({ cron: '0 0 * * 7' }, [], { clusters })).toContain('uncertain-cron');
      expect(conditionsOf({}, undefined, { clusters })).toEqual(['healthy']);
    });

    it('that are valid on one version and not on the other', () => {
      const on = (veleroVersion: string) => ({ clusters: [aCluster('seoul-1', { veleroVersion })] });
      expect(conditionsOf({ cron: '0 0 * * 7' }, [], on('v1.18.2'))).toContain('invalid-cron');
      expect(conditionsOf({ cron: '0 0 * * 7' }, [], on('v1.18.3'))).not.toContain('invalid-cron');
    });

    it('in a zone of their own', () => {
      expect(assess({ cron: 'CRON_TZ=Asia/Seoul 0 4 * * 0' })).toMatchObject({
        timeZone: 'Asia/Seoul',
        rhythm: { kind: 'weekly', days: [0], hour: 4, minute: 0 },
      });
    });
  });

  it('that is gone is only gone', () => {
    expect(conditionsOf({ goneAt: ago(DAY), cron: 'nonsense' })).toEqual(['gone']);
  });

  it('does not judge the present of a silent cluster, nor call its runs missed', () => {
    const schedule = assess({ lastBackupAt: ago(5.5 * HOUR) }, hourlyBackups(24).slice(5), {
      clusters: [aSilentCluster('seoul-1', 5 * HOUR)],
    });
    expect(schedule.conditions.map(each => each.condition)).toEqual(['unknown']);
    expect(schedule.missedRuns).toBe(0);
  });

  it('knows nothing of a cluster that was never seen whole', () => {
    const clusters = [aCluster('seoul-1', { kinds: everyKind({ status: 'listing' }) })];
    expect(assess({}, [], { clusters })).toMatchObject({ conditions: [{ condition: 'unknown' }], missedRuns: 0 });
  });

  it('counts by the clock of the cluster', () => {
    const clusters = [aCluster('seoul-1', { clockSkewSeconds: -40 * MINUTE })];
    // On its clock it is 11:50, so that the run of 12:00 is still to come.
    expect(assess({ lastBackupAt: ago(90 * MINUTE - 20) }, hourlyBackups(24).slice(1), { clusters }).missedRuns).toBe(
      0,
    );
  });

  it('leaves out schedules for other namespaces, and says why others leave the service out', () => {
    const { schedules, leftOut } = assessSchedules(
      frameOf(
        aService({
          schedules: [
            aSchedule({ name: 'cart', template: { includedNamespaces: ['cart'] } }),
            aSchedule({ name: 'all', template: { excludedNamespaces: ['order'] } }),
          ],
        }),
        NOW,
      ),
    );
    expect(schedules).toEqual([]);
    expect(leftOut.map(each => each.code)).toEqual(['coverage.namespaceExcluded']);
  });
});
