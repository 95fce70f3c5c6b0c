import { setTimeout as sleep } from 'node:timers/promises';
import { assessService, ScheduleAssessment, ServiceFacts } from '@backstage-dr/plugin-dr-common';
import { RealCluster } from '@internal/real-clusters';
import { KubeApi } from '../support/KubeApi';
import { CALM, LEDGER, scheduleCases } from './cases';
import { Outcome, ScheduleTrial } from './ScheduleTrial';

/** What was seen of the Schedules, and what was said of them. */
export interface ScheduleReport {
  outcomes: readonly Outcome[];
  /** When the server had been away for longer than a run may take, and before it was back. */
  inOutage: ScheduleAssessment[];
  /** Made by the server when it was back. */
  caughtUp: Outcome[];
  atEnd: ScheduleAssessment[];
  /** `status.phase` of each, in the end. */
  phases: Record<string, string | undefined>;
}

const LOOKS_BEFORE = 3;
const LOOKS_AFTER = 5;
const PAUSE_MS = 7_000;
/** Two of Velero's looks and a little: before that, a run is only late. */
const GRACE_MS = 125_000;
const MINUTE_MS = 60_000;

/**
 * Lets a real controller run many Schedules side by side, through an outage of the server.
 */
export async function trySchedules(cluster: RealCluster, api: KubeApi, serverVersion: string): Promise<ScheduleReport> {
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: namespaces() }));
  await cluster.kubectl(['-n', LEDGER, 'wait', '--for=condition=Available', '--timeout=180s', 'deployment/ledger']);
  // From now on nobody carries data: what has a volume stays in progress.
  await cluster.process('far-end').stop();

  const cases = scheduleCases(new Date());
  const trial = ScheduleTrial.create({ api, cluster: cluster.name, serverVersion, cases });
  const rememberedSince = new Date().toISOString();
  await trial.begin();
  await trial.look();
  await sleep(PAUSE_MS);
  await trial.look(({ thenSpec }) => thenSpec);
  for (let i = 2; i < LOOKS_BEFORE; i++) {
    await sleep(PAUSE_MS);
    await trial.look();
  }

  // Stopped just before a minute is full, it misses that minute's runs; what it had begun would keep others from theirs.
  await sleep((2 * MINUTE_MS - 10_000 - (Date.now() % MINUTE_MS)) % MINUTE_MS);
  await trial.idle();
  await cluster.stopVelero();
  await sleep(untilMissedMs() + GRACE_MS + 5_000);
  const inOutage = assess(cluster.name, serverVersion, { ...(await trial.facts()), rememberedSince });
  const known = trial.outcomes.length;
  await trial.lookAtStart(() => cluster.startVelero());
  const caughtUp = trial.outcomes.slice(known).filter(({ looked }) => looked);

  await trial.look(({ lastlySpec }) => lastlySpec);
  await cluster.process('far-end').start();
  for (let i = 1; i < LOOKS_AFTER; i++) {
    await sleep(PAUSE_MS);
    await trial.look();
  }
  const facts = await trial.facts();
  return {
    outcomes: trial.outcomes,
    inOutage,
    caughtUp,
    atEnd: assess(cluster.name, serverVersion, { ...facts, rememberedSince }),
    phases: Object.fromEntries(facts.schedules.map(({ name, phase }) => [name, phase])),
  };
}

/**
 * Until the first full minute that is missed for certain: a Backup made a moment before one, which is late for the minute
 * before it, may as well be its own, made by a machine whose clock is a little behind.
 */
function untilMissedMs(): number {
  const untilFullMs = MINUTE_MS - (Date.now() % MINUTE_MS);
  return untilFullMs < 10_000 ? untilFullMs + MINUTE_MS : untilFullMs;
}

function assess(
  cluster: string,
  veleroVersion: string,
  facts: Pick<ServiceFacts, 'schedules' | 'backups' | 'rememberedSince'>,
): ScheduleAssessment[] {
  const now = new Date().toISOString();
  const following = { status: 'following', observedAt: now } as const;
  const workload = { cluster, foundBy: 'live' } as const;
  const { schedules } = assessService(
    {
      entityRef: 'component:default/calm',
      title: 'calm',
      objectives: { problems: [] },
      placement: {
        hints: { namespaces: [CALM, LEDGER], clusters: [cluster], problems: [] },
        workloads: [CALM, LEDGER].map(namespace => ({ ...workload, namespace, controllers: [], claims: [] })),
      },
      clusters: [
        {
          name: cluster,
          title: cluster,
          veleroNamespace: 'velero',
          veleroVersion,
          reachability: 'reachable',
          kinds: { Schedule: following, Backup: following },
        },
      ],
      ...facts,
      restores: [],
      locations: [],
      volumeBackups: [],
    },
    now,
  );
  return schedules;
}

function namespaces(): object[] {
  const labels = { app: LEDGER };
  const container = {
    name: LEDGER,
    image: 'registry.example/ledger:1.0.0',
    volumeMounts: [{ name: 'data', mountPath: '/data' }],
  };
  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: LEDGER } }];
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: CALM } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: LEDGER } },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: LEDGER, namespace: LEDGER },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: LEDGER, namespace: LEDGER, labels },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [container], volumes } },
      },
    },
  ];
}
