import { aBackup, aCluster, ago, aSchedule, DAY, HOUR, hourlyBackups, MINUTE } from '../__fixtures__/world';
import { BackupFact, ScheduleFact, ServiceFacts } from '../model';
import { Scenario, verdictOn } from './__testUtils__/scenarios';

function schedule(overrides: Partial<ScheduleFact>): Partial<ServiceFacts> {
  return { schedules: [aSchedule(overrides)] };
}

const OF_UNKNOWN_VERSION = { clusters: [aCluster('seoul-1', { veleroVersion: undefined })] };
const TEMPLATE = { includedNamespaces: ['order'], ttlSeconds: 30 * DAY };

describe('A schedule that is Enabled may do nothing:', () => {
  it.each<Scenario>([
    [
      'it missed its run',
      { ...schedule({ lastBackupAt: ago(90 * MINUTE - 20) }), backups: hourlyBackups(24).slice(1) },
      'at-risk',
      /^order-hourly was due at 12:00 UTC .* and did not run/,
    ],
    [
      'it skipped its run and says so in one field only',
      {
        ...schedule({ lastBackupAt: ago(90 * MINUTE - 20), lastSkippedAt: ago(29 * MINUTE) }),
        backups: hourlyBackups(24).slice(1),
      },
      'at-risk',
      /^order-hourly skipped its run at /,
    ],
    [
      'it says that it ran, and no backup of it is there',
      { ...schedule({}), backups: hourlyBackups(1, { scheduleName: undefined }) },
      'at-risk',
      /^order-hourly says that it last ran at .*, but there is no backup of it\.$/,
    ],
    [
      'its newest backup has been waiting for twenty minutes, and nothing is in progress',
      {
        ...schedule({ lastBackupAt: ago(30 * MINUTE - 20) }),
        backups: [unfinished('Queued', 30 * MINUTE - 20), ...hourlyBackups(24).slice(1)],
        backupsInProgress: { 'seoul-1': 0 },
      },
      'at-risk',
      /^order-hourly-.* has been waiting \(Queued\) for 29 min while nothing is in progress: the queue is dead\.$/,
    ],
    [
      'its backup has been at work since this morning, and blocks all that follow',
      {
        ...schedule({ lastBackupAt: ago(9.5 * HOUR - 20) }),
        backups: [unfinished('InProgress', 9.5 * HOUR - 20), aBackup(30 * MINUTE, { scheduleName: undefined })],
      },
      'at-risk',
      /^order-hourly-.* has been InProgress for 9 h 29 min; nothing takes that long, so it is dead\.$/,
    ],
    [
      'Velero refuses what it makes',
      {
        backups: [
          {
            ...unfinished('FailedValidation', 30 * MINUTE - 20),
            validationErrors: ['an existing backup storage location wasn’t specified'],
          },
          ...hourlyBackups(24).slice(1),
        ],
      },
      'at-risk',
      /^The last run of order-hourly, .*, ended FailedValidation: an existing backup storage location/,
    ],
    [
      'it does not run, and somebody makes its backups by hand',
      {
        ...schedule({ lastBackupAt: ago(5.5 * HOUR - 20) }),
        backups: [aBackup(7 * MINUTE), ...hourlyBackups(24).slice(5)],
      },
      'at-risk',
      /^order-hourly was due at .* and did not run; its last run was at /,
    ],
    [
      'it was paused today',
      schedule({ paused: true, pausedSince: ago(10 * MINUTE) }),
      'at-risk',
      'Nothing that runs by itself guarantees the promised 2 h.',
    ],
    [
      'it was paused on purpose, and forgotten',
      schedule({ paused: true, pausedSince: ago(20 * DAY) }),
      'at-risk',
      /^order-hourly has been paused for 20 d/,
    ],
    [
      'its name is so long that Velero cannot label a backup with it',
      {
        ...schedule({ name: 'o'.repeat(64) }),
        backups: hourlyBackups(24, { scheduleName: 'o'.repeat(64) }),
      },
      'at-risk',
      /has 64 characters; with more than 63 Velero cannot make any backup/,
    ],
    [
      'its ttl is none that Velero reads',
      schedule({ problems: [{ path: 'spec.template.ttl', value: '"30d"', accepted: 'a duration such as 720h0m0s' }] }),
      'at-risk',
      /^order-hourly keeps its backups for "30d", which Velero cannot read/,
    ],
    [
      'its template is one that Velero refuses',
      schedule({ template: { ...TEMPLATE, includedNamespaces: ['order', '*'] } }),
      'at-risk',
      'Velero accepts schedule order-hourly, and will refuse every backup of it.',
    ],
    [
      'it owns its backups, so that they go when it goes',
      schedule({ useOwnerReferencesInBackup: true }),
      'at-risk',
      /^order-hourly owns its backups/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('When a schedule runs depends on who reads it:', () => {
  it.each<Scenario>([
    [
      'its cron is none',
      schedule({ cron: '61 * * * *' }),
      'at-risk',
      /^order-hourly never runs: in "61 \* \* \* \*", 61 /,
    ],
    ['its cron names no moment', schedule({ cron: '0 0 30 2 *' }), 'at-risk', /names no moment that ever comes/],
    [
      'Sunday as 7 is valid in one version of Velero and not in another, and the version is not known',
      { ...OF_UNKNOWN_VERSION, ...schedule({ cron: '0 * * * 0-7' }) },
      'at-risk',
      /^Whether "0 \* \* \* 0-7" of order-hourly is valid depends on the version of Velero/,
    ],
    [
      'the 13th or a Friday in one version, Friday the 13th in the other, and the version is not known',
      { ...OF_UNKNOWN_VERSION, ...schedule({ cron: '0 * 13 * 5' }) },
      'at-risk',
      /^When "0 \* 13 \* 5" of order-hourly runs depends on the version of Velero/,
    ],
    [
      'a pattern among the namespaces that 1.17 does not resolve',
      {
        ...schedule({ template: { ...TEMPLATE, includedNamespaces: ['ord*'] } }),
        backups: hourlyBackups(24, { spec: { includedNamespaces: ['ord*'] } }),
        clusters: [aCluster('seoul-1', { veleroVersion: 'v1.17.2' })],
      },
      'not-ready',
      /by the pattern ord\*, which Velero before 1\.18 does not resolve; order is not in it\.$/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A rhythm keeps no promise that is tighter than itself:', () => {
  const source = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } as const;
  const promised = (rpoSeconds: number | undefined): Partial<ServiceFacts> => ({
    objectives: {
      rpoSeconds: rpoSeconds === undefined ? undefined : { value: rpoSeconds, source },
      rtoSeconds: { value: 4 * HOUR, source },
      strategy: { value: 'backup-restore', source },
      problems: [],
    },
  });
  it.each<Scenario>([
    [
      'an hour is promised and hourly runs take four minutes',
      promised(HOUR),
      'at-risk',
      'order-hourly loses up to 1 h 06 min at worst; the promise is 1 h.',
    ],
    ['ten minutes are promised', promised(10 * MINUTE), 'not-ready', /is 29 min old; the promise is 10 min\.$/],
    ['nothing may be lost', promised(0), 'not-ready', /only continuous replication can\.$/],
    [
      'nobody has promised anything',
      promised(undefined),
      'at-risk',
      'Nobody has said how much data may be lost (RPO).',
    ],
    [
      'a promise of a hundred thousand years is still held to what is there',
      { ...promised(1e5 * 365 * DAY), backups: [], schedules: [] },
      'not-ready',
      'It has never been backed up in seoul-1.',
    ],
    ['and is kept when it is', promised(1e9 * 365 * DAY), 'ready', /^If it broke now/],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

/** A backup of the schedule that has not completed. */
function unfinished(phase: string, submittedSecondsAgo: number): BackupFact {
  return aBackup(submittedSecondsAgo, {
    phase,
    startedAt: phase === 'InProgress' ? ago(submittedSecondsAgo) : undefined,
    completedAt: undefined,
    itemsBackedUp: undefined,
    totalItems: undefined,
  });
}
