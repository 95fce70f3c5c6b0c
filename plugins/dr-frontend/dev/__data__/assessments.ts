import { Assessment } from '@backstage-dr/plugin-dr-common';
import { ago, cluster, finding, location, recoveryPoint, runs, say, schedule, scope } from './parts';

const RULES_THAT_PASS = [
  finding('placement-known', 'pass', 'blocking', []),
  finding('cluster-seen', 'pass', 'blocking', [say('cluster.seen', { clusters: ['seoul-1', 'tokyo-1'] })]),
  finding('objectives-valid', 'pass', 'degrading', []),
  finding('scheduled', 'pass', 'degrading', [say('scheduled.by', { schedules: ['orders-hourly'] })]),
  finding('storage-healthy', 'pass', 'degrading', []),
  finding('volumes-covered', 'not-applicable', 'blocking', [say('volume.none')]),
];

/** A service that would come back as promised. */
export function ready(nowMs: number): Assessment {
  const rpoSeconds = 2 * 3600;
  return {
    entityRef: 'component:default/payment',
    title: 'payment',
    assessedAt: ago(nowMs, 0),
    readiness: 'ready',
    ownReadiness: 'ready',
    level: 2,
    rulesToNextLevel: ['restore-tested'],
    headline: say('headline.ready', { title: 'payment', exposureSeconds: 47 * 60 }),
    reason: say('reason.ready', { backup: 'payment-hourly', recoveryPointAt: ago(nowMs, 47), rpoSeconds }),
    objectives: {
      rtoSeconds: { value: 4 * 3600, source: { kind: 'tier', tier: 'standard' } },
      rpoSeconds: { value: rpoSeconds, source: { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } },
      strategy: { value: 'backup-restore', source: { kind: 'policy', policy: 'shop' } },
      runbook: {
        value: 'https://runbooks.example.com/payment',
        source: { kind: 'annotation', annotation: 'backstage-dr.io/runbook' },
      },
      problems: [],
    },
    fitness: { strategy: 'backup-restore', fits: true, reasons: [] },
    placementHints: { namespaces: ['payment'], clusters: ['seoul-1'], problems: [] },
    workloads: [
      {
        cluster: 'seoul-1',
        namespace: 'payment',
        standby: false,
        foundBy: 'annotation',
        lastSeenAt: ago(nowMs, 0.2),
        controllers: [{ kind: 'Deployment', name: 'payment', desiredReplicas: 3, readyReplicas: 3 }],
        claims: [
          {
            claim: 'payment-data',
            verdict: 'protected',
            method: 'file-system',
            travels: 'anywhere',
            bytesDone: 1_610_612_736,
            totalBytes: 1_610_612_736,
            storageClass: 'fast',
            capacity: '10Gi',
            shownBy: 'PodVolumeBackup',
            reasons: [],
          },
        ],
      },
    ],
    exposure: {
      state: 'known',
      recoveryPoint: 'payment-hourly',
      recoveryPointAt: ago(nowMs, 47),
      exposureSeconds: 47 * 60,
      worstCaseSeconds: 3600 + 240,
      breachAt: ago(nowMs, 47 - 120),
      lastExpiresAt: ago(nowMs, -30 * 1440),
      reasons: [],
    },
    recoverability: [
      scope(nowMs, { lost: { cluster: 'seoul-1', namespace: 'payment', region: 'ap-northeast-2' } }),
      scope(nowMs, {
        scope: 'cluster',
        target: 'tokyo-1',
        recoveryTime: { state: 'unknown', reasons: [say('recoveryTime.neverRestored')] },
        targets: [
          {
            cluster: 'tokyo-1',
            region: 'ap-northeast-1',
            verdict: 'able',
            recoveryPoint: 'payment-hourly',
            recoveryPointAt: ago(nowMs, 47),
            storageLocation: 'seoul',
            lastSyncedAt: ago(nowMs, 0.7),
            reasons: [say('target.passwordNotRead', { cluster: 'tokyo-1' })],
          },
        ],
      }),
      scope(nowMs, {
        scope: 'region',
        verdict: 'unknown',
        recoveryPoint: undefined,
        recoveryPointAt: undefined,
        target: undefined,
        exposureSeconds: undefined,
        recoveryTime: { state: 'unknown', reasons: [] },
        reasons: [say('store.regionUnknown', { location: 'default', cluster: 'seoul-1' })],
        targets: [],
      }),
    ],
    sites: [],
    dependencies: [
      {
        entityRef: 'resource:default/payment-db',
        title: 'payment-db',
        kind: 'service',
        rpoSeconds: 3600,
        rtoSeconds: 3600,
        readiness: 'ready',
        level: 2,
        assessedAt: ago(nowMs, 1),
        reasons: [],
      },
    ],
    dependencyCycles: [],
    schedules: [schedule(nowMs, 'payment-hourly')],
    recoveryPoints: [0, 1, 2, 3, 4].map(hour => recoveryPoint(nowMs, 47 + hour * 60)),
    recoveryPointCount: 5,
    locations: [location(nowMs)],
    clusters: [cluster(nowMs, 'seoul-1'), cluster(nowMs, 'tokyo-1')],
    exemptions: [],
    restores: [],
    findings: [
      ...RULES_THAT_PASS,
      finding('recovery-point-fresh', 'pass', 'blocking', [
        say('exposure.withinRpo', { backup: 'payment-hourly', exposureSeconds: 47 * 60, rpoSeconds }),
      ]),
    ],
    nextChangeAt: ago(nowMs, 47 - 120),
  };
}

