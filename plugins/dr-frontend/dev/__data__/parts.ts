import {
  ClusterAssessment,
  Finding,
  Gravity,
  instantOf,
  LocationAssessment,
  RecoveryPoint,
  RuleOutcome,
  RunOutcome,
  ScheduleAssessment,
  ScheduleRun,
  ScopeAssessment,
  Statement,
  StatementValue,
} from '@backstage-dr/plugin-dr-common';

const MINUTE_MS = 60_000;

/** A statement, shorter. */
export function say(code: string, params?: Record<string, StatementValue>): Statement {
  return params ? { code, params } : { code };
}

/** The instant so many minutes before now. */
export function ago(nowMs: number, minutes: number): string {
  return instantOf(Math.floor((nowMs - minutes * MINUTE_MS) / 1000) * 1000);
}

/** A cluster that is seen, unless said otherwise. */
export function cluster(nowMs: number, name: string, more: Partial<ClusterAssessment> = {}): ClusterAssessment {
  return {
    name,
    title: name,
    region: name.startsWith('tokyo') ? 'ap-northeast-1' : 'ap-northeast-2',
    role: name.startsWith('tokyo') ? 'standby' : 'primary',
    veleroVersion: '1.18.3',
    reachability: 'reachable',
    observedAt: ago(nowMs, 0.2),
    stale: false,
    kinds: [],
    concernsService: true,
    ...more,
  };
}

/** The last runs of a schedule, oldest first; `except` says which of them went otherwise, counted from the newest. */
export function runs(
  nowMs: number,
  options: {
    name: string;
    everyMinutes: number;
    lastMinutesAgo: number;
    count: number;
    except?: Record<number, RunOutcome>;
  },
): ScheduleRun[] {
  const { name, everyMinutes, lastMinutesAgo, count, except = {} } = options;
  return Array.from({ length: count }, (_, fromNewest) => {
    const at = ago(nowMs, lastMinutesAgo + fromNewest * everyMinutes);
    const outcome = except[fromNewest] ?? 'completed';
    return outcome === 'missed'
      ? { at, outcome }
      : { at, outcome, backup: `${name}-${at.replace(/\D/g, '').slice(0, 14)}` };
  }).reverse();
}

/** An hourly schedule of the whole service that does well. */
export function schedule(nowMs: number, name: string, more: Partial<ScheduleAssessment> = {}): ScheduleAssessment {
  return {
    cluster: 'seoul-1',
    namespace: 'velero',
    name,
    cron: '0 * * * *',
    timeZone: 'UTC',
    rhythm: { kind: 'hourly', minute: 0 },
    conditions: [{ condition: 'healthy', statement: say('schedule.healthy', { schedule: name }) }],
    paused: false,
    coverage: { verdict: 'covered', reasons: [] },
    storageLocation: 'default',
    ttlSeconds: 30 * 86_400,
    runs: runs(nowMs, { name, everyMinutes: 60, lastMinutesAgo: 47, count: 24 }),
    lastSuccessAt: ago(nowMs, 47),
    missedRuns: 0,
    nextRunAt: ago(nowMs, -13),
    longestGapSeconds: 3600,
    worstCaseExposureSeconds: 3600 + 240,
    typicalDurationSeconds: 240,
    problems: [],
    ...more,
  };
}

/** A completed backup of the whole service. */
export function recoveryPoint(nowMs: number, minutesAgo: number, more: Partial<RecoveryPoint> = {}): RecoveryPoint {
  const at = ago(nowMs, minutesAgo);
  return {
    name: `orders-hourly-${at.replace(/\D/g, '').slice(0, 14)}`,
    locationIdentity: 's3://seoul-backups/velero',
    storageLocation: 'default',
    scheduleName: 'orders-hourly',
    at,
    completedAt: ago(nowMs, minutesAgo - 3),
    expiresAt: ago(nowMs, minutesAgo - 30 * 1440),
    phase: 'Completed',
    usability: 'usable',
    reasons: [],
    coverage: { verdict: 'covered', reasons: [] },
    copies: [
      { cluster: 'seoul-1', namespace: 'velero', storageLocation: 'default', origin: 'here', phase: 'Completed' },
      { cluster: 'tokyo-1', namespace: 'velero', storageLocation: 'seoul', origin: 'elsewhere', phase: 'Completed' },
    ],
    errors: 0,
    warnings: 0,
    itemsBackedUp: 412,
    problems: [],
    ...more,
  };
}

/** The location that everything is stored in. */
export function location(nowMs: number, more: Partial<LocationAssessment> = {}): LocationAssessment {
  return {
    cluster: 'seoul-1',
    name: 'default',
    identity: 's3://seoul-backups/velero',
    provider: 'aws',
    bucket: 'seoul-backups',
    prefix: 'velero',
    region: 'ap-northeast-2',
    accessMode: 'ReadWrite',
    phase: 'Available',
    lastValidatedAt: ago(nowMs, 0.5),
    lastSyncedAt: ago(nowMs, 0.7),
    health: 'available',
    reasons: [],
    ...more,
  };
}

/** One finding, in one line. */
export function finding(
  rule: string,
  outcome: RuleOutcome,
  gravity: Gravity,
  evidence: Statement[],
  more: Partial<Finding> = {},
): Finding {
  return { rule, level: 2, gravity, outcome, evidence, ...more };
}

/** How it stands with the loss of its namespace, unless said otherwise. */
export function scope(nowMs: number, more: Partial<ScopeAssessment> = {}): ScopeAssessment {
  return {
    scope: 'namespace',
    lost: { cluster: 'seoul-1', namespace: 'orders', region: 'ap-northeast-2' },
    verdict: 'recoverable',
    recoveryPoint: 'orders-hourly-20261122130014',
    recoveryPointAt: ago(nowMs, 47),
    target: 'seoul-1',
    exposureSeconds: 47 * 60,
    worstCaseSeconds: 3840,
    recoveryTime: {
      state: 'measured',
      seconds: 38 * 60,
      restore: 'drill-12',
      cluster: 'seoul-1',
      measuredAt: ago(nowMs, 12 * 1440),
      reasons: [
        say('recoveryTime.measured', { restore: 'drill-12', cluster: 'seoul-1', completedAt: ago(nowMs, 12 * 1440) }),
      ],
    },
    volumesLost: [],
    reasons: [],
    targets: [
      {
        cluster: 'seoul-1',
        region: 'ap-northeast-2',
        verdict: 'able',
        recoveryPoint: 'orders-hourly-20261122130014',
        recoveryPointAt: ago(nowMs, 47),
        storageLocation: 'default',
        lastSyncedAt: ago(nowMs, 0.7),
        reasons: [],
      },
    ],
    ...more,
  };
}
