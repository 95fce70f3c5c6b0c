import { DrillSeed, PastOutcome, ServiceSeed } from '../world/WorldSeed';
import { Rhythm, RHYTHMS } from './rhythms';
import { Subject } from './Subject';

/** What is promised, and what runs where. */
export interface Told {
  /** Annotations besides those that say where it runs. */
  promise: Record<string, string>;
  seeds: Array<Omit<ServiceSeed, 'service'>>;
}

/** Something that happens to services. @internal */
export interface Story {
  name: string;
  /** To how many of a hundred. */
  share: number;
  tell(it: Subject): Told;
}

const CALM = [RHYTHMS.fourHourly, RHYTHMS.sixHourly, RHYTHMS.twiceDaily, RHYTHMS.nightly, RHYTHMS.nightly] as const;

/** What happens to the services of the company. The shares are those of a hundred. @internal */
export const STORIES: readonly Story[] = [
  {
    name: 'keeps its promise',
    share: 30,
    tell(it) {
      const rhythm = it.dice.pick(CALM);
      return {
        promise: keeping(rhythm),
        seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [it.schedule(rhythm)] }],
      };
    },
  },
  {
    name: 'keeps its promise, and has tried',
    share: 8,
    tell(it) {
      const rhythm = it.dice.pick([RHYTHMS.sixHourly, RHYTHMS.nightly]);
      const drills: DrillSeed[] = [
        { daysAgo: rhythm.historyDays * 0.5, namespace: it.namespace },
        { daysAgo: rhythm.historyDays * 0.3, namespace: it.namespace, into: it.other },
      ];
      return {
        promise: keeping(rhythm),
        seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [it.schedule(rhythm)], drills }],
      };
    },
  },
  {
    name: 'has a warm standby',
    share: 3,
    tell: it => ({
      promise: {
        'backstage-dr.io/rto': '1h',
        'backstage-dr.io/rpo': '1h',
        'backstage-dr.io/strategy': 'warm-standby',
      },
      seeds: [
        { cluster: it.home, workloads: it.workloads({ replicas: 3 }), schedules: [it.schedule(RHYTHMS.halfHourly)] },
        { cluster: it.other, workloads: it.workloads({ replicas: 1 }) },
      ],
    }),
  },
  {
    name: 'runs in both regions and promises to lose nothing',
    share: 2,
    tell: it => ({
      promise: { 'backstage-dr.io/tier': 'critical' },
      seeds: [it.home, it.other].map(cluster => ({
        cluster,
        workloads: it.workloads({ replicas: 4 }),
        schedules: [it.schedule(RHYTHMS.hourly, {}, { name: `${it.name}-${cluster}` })],
      })),
    }),
  },
  {
    name: 'promises an hour and is backed up every hour',
    share: 7,
    tell: it => ({
      promise: { 'backstage-dr.io/tier': 'standard' },
      seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [it.schedule(RHYTHMS.hourly)] }],
    }),
  },
  {
    name: 'is backed up too seldom',
    share: 6,
    tell(it) {
      const rhythm = it.dice.pick([RHYTHMS.nightly, RHYTHMS.weekly]);
      return {
        promise: { ...keeping(RHYTHMS.hourly) },
        seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [it.schedule(rhythm)] }],
      };
    },
  },
  {
    name: 'fails',
    share: 5,
    tell: it => ended(it, 'Failed', 9),
  },
  {
    name: 'fails in part',
    share: 2,
    tell: it => ended(it, 'PartiallyFailed', 3),
  },
  {
    name: 'was never backed up',
    share: 8,
    tell: it => ({
      promise: it.dice.chance(50) ? { 'backstage-dr.io/tier': 'standard' } : keeping(RHYTHMS.nightly),
      seeds: [{ cluster: it.home, workloads: it.workloads() }],
    }),
  },
  {
    name: 'is paused',
    share: 3,
    tell(it) {
      const pausedDaysAgo = 2 + it.dice.roll(20);
      const schedule = it.schedule(RHYTHMS.nightly, {}, { pausedDaysAgo, historyDays: pausedDaysAgo + 5 });
      return {
        promise: keeping(it.dice.pick([RHYTHMS.nightly, RHYTHMS.weekly])),
        seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [{ ...schedule, ttl: '720h0m0s' }] }],
      };
    },
  },
  {
    name: 'has snapshots that nobody moves',
    share: 6,
    tell: it => ({
      promise: keeping(RHYTHMS.sixHourly),
      seeds: [
        {
          cluster: it.home,
          workloads: it.workloads(),
          schedules: [it.schedule(RHYTHMS.sixHourly, { snapshotMoveData: false, defaultVolumesToFsBackup: false })],
        },
      ],
    }),
  },
  {
    name: 'keeps its backups in the region it runs in',
    share: 6,
    tell: it => ({
      promise: keeping(RHYTHMS.twiceDaily),
      seeds: [
        {
          cluster: it.home,
          workloads: it.workloads(),
          schedules: [it.schedule(RHYTHMS.twiceDaily, { storageLocation: it.nearLocation })],
        },
      ],
    }),
  },
  {
    name: 'leaves its volumes out',
    share: 3,
    tell: it => ({
      promise: keeping(RHYTHMS.nightly),
      seeds: [
        {
          cluster: it.home,
          workloads: it.workloads({ storageClass: 'local-ssd' }),
          schedules: [it.schedule(RHYTHMS.nightly, { snapshotMoveData: false, defaultVolumesToFsBackup: false })],
        },
      ],
    }),
  },
  {
    name: 'promises nothing',
    share: 4,
    tell: it => ({
      promise: {},
      seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [it.schedule(RHYTHMS.nightly)] }],
    }),
  },
  {
    name: 'wrote its promise in words',
    share: 1,
    tell: it => ({
      promise: { ...keeping(RHYTHMS.nightly), 'backstage-dr.io/rpo': 'two days' },
      seeds: [{ cluster: it.home, workloads: it.workloads(), schedules: [it.schedule(RHYTHMS.nightly)] }],
    }),
  },
  {
    name: 'runs where nobody hears from',
    share: 2,
    tell: it => ({
      promise: keeping(RHYTHMS.hourly),
      seeds: [
        {
          cluster: 'busan-edge',
          workloads: it.workloads(),
          schedules: [it.schedule(RHYTHMS.hourly, { storageLocation: 'default' })],
        },
      ],
    }),
  },
  {
    name: 'runs where there is no Velero',
    share: 2,
    tell: it => ({
      promise: { 'backstage-dr.io/tier': 'development' },
      seeds: [{ cluster: 'jeju-lab', workloads: it.workloads({ replicas: 1 }) }],
    }),
  },
  {
    name: 'runs where the portal may see nothing',
    share: 2,
    tell: it => ({
      promise: { 'backstage-dr.io/tier': 'important' },
      seeds: [{ cluster: 'legacy-dc', workloads: it.workloads() }],
    }),
  },
];

/** Backup and restore is enough for it. */
function keeping({ keeps }: Rhythm): Record<string, string> {
  return {
    'backstage-dr.io/rto': '24h',
    'backstage-dr.io/rpo': keeps,
    'backstage-dr.io/strategy': 'backup-restore',
  };
}

function ended(it: Subject, outcome: PastOutcome, newest: number): Told {
  const newestRuns = Array.from({ length: newest }, () => outcome);
  return {
    promise: keeping(RHYTHMS.sixHourly),
    seeds: [
      {
        cluster: it.home,
        workloads: it.workloads(),
        schedules: [it.schedule(RHYTHMS.sixHourly, {}, { newestRuns })],
      },
    ],
  };
}
