import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aRestore,
  aSchedule,
  aService,
  aSilentCluster,
  aVolumeBackup,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  hourlyBackups,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { Assessment, Finding, Objectives, RuleOutcome, ServiceFacts } from '../model';
import { RULES } from '../rules';
import { renderStatement } from '../statements';
import { assessService } from './assessService';
import { summarise } from './summarise';

const HINTS = { namespaces: ['order'], clusters: ['seoul-1'], problems: [] };
const SOURCE = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } as const;

/** It was restored into another cluster yesterday, in six minutes. */
const DRILLED: Partial<ServiceFacts> = {
  restores: [aRestore(hourlyBackups(24)[20], { cluster: 'tokyo-1' })],
  rememberedSince: ago(60 * DAY),
};

/** Its clusters lie in two regions, its backups in the other one, where nothing can be deleted. */
const ABROAD: Partial<ServiceFacts> = {
  ...promise({ runbook: { value: 'https://wiki.example', source: SOURCE } }),
  clusters: [
    aCluster('seoul-1', { region: 'ap-northeast-2' }),
    aCluster('tokyo-1', { role: 'standby', region: 'ap-northeast-1' }),
  ],
  locations: ['seoul-1', 'tokyo-1'].map(cluster =>
    aLocation({ cluster, region: 'ap-northeast-1', regionFrom: 'operator', immutable: true }),
  ),
};

function assess(overrides: Partial<ServiceFacts> = {}): Assessment {
  return assessService(aService(overrides), NOW);
}

function promise(overrides: Partial<Objectives>): Partial<ServiceFacts> {
  return { objectives: { ...aService().objectives, ...overrides } };
}

function findingOf(assessment: Assessment, rule: string): Finding {
  const finding = assessment.findings.find(each => each.rule === rule);
  if (!finding) throw new Error(`There is no rule ${rule}`);
  return finding;
}

function words(assessment: Assessment): [string, string] {
  const say = (statement: Assessment['headline']) => renderStatement(statement, 'en', { now: NOW });
  return [say(assessment.headline), say(assessment.reason)];
}

