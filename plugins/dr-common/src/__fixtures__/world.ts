import {
  BackupFact,
  ClusterFact,
  FOLLOWED_KINDS,
  FollowedKind,
  Instant,
  instantOf,
  KindState,
  RestoreFact,
  ScheduleFact,
  ServiceFacts,
  StorageLocationFact,
  VolumeBackupFact,
  VolumeClaimFact,
  Workload,
} from '../model';

/** The moment of judgement in tests: a Monday, 12:30 UTC. */
export const NOW: Instant = '2026-11-23T12:30:00Z';
const NOW_MS = Date.parse(NOW);

/** Seconds before {@link NOW}; negative: after. */
export function ago(seconds: number): Instant {
  return instantOf(NOW_MS - seconds * 1000);
}

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 24 * HOUR;

const OBJECT = { namespace: 'velero', labels: {}, annotations: {}, firstSeenAt: ago(30 * DAY), problems: [] };

export function aCluster(name: string, overrides: Partial<ClusterFact> = {}): ClusterFact {
  return {
    name,
    title: name,
    veleroNamespace: 'velero',
    veleroVersion: 'v1.18.3',
    reachability: 'reachable',
    lastContactAt: ago(5),
    nodeAgents: { desired: 3, ready: 3 },
    kinds: everyKind({ status: 'following', observedAt: ago(10) }),
    ...overrides,
  };
}

export function everyKind(state: KindState): Partial<Record<FollowedKind, KindState>> {
  return Object.fromEntries(FOLLOWED_KINDS.map(kind => [kind, state]));
}

/** As one that has not been seen for so many seconds. */
export function aSilentCluster(name: string, seconds: number): ClusterFact {
  return aCluster(name, {
    reachability: 'unreachable',
    since: ago(seconds),
    kinds: everyKind({ status: 'failing', observedAt: ago(seconds) }),
  });
}

export function aLocation(overrides: Partial<StorageLocationFact> = {}): StorageLocationFact {
  return {
    ...OBJECT,
    cluster: 'seoul-1',
    name: 'default',
    provider: 'aws',
    bucket: 'backups',
    identity: 'aws|aws|backups|',
    accessMode: 'ReadWrite',
    isDefault: true,
    phase: 'Available',
    lastValidatedAt: ago(40),
    lastSyncedAt: ago(30),
    ...overrides,
  };
}

export function aSchedule(overrides: Partial<ScheduleFact> = {}): ScheduleFact {
  return {
    ...OBJECT,
    cluster: 'seoul-1',
    name: 'order-hourly',
    createdAt: ago(60 * DAY),
    cron: '0 * * * *',
    paused: false,
    useOwnerReferencesInBackup: false,
    template: { includedNamespaces: ['order'], ttlSeconds: 30 * DAY },
    phase: 'Enabled',
    lastBackupAt: ago(30 * MINUTE - 20),
    validationErrors: [],
    ...overrides,
  };
}

/** A backup that started so many seconds ago and took four minutes. */
export function aBackup(startedSecondsAgo: number, overrides: Partial<BackupFact> = {}): BackupFact {
  const startedAt = ago(startedSecondsAgo);
  return {
    ...OBJECT,
    cluster: 'seoul-1',
    name: `order-hourly-${startedAt.replace(/\D/g, '')}`,
    createdAt: startedAt,
    scheduleName: 'order-hourly',
    spec: { includedNamespaces: ['order'], storageLocation: 'default', ttlSeconds: 30 * DAY },
    phase: 'Completed',
    storageLocation: 'default',
    locationIdentity: 'aws|aws|backups|',
    origin: 'here',
    startedAt,
    completedAt: ago(startedSecondsAgo - 4 * MINUTE),
    expiresAt: ago(startedSecondsAgo - 30 * DAY),
    validationErrors: [],
    errors: 0,
    warnings: 0,
    itemsBackedUp: 40,
    totalItems: 40,
    itemOperationsAttempted: 0,
    itemOperationsCompleted: 0,
    itemOperationsFailed: 0,
    hooksAttempted: 0,
    hooksFailed: 0,
    ...overrides,
  };
}

/** Hourly backups, newest first: 12:00, 11:00 and so on, each submitted twenty seconds late. */
export function hourlyBackups(count: number, overrides: Partial<BackupFact> = {}): BackupFact[] {
  return Array.from({ length: count }, (_, i) => aBackup(30 * MINUTE + i * HOUR - 20, overrides));
}

