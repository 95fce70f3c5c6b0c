import {
  ClusterFact,
  ClusterOverview,
  LocationOverview,
  LossChoice,
  lossChoices,
  parseLoss,
  ReachScope,
  ReadinessCounts,
  Remedy,
  ServiceReach,
  Statement,
  StorageLocationFact,
  whatIf,
  WhatIfPage,
  WhatIfQuery,
} from '@backstage-dr/plugin-dr-common';
import { ago, cluster, location, say } from './parts';

const MINUTE = 60;
const SEOUL = 'ap-northeast-2';
const TOKYO = 'ap-northeast-1';
const NEAR = 's3://seoul-backups/velero';
const FAR = 's3://tokyo-backups/velero';

interface Told {
  needs?: string[];
  tier?: string;
  /** Minutes: its restore; promised RTO; data lost. */
  takes?: number;
  how?: 'measured' | 'estimated' | 'unknown';
  promised?: number;
  lose?: number;
  into?: string;
  verdict?: ReachScope['verdict'];
  volumesLost?: string[];
  why?: Statement;
  remedy?: Remedy;
  /** Where its only recovery points lie. */
  only?: string;
}

const SERVICES: Readonly<Record<string, Told>> = {
  'accounts-db': { takes: 18, how: 'estimated', promised: 30, lose: 9, tier: 'critical' },
  identity: { needs: ['accounts-db'], takes: 12, promised: 45, lose: 9, tier: 'critical' },
  'payment-db': { takes: 31, promised: 180, lose: 4, tier: 'critical' },
  payment: { needs: ['payment-db', 'identity'], takes: 14, how: 'estimated', promised: 60, lose: 4, tier: 'critical' },
  catalogue: { takes: 22, how: 'estimated', promised: 80, lose: 52, into: 'tokyo-2', only: FAR },
  'order-service': { needs: ['payment', 'catalogue'], takes: 38, promised: 60, lose: 47, tier: 'important' },
  'back-office': { needs: ['order-service'], takes: 62, lose: 70, into: 'tokyo-2' },
  reviews: {
    needs: ['catalogue'],
    how: 'unknown',
    promised: 240,
    lose: 20,
    into: 'tokyo-2',
    volumesLost: ['pictures'],
  },
  'ledger-db': {
    verdict: 'not-recoverable',
    tier: 'critical',
    why: say('store.inRegion', { location: 'default', region: SEOUL }),
    only: NEAR,
    remedy: { statement: say('remedy.storeElsewhere') },
  },
  settlement: { needs: ['ledger-db'], takes: 9, promised: 240, lose: 12, tier: 'important' },
  search: {
    verdict: 'not-recoverable',
    why: say('cover.noScheduleIn', { cluster: 'seoul-1' }),
    remedy: {
      statement: say('remedy.createSchedule', { cluster: 'seoul-1' }),
      task: { task: 'protect', cluster: 'seoul-1', namespace: 'search' },
      snippet: { language: 'shell', text: 'velero schedule create search-hourly --schedule "0 * * * *"' },
    },
  },
  members: {
    verdict: 'not-recoverable',
    tier: 'important',
    why: say('target.snapshotStays', { volume: 'members-data', cluster: 'seoul-1' }),
    remedy: { statement: say('remedy.backUpVolumes') },
  },
  inventory: {
    verdict: 'unknown',
    why: say('target.copyNotSeen', { cluster: 'tokyo-1', backup: 'inventory-nightly', location: 'default' }),
    remedy: { statement: say('remedy.reachCluster') },
  },
};

/** What could be lost in the world of the fixtures. */
export function choices(nowMs: number): LossChoice[] {
  return lossChoices(reaches(nowMs), ground(nowMs));
}

/** What becomes of its services, by the real computation; the cursor is the number of those before the page. */
export function answer(nowMs: number, lost: string, query: WhatIfQuery = {}): WhatIfPage {
  const { services, ...rest } = whatIf(reaches(nowMs), parseLoss(lost), { ...ground(nowMs), now: ago(nowMs, 0) });
  const { fate, cursor = '0', limit = 50 } = query;
  const found = services.filter(service => fate?.includes(service.fate) ?? true);
  const to = Number(cursor) + limit;
  return {
    ...rest,
    services: found.slice(Number(cursor), to),
    titles: Object.fromEntries(reaches(nowMs).map(({ entityRef, title }) => [entityRef, title])),
    totalCount: found.length,
    nextCursor: to < found.length ? String(to) : undefined,
  };
}

/** Clusters: one that is well, one that refuses a kind, one that is silent, one without Velero. */
export function clusterOverviews(nowMs: number): ClusterOverview[] {
  return [
    { cluster: cluster(nowMs, 'seoul-1', { title: 'Seoul' }), services: counts(189, 61, 40, 2) },
    { cluster: cluster(nowMs, 'tokyo-1', { title: 'Tokyo' }), services: counts(40, 4, 0, 0) },
    {
      cluster: cluster(nowMs, 'busan-edge', {
        title: 'Busan edge',
        region: 'kr-busan',
        role: 'edge',
        reachability: 'unreachable',
        since: ago(nowMs, 190),
        observedAt: ago(nowMs, 191),
        stale: true,
        statement: say('cluster.unreachableSince', { cluster: 'Busan edge', sinceAt: ago(nowMs, 190) }),
      }),
      services: counts(0, 0, 3, 28),
    },
    {
      cluster: cluster(nowMs, 'jeju-lab', {
        title: 'Jeju lab',
        region: undefined,
        role: 'lab',
        veleroVersion: undefined,
        statement: say('cluster.noVelero', { cluster: 'Jeju lab' }),
      }),
      services: counts(0, 0, 0, 0),
    },
    {
      cluster: cluster(nowMs, 'tokyo-2', {
        statement: say('cluster.forbidden', { cluster: 'tokyo-2', kinds: ['Restore'] }),
        kinds: [
          { kind: 'Restore', status: 'forbidden' },
          { kind: 'DataUpload', status: 'absent' },
        ],
      }),
      services: counts(3, 2, 1, 0),
    },
  ];
}