/** A service that would lose more than promised, with much that is wrong at once. */
export function notReady(nowMs: number): Assessment {
  const rpoSeconds = 15 * 60;
  const exposureSeconds = 47 * 60;
  const beyond = say('exposure.beyondRpo', { backup: 'orders-hourly', exposureSeconds, rpoSeconds });
  return {
    ...ready(nowMs),
    entityRef: 'component:default/order',
    title: 'order-service',
    readiness: 'not-ready',
    level: 1,
    rulesToNextLevel: ['recovery-point-fresh', 'schedule-meets-rpo', 'runs-on-time'],
    headline: say('headline.beyondRpo', { title: 'order-service', exposureSeconds, rpoSeconds }),
    reason: beyond,
    objectives: {
      rtoSeconds: { value: 3600, source: { kind: 'annotation', annotation: 'backstage-dr.io/rto' } },
      rpoSeconds: { value: rpoSeconds, source: { kind: 'tier', tier: 'important' } },
      strategy: { value: 'backup-restore', source: { kind: 'system', entityRef: 'system:default/shop' } },
      problems: [],
    },
    fitness: {
      strategy: 'backup-restore',
      fits: false,
      reasons: [
        say('strategy.rpoOutOfReach', {
          strategy: 'backup-restore',
          promisedSeconds: rpoSeconds,
          tightestSeconds: 3600,
        }),
      ],
      recommended: 'warm-standby',
    },
    recoverability: [
      scope(nowMs, {}),
      scope(nowMs, {
        scope: 'cluster',
        verdict: 'partly',
        target: 'tokyo-1',
        recoveryTime: { state: 'unknown', reasons: [say('recoveryTime.neverRestored')] },
        volumesLost: ['orders-cache'],
        reasons: [say('target.snapshotStays', { volume: 'orders-cache', cluster: 'seoul-1' })],
      }),
      scope(nowMs, {
        scope: 'region',
        verdict: 'not-recoverable',
        recoveryPoint: undefined,
        recoveryPointAt: undefined,
        target: undefined,
        exposureSeconds: undefined,
        recoveryTime: { state: 'unknown', reasons: [] },
        reasons: [
          say('store.inRegion', { location: 'default', region: 'ap-northeast-2' }),
          say('target.noLocation', { cluster: 'tokyo-1', location: 'default' }),
        ],
        targets: [
          {
            cluster: 'tokyo-1',
            region: 'ap-northeast-1',
            verdict: 'unable',
            reasons: [say('target.noLocation', { cluster: 'tokyo-1', location: 'default' })],
          },
        ],
      }),
    ],
    dependencies: [
      {
        entityRef: 'component:default/payment',
        title: 'payment',
        kind: 'service',
        rpoSeconds: 7200,
        rtoSeconds: 14400,
        readiness: 'at-risk',
        level: 1,
        assessedAt: ago(nowMs, 1),
        reasons: [],
      },
      { entityRef: 'resource:default/ledger', title: 'ledger', kind: 'missing', reasons: [] },
    ],
    dependencyCycles: [['component:default/order', 'component:default/payment']],
    workloads: [
      {
        cluster: 'seoul-1',
        namespace: 'orders',
        selector: 'app.kubernetes.io/name=order-service',
        standby: false,
        foundBy: 'live',
        lastSeenAt: ago(nowMs, 0.2),
        controllers: [
          { kind: 'Deployment', name: 'order-service', desiredReplicas: 3, readyReplicas: 3 },
          { kind: 'StatefulSet', name: 'orders-db', desiredReplicas: 2, readyReplicas: 1 },
        ],
        claims: [
          { claim: 'data-orders-db-0', verdict: 'protected', reasons: [] },
          {
            claim: 'orders-cache',
            verdict: 'switched-off',
            reasons: [say('volume.switchedOff', { volume: 'orders-cache', backup: 'orders-hourly' })],
          },
        ],
      },
    ],
    exposure: {
      state: 'known',
      recoveryPoint: 'orders-hourly',
      recoveryPointAt: ago(nowMs, 47),
      exposureSeconds,
      worstCaseSeconds: 3600 + 240,
      breachAt: ago(nowMs, 32),
      lastExpiresAt: ago(nowMs, -30 * 1440),
      reasons: [],
    },
    schedules: [
      schedule(nowMs, 'orders-hourly', {
        coverage: { verdict: 'covered', reasons: [] },
        conditions: [
          {
            condition: 'missed',
            statement: say('schedule.missed', { schedule: 'orders-hourly', count: 1, dueAt: ago(nowMs, 47 + 360) }),
          },
        ],
        runs: runs(nowMs, {
          name: 'orders-hourly',
          everyMinutes: 60,
          lastMinutesAgo: 47,
          count: 24,
          except: { 6: 'missed', 14: 'partially-failed' },
        }),
        missedRuns: 1,
      }),
      schedule(nowMs, 'nightly-all', {
        cron: '0 2 * * *',
        rhythm: { kind: 'daily', hour: 2, minute: 0 },
        coverage: {
          verdict: 'partly',
          reasons: [say('coverage.typesLeftOut', { types: ['secrets'] })],
        },
        conditions: [
          {
            condition: 'last-run-failed',
            statement: say('schedule.lastRunFailedBecause', {
              schedule: 'nightly-all',
              backup: 'nightly-all-20261122020014',
              phase: 'Failed',
              count: 1,
              message: 'backup storage location is unavailable',
            }),
          },
        ],
        runs: runs(nowMs, {
          name: 'nightly-all',
          everyMinutes: 1440,
          lastMinutesAgo: 640,
          count: 14,
          except: { 0: 'failed', 1: 'completed', 8: 'failed', 9: 'failed' },
        }),
        nextRunAt: ago(nowMs, -800),
      }),
      schedule(nowMs, 'weekly-archive', {
        cron: '0 4 * * 0',
        rhythm: { kind: 'weekly', days: [0], hour: 4, minute: 0 },
        storageLocation: 'archive',
        paused: true,
        pausedSince: ago(nowMs, 3 * 1440),
        conditions: [
          {
            condition: 'paused',
            statement: say('schedule.pausedSince', { schedule: 'weekly-archive', pausedSinceAt: ago(nowMs, 3 * 1440) }),
          },
        ],
        runs: runs(nowMs, { name: 'weekly-archive', everyMinutes: 7 * 1440, lastMinutesAgo: 4 * 1440, count: 6 }),
        nextRunAt: undefined,
      }),
    ],
    recoveryPoints: [
      recoveryPoint(nowMs, 2, {
        phase: 'InProgress',
        usability: 'not-yet',
        completedAt: undefined,
        copies: [{ cluster: 'seoul-1', namespace: 'velero', origin: 'here', phase: 'InProgress' }],
      }),
      ...[0, 1, 2, 3, 4, 5].map(hour => recoveryPoint(nowMs, 47 + hour * 60)),
      recoveryPoint(nowMs, 640, {
        name: 'nightly-all-20261122020014',
        scheduleName: 'nightly-all',
        phase: 'PartiallyFailed',
        usability: 'not-usable',
        reasons: [say('recoveryPoint.partiallyFailed', { count: 3 })],
        coverage: {
          verdict: 'partly',
          reasons: [say('coverage.typesLeftOut', { types: ['secrets'] })],
        },
        errors: 3,
        warnings: 1,
      }),
      recoveryPoint(nowMs, 47 + 840, { phase: 'Shrugging', usability: 'unknown', reasons: [] }),
    ],
    recoveryPointCount: 143,
    locations: [
      location(nowMs),
      location(nowMs, {
        name: 'archive',
        bucket: 'orders-archive',
        prefix: undefined,
        region: undefined,
        phase: 'Unavailable',
        health: 'unavailable',
        message: 'AccessDenied: not authorized to perform s3:ListBucket',
        reasons: [say('location.unavailable', { location: 'archive', cluster: 'seoul-1' })],
      }),
    ],
    clusters: [
      cluster(nowMs, 'seoul-1'),
      cluster(nowMs, 'tokyo-1'),
      cluster(nowMs, 'busan-edge', {
        role: 'edge',
        reachability: 'unreachable',
        since: ago(nowMs, 190),
        observedAt: ago(nowMs, 190),
        stale: true,
        concernsService: false,
        statement: say('cluster.silent', { cluster: 'busan-edge', observedAt: ago(nowMs, 190) }),
      }),
    ],
    findings: [
      finding('recovery-point-fresh', 'fail', 'blocking', [beyond]),
      finding(
        'schedule-meets-rpo',
        'fail',
        'degrading',
        [say('rpo.notGuaranteed', { schedule: 'orders-hourly', worstCaseSeconds: 3840, rpoSeconds })],
        {
          remedy: {
            statement: say('remedy.runMoreOften', { rpoSeconds }),
            task: { task: 'protect', cluster: 'seoul-1', namespace: 'orders' },
            snippet: {
              language: 'shell',
              text: `kubectl -n velero patch schedule orders-hourly --type merge -p '{"spec":{"schedule":"*/5 * * * *"}}'`,
            },
          },
        },
      ),
      finding(
        'runs-on-time',
        'fail',
        'degrading',
        [say('schedule.missed', { schedule: 'orders-hourly', count: 1, dueAt: ago(nowMs, 47 + 360) })],
        {
          remedy: {
            statement: say('remedy.readVeleroLog'),
            snippet: { language: 'shell', text: 'kubectl -n velero logs deployment/velero --since 24h' },
          },
        },
      ),
      finding('strategy-fits', 'fail', 'advisory', [
        say('strategy.rpoOutOfReach', {
          strategy: 'backup-restore',
          promisedSeconds: rpoSeconds,
          tightestSeconds: 3600,
        }),
      ]),
      ...RULES_THAT_PASS,
    ],
    nextChangeAt: undefined,
  };
}