describe('assessService', () => {
  it('calls a service ready when everything that decides is known and well', () => {
    const assessment = assess();
    const open = assessment.findings.filter(each => !['pass', 'not-applicable'].includes(each.outcome));
    expect(open.map(each => [each.rule, each.gravity, each.outcome])).toEqual([
      ['runbook-present', 'advisory', 'fail'],
      ['rto-met', 'advisory', 'unknown'],
      ['stored-in-another-region', 'advisory', 'unknown'],
      ['restore-tested', 'advisory', 'unknown'],
      ['backups-immutable', 'advisory', 'unknown'],
    ]);
    expect(assessment).toMatchObject({
      readiness: 'ready',
      ownReadiness: 'ready',
      level: 2,
      rulesToNextLevel: ['rto-met', 'restore-tested'],
    });
    expect(words(assessment)).toEqual([
      'If it broke now, order would lose 29 min of data.',
      'Its newest recovery point is order-hourly-20261123120020, of 12:00 UTC (29 min ago); the promise is 2 h.',
    ]);
  });

  it('has one finding for each rule', () => {
    expect(
      assess()
        .findings.map(each => each.rule)
        .sort(),
    ).toEqual(RULES.map(rule => rule.id).sort());
  });

  describe('says in a sentence what would happen, and why', () => {
    it.each<[string, Partial<ServiceFacts>, Assessment['readiness'], string, string]>([
      [
        'the promise is broken',
        { backups: hourlyBackups(24).slice(4), schedules: [aSchedule({ lastBackupAt: ago(4.5 * HOUR - 20) })] },
        'not-ready',
        'If it broke now, order would lose 4 h 29 min of data; the promise is 2 h.',
        'order-hourly-20261123080020 is 4 h 29 min old; the promise is 2 h.',
      ],
      [
        'the promise is to lose nothing',
        promise({ rpoSeconds: { value: 0, source: SOURCE }, strategy: undefined }),
        'not-ready',
        'If it broke now, order would lose 29 min of data; the promise is to lose nothing.',
        'order-hourly-20261123120020 is 29 min old, and the promise is to lose nothing: backups alone cannot keep that.',
      ],
      [
        'there is no Velero',
        {
          backups: [],
          schedules: [],
          clusters: [
            aCluster('seoul-1', {
              kinds: { ...everyKind({ status: 'following', observedAt: ago(10) }), Backup: { status: 'absent' } },
            }),
          ],
        },
        'not-ready',
        'If it broke now, order would not come back.',
        'seoul-1 has no Velero.',
      ],
      [
        'there is no backup',
        { backups: [], schedules: [] },
        'not-ready',
        'If it broke now, order would not come back.',
        'It has never been backed up in seoul-1.',
      ],
      [
        'the cluster is silent',
        { clusters: [aSilentCluster('seoul-1', 3 * HOUR)], backups: hourlyBackups(24).slice(3) },
        'unknown',
        'seoul-1 does not answer. If it is lost, order does not come back.',
        'No other cluster is known to restore into.',
      ],
      [
        'nobody knows where it runs',
        { placement: { hints: HINTS, workloads: [] } },
        'unknown',
        'It is not known whether order would come back.',
        'Nothing tells where it runs.',
      ],
      [
        'nobody has promised anything',
        { objectives: { problems: [] } },
        'at-risk',
        'If it broke now, order would lose 29 min of data, and nobody has said whether that is acceptable.',
        'Nobody has said how much data may be lost (RPO).',
      ],
      [
        'a run was missed',
        {
          backups: hourlyBackups(24).slice(1),
          schedules: [aSchedule({ lastBackupAt: ago(1.5 * HOUR - 20) })],
        },
        'at-risk',
        'If it broke now, order would lose 1 h 29 min of data, but what keeps it so is at risk.',
        'order-hourly was due at 12:00 UTC (30 min ago) and did not run; its last run was at 11:00 UTC (1 h 29 min ago).',
      ],
      [
        'a volume failed',
        {
          placement: { hints: HINTS, workloads: [aWorkload({ claims: [aClaim('data')] })] },
          volumeBackups: [aVolumeBackup(hourlyBackups(1)[0], 'data', { phase: 'Failed' })],
        },
        'not-ready',
        'If it broke now, order would come back without all of its data.',
        'The data of volume data is not in order-hourly-20261123120020: its PodVolumeBackup ended Failed.',
      ],
      [
        'the storage is away',
        { locations: [aLocation({ phase: 'Unavailable', message: 'no such host' })] },
        'not-ready',
        'If it broke now, order would not come back.',
        'Storage location default in seoul-1 is Unavailable: no such host',
      ],
    ])('%s', (_, overrides, readiness, headline, reason) => {
      const assessment = assess(overrides);
      expect(assessment.readiness).toBe(readiness);
      expect(words(assessment)).toEqual([headline, reason]);
    });
  });

  describe('rules', () => {
    it.each<[string, string, RuleOutcome, Partial<ServiceFacts>]>([
      ['placement-known', 'nothing tells where it runs', 'unknown', { placement: { hints: HINTS, workloads: [] } }],
      ['cluster-seen', 'the cluster is not configured', 'unknown', { clusters: [] }],
      ['cluster-seen', 'the cluster is silent', 'unknown', { clusters: [aSilentCluster('seoul-1', HOUR)] }],
      [
        'cluster-seen',
        'only the standby is silent',
        'pass',
        { clusters: [aCluster('seoul-1'), { ...aSilentCluster('tokyo-1', HOUR), role: 'standby' }] },
      ],
      [
        'cluster-seen',
        'the cluster refuses to show Backups',
        'unknown',
        {
          clusters: [
            aCluster('seoul-1', {
              kinds: { ...everyKind({ status: 'following', observedAt: ago(10) }), Backup: { status: 'forbidden' } },
            }),
          ],
        },
      ],
      ['recovery-point-exists', 'all backups failed', 'fail', { backups: hourlyBackups(3, { phase: 'Failed' }) }],
      [
        'recovery-point-exists',
        'it is not known what the only ones lack',
        'unknown',
        { backups: hourlyBackups(3, { phase: 'PartiallyFailed', errors: 1 }) },
      ],
      ['recovery-point-fresh', 'there is no promise', 'not-applicable', promise({ rpoSeconds: undefined })],
      ['recovery-point-fresh', 'the promise is nothing', 'fail', promise({ rpoSeconds: { value: 0, source: SOURCE } })],
      ['objectives-defined', 'the RTO is missing', 'fail', promise({ rtoSeconds: undefined })],
      [
        'objectives-valid',
        'an annotation cannot be read',
        'fail',
        promise({ problems: [{ key: 'backstage-dr.io/rpo', value: 'soon', accepted: 'a duration' }] }),
      ],
      [
        'objectives-valid',
        'the System’s annotation cannot be read',
        'fail',
        promise({
          problems: [
            { key: 'backstage-dr.io/rto', value: '1w', accepted: 'a duration', entityRef: 'system:default/shop' },
          ],
        }),
      ],
      [
        'objectives-valid',
        'a selector is an unfilled placeholder',
        'fail',
        {
          placement: {
            hints: {
              ...HINTS,
              problems: [{ annotation: 'backstage.io/kubernetes-id', value: '${{ values.name }}', accepted: 'a name' }],
            },
            workloads: [aWorkload()],
          },
        },
      ],
      ['strategy-defined', 'there is none', 'fail', promise({ strategy: undefined })],
      [
        'strategy-fits',
        'it is too slow',
        'fail',
        promise({
          strategy: { value: 'backup-restore', source: SOURCE },
          rpoSeconds: { value: 15 * MINUTE, source: SOURCE },
        }),
      ],
      ['scheduled', 'all backups are made by hand', 'fail', { schedules: [] }],
      ['scheduled', 'the schedule was deleted', 'fail', { schedules: [aSchedule({ goneAt: ago(HOUR) })] }],
      [
        'scheduled',
        'the schedule is paused',
        'pass',
        { schedules: [aSchedule({ paused: true, pausedSince: ago(HOUR) })] },
      ],
      [
        'scheduled',
        'schedules cannot be seen',
        'unknown',
        { schedules: [], clusters: [aSilentCluster('seoul-1', HOUR)] },
      ],
      [
        'objects-covered',
        'the only schedule leaves Secrets out',
        'fail',
        { schedules: [aSchedule({ template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } })] },
      ],
      [
        'objects-covered',
        'a schedule for everything leaves the namespace out',
        'fail',
        { schedules: [aSchedule({ template: { excludedNamespaces: ['order'] } })] },
      ],
      [
        'objects-covered',
        'another schedule takes in all',
        'pass',
        {
          schedules: [
            aSchedule({ name: 'partly', template: { includedNamespaces: ['order'], excludedResources: ['secrets'] } }),
            aSchedule(),
          ],
        },
      ],
      [
        'objects-covered',
        'it runs in a second cluster, in which nothing takes it in',
        'fail',
        {
          clusters: [aCluster('seoul-1'), aCluster('busan-1')],
          placement: { hints: HINTS, workloads: [aWorkload(), aWorkload({ cluster: 'busan-1' })] },
        },
      ],
      ['schedule-healthy', 'the cron is wrong', 'fail', { schedules: [aSchedule({ cron: 'hourly' })] }],
      [
        'schedule-healthy',
        'the pause is on purpose',
        'pass',
        { schedules: [aSchedule({ paused: true, pausedSince: ago(6 * DAY) })] },
      ],
      [
        'schedule-healthy',
        'the pause was forgotten',
        'fail',
        { schedules: [aSchedule({ paused: true, pausedSince: ago(8 * DAY) })] },
      ],
      [
        'schedule-healthy',
        'the pause is older than our memory of eight days',
        'fail',
        { schedules: [aSchedule({ paused: true })], rememberedSince: ago(8 * DAY) },
      ],
      [
        'schedule-healthy',
        'the cron depends on a version that is not known',
        'unknown',
        {
          schedules: [aSchedule({ cron: '0 0 13 * 5' })],
          clusters: [aCluster('seoul-1', { veleroVersion: undefined })],
        },
      ],
      ['runs-on-time', 'the schedule is paused', 'not-applicable', { schedules: [aSchedule({ paused: true })] }],
      [
        'runs-on-time',
        'the schedule never ran',
        'fail',
        { backups: [], schedules: [aSchedule({ lastBackupAt: undefined })] },
      ],
      [
        'runs-on-time',
        'the schedule is new',
        'unknown',
        { backups: [], schedules: [aSchedule({ lastBackupAt: undefined, createdAt: ago(MINUTE) })] },
      ],
      ['schedule-meets-rpo', 'the promise is nothing', 'fail', promise({ rpoSeconds: { value: 0, source: SOURCE } })],
      [
        'schedule-meets-rpo',
        'an hour is promised, and hourly runs take time',
        'fail',
        promise({ rpoSeconds: { value: HOUR, source: SOURCE } }),
      ],
      [
        'schedule-meets-rpo',
        'runs take just as long as there is time',
        'pass',
        promise({ rpoSeconds: { value: HOUR + 6 * MINUTE, source: SOURCE } }),
      ],
      ['schedule-meets-rpo', 'the only schedule is paused', 'fail', { schedules: [aSchedule({ paused: true })] }],
      ['schedule-meets-rpo', 'nobody knows how long a run takes', 'unknown', { backups: [] }],
      [
        'schedule-meets-rpo',
        'the cron depends on a version that is not known',
        'unknown',
        {
          schedules: [aSchedule({ cron: '0 0 13 * 5' })],
          clusters: [aCluster('seoul-1', { veleroVersion: undefined })],
        },
      ],
      [
        'retention',
        'the last good one expires before the next',
        'fail',
        { backups: hourlyBackups(24, { expiresAt: ago(-10 * MINUTE) }) },
      ],
      ['retention', 'the last good one expires and none is planned', 'fail', { schedules: [] }],
      [
        'retention',
        'backups are kept for less than a round',
        'fail',
        { schedules: [aSchedule({ template: { includedNamespaces: ['order'], ttlSeconds: 30 * MINUTE } })] },
      ],
      [
        'retention',
        'something prunes the backups',
        'fail',
        { backups: [hourlyBackups(1)[0], ...hourlyBackups(24, { goneAt: ago(20 * MINUTE) }).slice(1)] },
      ],
      [
        'retention',
        'the schedule owns its backups',
        'fail',
        { schedules: [aSchedule({ useOwnerReferencesInBackup: true })] },
      ],
      ['storage-healthy', 'it is Unavailable', 'fail', { locations: [aLocation({ phase: 'Unavailable' })] }],
      ['storage-healthy', 'it is ReadOnly', 'fail', { locations: [aLocation({ accessMode: 'ReadOnly' })] }],
      [
        'storage-healthy',
        'Velero stopped checking it',
        'unknown',
        { locations: [aLocation({ lastValidatedAt: ago(HOUR) })] },
      ],
      ['storage-healthy', 'the schedule names one that is not there', 'fail', { locations: [] }],
      [
        'storage-healthy',
        'another one, that is not used, is Unavailable',
        'pass',
        { locations: [aLocation(), aLocation({ name: 'old', isDefault: false, phase: 'Unavailable' })] },
      ],
      [
        'volumes-covered',
        'nothing shows the data of a claim',
        'unknown',
        { placement: { hints: HINTS, workloads: [aWorkload({ claims: [aClaim('data')] })] } },
      ],
      [
        'volumes-covered',
        'the data of each claim is there',
        'pass',
        {
          placement: { hints: HINTS, workloads: [aWorkload({ claims: [aClaim('data')] })] },
          volumeBackups: [aVolumeBackup(hourlyBackups(1)[0], 'data')],
        },
      ],
      [
        'volumes-covered',
        'claims cannot be seen',
        'unknown',
        {
          clusters: [
            aCluster('seoul-1', {
              kinds: {
                ...everyKind({ status: 'following', observedAt: ago(10) }),
                PersistentVolumeClaim: { status: 'forbidden' },
              },
            }),
          ],
        },
      ],
      [
        'runbook-present',
        'there is one',
        'pass',
        promise({ runbook: { value: 'https://wiki.example', source: SOURCE } }),
      ],
    ])('%s: %s', (rule, _, outcome, overrides) => {
      const finding = findingOf(assess(overrides), rule);
      expect(finding.outcome).toBe(outcome);
      const isWrong = outcome === 'fail' || outcome === 'unknown';
      expect(finding.evidence.length).toBeGreaterThanOrEqual(isWrong ? 1 : 0);
    });

    it('put what is wrong first, the gravest of it before the rest', () => {
      const { findings } = assess({ backups: [], ...promise({ strategy: undefined }) });
      const weights = findings.map(each => [each.gravity, each.outcome].join(' '));
      const firstRight = weights.findIndex(each => /pass|not-applicable/.test(each));
      expect(weights[0]).toBe('blocking fail');
      expect(weights.slice(firstRight).some(each => /fail|unknown/.test(each))).toBe(false);
    });

    it('offer what to paste', () => {
      const finding = findingOf(
        assess(promise({ rpoSeconds: undefined, rtoSeconds: undefined })),
        'objectives-defined',
      );
      expect(finding.remedy?.snippet?.text).toBe(
        ['metadata:', '  annotations:', '    backstage-dr.io/rpo: 1h', '    backstage-dr.io/rto: 4h'].join('\n'),
      );
      expect(findingOf(assess(), 'objectives-defined').remedy).toBeUndefined();
    });
  });

  describe('readiness', () => {
    it('is never ready without a promise', () => {
      expect(assess(promise({ rpoSeconds: undefined })).readiness).toBe('at-risk');
    });

    it('is never ready when the promise is to lose nothing', () => {
      const assessment = assess(promise({ rpoSeconds: { value: 0, source: SOURCE } }));
      expect(assessment.readiness).toBe('not-ready');
      expect(findingOf(assessment, 'schedule-meets-rpo').evidence[0].code).toBe('rpo.zero');
    });

    it('is unknown while its cluster is silent, even when another cluster still shows a usable copy', () => {
      const [original] = hourlyBackups(1);
      const assessment = assess({
        backups: [original, { ...original, cluster: 'tokyo-1', origin: 'elsewhere' }],
        clusters: [aSilentCluster('seoul-1', 10 * MINUTE), aCluster('tokyo-1')],
        locations: [aLocation(), aLocation({ cluster: 'tokyo-1' })],
      });
      expect(assessment.readiness).toBe('unknown');
      expect(assessment.exposure.state).toBe('known');
    });

    it('is not changed by advice', () => {
      expect(assess(promise({ strategy: undefined })).readiness).toBe('ready');
    });

    it('is not-ready rather than unknown when one thing is certainly wrong', () => {
      const assessment = assess({
        backups: hourlyBackups(24).slice(4),
        placement: { hints: HINTS, workloads: [aWorkload({ claims: [aClaim('data')] })] },
      });
      expect(findingOf(assessment, 'volumes-covered').outcome).toBe('unknown');
      expect(assessment.readiness).toBe('not-ready');
    });
  });

  describe('level', () => {
    it('is 0 without objectives, and names what stands in the way', () => {
      const assessment = assess({ objectives: { problems: [] } });
      expect(assessment.level).toBe(0);
      expect(assessment.rulesToNextLevel).toEqual(['objectives-defined', 'strategy-defined']);
    });

    it('is 1 when it is only promised', () => {
      const assessment = assess({ backups: [] });
      expect(assessment.level).toBe(1);
      expect(assessment.rulesToNextLevel).toContain('recovery-point-exists');
    });

    it('is 3 when a restore has proven it, within the promised time', () => {
      expect(assess(DRILLED)).toMatchObject({
        level: 3,
        rulesToNextLevel: ['runbook-present', 'stored-in-another-region', 'backups-immutable'],
      });
    });

    it('is 4 when it survives the loss of its region as well', () => {
      expect(assess({ ...DRILLED, ...ABROAD })).toMatchObject({ readiness: 'ready', level: 4, rulesToNextLevel: [] });
    });
  });

  describe('next change', () => {
    it('is the breach of the promise when that comes first', () => {
      const backups = [aBackup(2 * HOUR - 60)];
      expect(assess({ backups, schedules: [] }).nextChangeAt).toBe(ago(-61));
    });

    it('is the age of what was seen when that comes first', () => {
      const clusters = [aCluster('seoul-1', { kinds: everyKind({ status: 'following', observedAt: ago(170) }) })];
      expect(assess({ clusters }).nextChangeAt).toBe(ago(-11));
    });

    it('is when a location was last checked too long ago', () => {
      const locations = [aLocation({ lastValidatedAt: ago(150) })];
      const clusters = [aCluster('seoul-1', { kinds: everyKind({ status: 'following', observedAt: NOW }) })];
      expect(assess({ locations, clusters }).nextChangeAt).toBe(ago(-31));
    });

    it('shows the change to who looks then', () => {
      const facts = aService({ backups: [aBackup(2 * HOUR - 60)] });
      const before = assessService(facts, NOW);
      const after = assessService(facts, before.nextChangeAt ?? NOW);
      expect(findingOf(before, 'recovery-point-fresh').outcome).toBe('pass');
      expect(findingOf(after, 'recovery-point-fresh').outcome).toBe('fail');
    });
  });

  it('is plain JSON', () => {
    const assessment = assess();
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });

  it('shows the newest ten recovery points and counts all', () => {
    const assessment = assess();
    expect(assessment.recoveryPoints).toHaveLength(10);
    expect(assessment.recoveryPointCount).toBe(24);
  });

  it('shows where it runs, what it stores where, and every cluster', () => {
    const assessment = assess({
      clusters: [aCluster('seoul-1'), aCluster('osaka-1')],
      locations: [aLocation(), aLocation({ cluster: 'osaka-1', name: 'unused' })],
    });
    expect(assessment.workloads).toEqual([
      {
        cluster: 'seoul-1',
        namespace: 'order',
        standby: false,
        foundBy: 'live',
        lastSeenAt: ago(10),
        controllers: [],
        claims: [],
        selector: undefined,
      },
    ]);
    expect(assessment.locations.map(each => each.name)).toEqual(['default']);
    expect(assessment.clusters.map(each => [each.name, each.concernsService])).toEqual([
      ['seoul-1', true],
      ['osaka-1', false],
    ]);
  });
});

describe('summarise', () => {
  it('is the row of a list', () => {
    expect(summarise(assess({ backups: [] }))).toMatchObject({
      entityRef: 'component:default/order',
      title: 'order',
      readiness: 'not-ready',
      level: 1,
      headline: { code: 'headline.nothing' },
      rpoSeconds: 2 * HOUR,
      rtoSeconds: 4 * HOUR,
      marks: expect.arrayContaining([
        { rule: 'recovery-point-exists', outcome: 'fail', gravity: 'blocking' },
        { rule: 'recovery-point-fresh', outcome: 'fail', gravity: 'blocking' },
      ]),
      assessedAt: NOW,
    });
  });
});