/** Storage locations: one seen well from one cluster and not from another, one well, one that nobody has checked. */
export function locationOverviews(nowMs: number): LocationOverview[] {
  const near = { identity: NEAR, regionFrom: 'velero' as const };
  const far = { identity: FAR, bucket: 'tokyo-backups', region: TOKYO, regionFrom: 'operator' as const };
  const nearServices = { services: counts(150, 40, 30, 2), onlyCopies: 57 };
  return [
    { location: location(nowMs, { ...near, cluster: 'seoul-1' }), ...nearServices },
    {
      location: location(nowMs, {
        ...near,
        cluster: 'tokyo-1',
        name: 'seoul',
        health: 'unavailable',
        message: 'rpc error: dial tcp: i/o timeout',
        lastSyncedAt: ago(nowMs, 300),
      }),
      ...nearServices,
    },
    {
      location: location(nowMs, { ...far, cluster: 'tokyo-1', immutable: true, replicatedTo: [SEOUL] }),
      services: counts(120, 12, 3, 0),
      onlyCopies: 0,
    },
    {
      location: location(nowMs, {
        cluster: 'busan-edge',
        identity: 's3://edge/velero',
        bucket: 'edge',
        region: undefined,
        health: 'unknown',
        lastValidatedAt: undefined,
        lastSyncedAt: undefined,
      }),
      services: counts(0, 0, 3, 28),
      onlyCopies: 31,
    },
  ];
}

function reaches(nowMs: number): ServiceReach[] {
  return Object.entries(SERVICES).map(([title, told]) => reachOf(nowMs, title, told));
}

function reachOf(nowMs: number, title: string, told: Told): ServiceReach {
  const { needs = [], tier = 'standard', promised, lose = 10, into = 'tokyo-1', only, remedy } = told;
  const at = ago(nowMs, lose);
  const stores = only === undefined ? [NEAR, FAR] : [only];
  const isBackedUp = told.takes !== undefined || told.how !== undefined || only !== undefined;
  return {
    entityRef: `component:default/${title}`,
    title,
    tier,
    rtoSeconds: promised && promised * MINUTE,
    rpoSeconds: 60 * MINUTE,
    homes: [
      {
        cluster: 'seoul-1',
        region: SEOUL,
        namespaces: [title],
        scopes: (['namespace', 'cluster', 'region'] as const).map(scope => ({
          scope,
          namespace: scope === 'namespace' ? title : undefined,
          verdict: told.verdict ?? (told.volumesLost ? 'partly' : 'recoverable'),
          recoveryTime:
            told.takes === undefined
              ? { state: 'unknown' }
              : { state: told.how ?? 'measured', seconds: told.takes * MINUTE },
          volumesLost: told.volumesLost ?? [],
          targets:
            told.verdict === undefined
              ? [
                  {
                    cluster: scope === 'namespace' ? 'seoul-1' : into,
                    verdict: 'able' as const,
                    recoveryPoint: `${title}-hourly`,
                    recoveryPointAt: at,
                    location: stores.at(-1),
                  },
                ]
              : [],
          reasons: told.why ? [told.why] : [],
        })),
      },
    ],
    points: isBackedUp
      ? stores.map(store => ({
          home: 'seoul-1',
          location: store,
          clusters: ['seoul-1', 'tokyo-1'],
          name: `${title}-hourly`,
          at,
          worstCaseSeconds: 64 * MINUTE,
        }))
      : [],
    dependsOn: needs.map(name => `component:default/${name}`),
    remedy,
    assessedAt: ago(nowMs, 2),
  };
}

function ground(nowMs: number): { clusters: ClusterFact[]; locations: StorageLocationFact[] } {
  const clusters = ['seoul-1', 'tokyo-1', 'tokyo-2'].map(
    (name): ClusterFact => ({
      name,
      title: name,
      region: name.startsWith('tokyo') ? TOKYO : SEOUL,
      veleroNamespace: 'velero',
      reachability: 'reachable',
      kinds: {},
    }),
  );
  const locations = clusters.flatMap(({ name }) =>
    [
      { identity: NEAR, name: 'default', region: SEOUL },
      { identity: FAR, name: 'tokyo', region: TOKYO },
    ].map(
      (store): StorageLocationFact => ({
        ...store,
        cluster: name,
        namespace: 'velero',
        uid: `${name}-${store.name}`,
        labels: {},
        annotations: {},
        firstSeenAt: ago(nowMs, 9999),
        problems: [],
        accessMode: 'ReadWrite',
        isDefault: store.name === 'default',
        regionFrom: 'operator',
      }),
    ),
  );
  return { clusters, locations };
}

function counts(ready: number, atRisk: number, notReady: number, unknown: number): ReadinessCounts {
  return { ready, 'at-risk': atRisk, 'not-ready': notReady, unknown };
}