/** A service that would come back, and whose location has gone. */
export function atRisk(nowMs: number): Assessment {
  const base = ready(nowMs);
  const gone = say('location.unavailable', { location: 'default', cluster: 'seoul-1' });
  return {
    ...base,
    entityRef: 'component:default/back-office',
    title: 'back-office',
    readiness: 'at-risk',
    headline: say('headline.atRisk', { title: 'back-office', exposureSeconds: 47 * 60 }),
    reason: gone,
    rulesToNextLevel: ['storage-healthy'],
    level: 1,
    exposure: { ...base.exposure, worstCaseSeconds: undefined, lastExpiresAt: ago(nowMs, -1300) },
    objectives: { ...base.objectives, runbook: undefined },
    schedules: [
      schedule(nowMs, 'everything', {
        cron: '@every 6h',
        rhythm: { kind: 'every', seconds: 6 * 3600 },
        runs: runs(nowMs, {
          name: 'everything',
          everyMinutes: 360,
          lastMinutesAgo: 47,
          count: 24,
          except: { 0: 'running' },
        }),
      }),
    ],
    locations: [location(nowMs, { health: 'unavailable', phase: 'Unavailable', reasons: [gone] })],
    findings: [
      finding('storage-healthy', 'fail', 'degrading', [gone], { remedy: { statement: say('remedy.repairLocation') } }),
      ...base.findings.filter(({ rule }) => rule !== 'storage-healthy'),
    ],
  };
}