export function aClaim(name: string, overrides: Partial<VolumeClaimFact> = {}): VolumeClaimFact {
  return {
    ...OBJECT,
    cluster: 'seoul-1',
    namespace: 'order',
    name,
    phase: 'Bound',
    createdAt: ago(60 * DAY),
    ...overrides,
  };
}

export function aVolumeBackup(
  backup: BackupFact,
  claim: string,
  overrides: Partial<VolumeBackupFact> = {},
): VolumeBackupFact {
  return {
    ...OBJECT,
    cluster: backup.cluster,
    name: `${backup.name}-${claim}`,
    kind: 'PodVolumeBackup',
    backupName: backup.name,
    claimNamespace: 'order',
    claimName: claim,
    phase: 'Completed',
    startedAt: backup.startedAt,
    completedAt: backup.completedAt,
    bytesDone: 1000,
    totalBytes: 1000,
    ...overrides,
  };
}

/** A restore of all of a backup into a namespace of its own, half an hour after it, in six minutes. */
export function aRestore(backup: BackupFact, overrides: Partial<RestoreFact> = {}): RestoreFact {
  const startedAt = instantOf(Date.parse(backup.completedAt ?? NOW) + 30 * MINUTE * 1000);
  return {
    ...OBJECT,
    cluster: backup.cluster,
    name: 'order-drill',
    createdAt: startedAt,
    backupName: backup.name,
    namespaceMapping: { order: 'order-drill' },
    isSelective: false,
    itemsRestored: 40,
    phase: 'Completed',
    startedAt,
    completedAt: instantOf(Date.parse(startedAt) + 6 * MINUTE * 1000),
    errors: 0,
    warnings: 0,
    ...overrides,
  };
}

export function aWorkload(overrides: Partial<Workload> = {}): Workload {
  const cluster = overrides.cluster ?? 'seoul-1';
  return {
    cluster,
    namespace: 'order',
    foundBy: 'live',
    controllers: [],
    claims: [],
    namespaceFact: {
      ...OBJECT,
      cluster,
      name: 'order',
      namespace: '',
      annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' },
    },
    lastSeenAt: ago(10),
    ...overrides,
  };
}

/** The copies of backups that tokyo-1 has synced from the bucket it shares with seoul-1. */
export function copiesOf(backups: readonly BackupFact[]): BackupFact[] {
  return backups
    .filter(({ cluster, origin }) => cluster === 'seoul-1' && origin === 'here')
    .map(backup => ({ ...backup, cluster: 'tokyo-1', origin: 'elsewhere' }));
}

/**
 * A service of which all is well: 30 minutes exposed, two hours promised, and another cluster, tokyo-1, that could restore
 * it. Wherever tokyo-1 and a location of it are among the facts it has synced the backups, unless some of it are given.
 */
export function aService(overrides: Partial<ServiceFacts> = {}): ServiceFacts {
  const source = { kind: 'annotation', annotation: 'backstage-dr.io/rpo' } as const;
  const facts: ServiceFacts = {
    entityRef: 'component:default/order',
    title: 'order',
    objectives: {
      rpoSeconds: { value: 2 * HOUR, source },
      rtoSeconds: { value: 4 * HOUR, source },
      strategy: { value: 'backup-restore', source },
      problems: [],
    },
    placement: { hints: { namespaces: ['order'], clusters: ['seoul-1'], problems: [] }, workloads: [aWorkload()] },
    clusters: [aCluster('seoul-1'), aCluster('tokyo-1', { role: 'standby' })],
    schedules: [aSchedule()],
    backups: hourlyBackups(24),
    restores: [],
    locations: [aLocation(), aLocation({ cluster: 'tokyo-1' })],
    volumeBackups: [],
    dependencies: [],
    dependencyCycles: [],
    rememberedSince: ago(20 * HOUR),
    ...overrides,
  };
  const syncs =
    facts.clusters.some(({ name }) => name === 'tokyo-1') &&
    facts.locations.some(({ cluster }) => cluster === 'tokyo-1') &&
    !facts.backups.some(({ cluster }) => cluster === 'tokyo-1');
  return syncs ? { ...facts, backups: [...facts.backups, ...copiesOf(facts.backups)] } : facts;
}