/** A service whose only cluster has been silent for hours. */
export function unknown(nowMs: number): Assessment {
  const base = ready(nowMs);
  const silent = say('cluster.silent', { cluster: 'seoul-1', observedAt: ago(nowMs, 190) });
  return {
    ...base,
    entityRef: 'component:default/development',
    title: 'development',
    readiness: 'unknown',
    headline: say('headline.unknown', { title: 'development' }),
    reason: silent,
    level: 1,
    objectives: { ...base.objectives, rtoSeconds: undefined, runbook: undefined },
    fitness: { strategy: 'backup-restore', fits: 'unknown', reasons: [] },
    exposure: {
      state: 'unknown',
      recoveryPoint: 'orders-hourly',
      recoveryPointAt: ago(nowMs, 200),
      reasons: [say('exposure.lastKnown', { cluster: 'seoul-1', observedAt: ago(nowMs, 190) })],
    },
    workloads: base.workloads.map(workload => ({
      ...workload,
      standby: false,
      foundBy: 'last-known',
      lastSeenAt: ago(nowMs, 190),
      claims: [{ claim: 'payment-data', verdict: 'unknown', reasons: [] }],
    })),
    schedules: [
      schedule(nowMs, 'development-hourly', {
        conditions: [
          {
            condition: 'unknown',
            statement: say('schedule.notSeen', { schedule: 'development-hourly', cluster: 'seoul-1' }),
          },
        ],
        coverage: { verdict: 'unknown', reasons: [] },
        runs: runs(nowMs, {
          name: 'development-hourly',
          everyMinutes: 60,
          lastMinutesAgo: 47,
          count: 12,
          except: { 0: 'unknown', 1: 'unknown', 2: 'unknown' },
        }),
        nextRunAt: undefined,
        worstCaseExposureSeconds: undefined,
      }),
    ],
    recoveryPoints: base.recoveryPoints.map(point => ({
      ...point,
      usability: 'unknown',
      reasons: [say('recoveryPoint.lastSeen', { cluster: 'seoul-1', observedAt: ago(nowMs, 190) })],
      coverage: { verdict: 'unknown', reasons: [] },
    })),
    locations: [location(nowMs, { health: 'unknown', lastValidatedAt: undefined })],
    clusters: [
      cluster(nowMs, 'seoul-1', {
        reachability: 'unreachable',
        since: ago(nowMs, 190),
        observedAt: ago(nowMs, 190),
        stale: true,
        statement: silent,
      }),
      cluster(nowMs, 'tokyo-1', {
        kinds: [
          { kind: 'Schedule', status: 'forbidden' },
          { kind: 'Backup', status: 'forbidden' },
        ],
        statement: say('cluster.forbidden', { cluster: 'tokyo-1', kinds: ['Schedule', 'Backup'] }),
        observedAt: undefined,
        veleroVersion: undefined,
        stale: true,
      }),
    ],
    findings: [
      finding('cluster-seen', 'unknown', 'blocking', [silent], { remedy: { statement: say('remedy.reachCluster') } }),
      finding('recovery-point-fresh', 'unknown', 'blocking', [say('exposure.notKnown', { rpoSeconds: 7200 })]),
    ],
    nextChangeAt: undefined,
  };
}

/** A service that nobody has said or done anything about. */
export function nothing(nowMs: number): Assessment {
  const base = ready(nowMs);
  return {
    ...base,
    entityRef: 'component:default/newcomer',
    title: 'newcomer',
    readiness: 'not-ready',
    level: 0,
    rulesToNextLevel: ['objectives-defined'],
    headline: say('headline.nothing', { title: 'newcomer' }),
    reason: say('exposure.neverBackedUp', { cluster: 'seoul-1' }),
    objectives: { problems: [] },
    fitness: undefined,
    placementHints: { namespaces: [], clusters: [], problems: [] },
    workloads: base.workloads.slice(0, 1).map(workload => ({ ...workload, namespace: 'newcomer', claims: [] })),
    exposure: {
      state: 'nothing',
      reasons: [say('exposure.neverBackedUp', { cluster: 'seoul-1' })],
    },
    schedules: [],
    recoveryPoints: [],
    recoveryPointCount: 0,
    locations: [],
    findings: [
      finding('recovery-point-exists', 'fail', 'blocking', [say('exposure.neverBackedUp', { cluster: 'seoul-1' })]),
      finding('objectives-defined', 'fail', 'degrading', [say('promise.noRpo')], {
        level: 1,
        remedy: {
          statement: say('remedy.promise'),
          task: { task: 'objectives' },
          snippet: { language: 'yaml', text: 'metadata:\n  annotations:\n    backstage-dr.io/tier: standard' },
        },
      }),
    ],
    nextChangeAt: undefined,
  };
}

/** A service around which nothing is written as it should be. */
export function malformed(nowMs: number): Assessment {
  const base = notReady(nowMs);
  return {
    ...base,
    entityRef: 'component:default/legacy-batch',
    title: 'legacy-batch',
    objectives: {
      rtoSeconds: { value: 0, source: { kind: 'domain', entityRef: 'domain:default/retail' } },
      rpoSeconds: { value: 0, source: { kind: 'policy', policy: 'strict' } },
      problems: [
        { key: 'backstage-dr.io/rto', value: 'soon', accepted: '5m, 1h30m, 7d, PT5M' },
        {
          key: 'backstage-dr.io/strategy',
          value: 'prayer',
          accepted: 'backup-restore, pilot-light, warm-standby, active-active',
          entityRef: 'system:default/shop',
        },
      ],
    },
    fitness: undefined,
    placementHints: {
      namespaces: ['orders'],
      clusters: [],
      problems: [
        {
          annotation: 'backstage.io/kubernetes-label-selector',
          value: '${{ values.selector }}',
          accepted: 'a label selector such as app=orders',
        },
      ],
    },
    schedules: [
      schedule(nowMs, 'broken', {
        cron: '61 * * * *',
        rhythm: { kind: 'other' },
        conditions: [
          {
            condition: 'invalid-cron',
            statement: say('schedule.invalidCron', {
              schedule: 'broken',
              cron: '61 * * * *',
              value: '61',
              problem: 'is not a minute',
              accepted: '0-59',
            }),
          },
          {
            condition: 'invalid-ttl',
            statement: say('schedule.invalidTtl', {
              schedule: 'broken',
              value: '30d',
              accepted: 'hours, such as 720h',
            }),
          },
        ],
        runs: [],
        nextRunAt: undefined,
        problems: [{ path: 'spec.template.ttl', value: '"30d"', accepted: 'a Go duration such as 720h0m0s' }],
      }),
    ],
  };
}
