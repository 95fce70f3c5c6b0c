import {
  BackupArtefacts,
  BackupFact,
  ClusterFact,
  ControllerFact,
  Instant,
  LabelSelector,
  NamespaceFact,
  RestoreFact,
  ScheduleFact,
  SnapshotLocationFact,
  StorageClassFact,
  StorageLocationFact,
  VolumeBackupFact,
  VolumeClaimFact,
  Workload,
} from '@backstage-dr/plugin-dr-common';

/**
 * What is known of a cluster beside what its configuration says.
 * @internal
 */
export type ObservedCluster = Omit<
  ClusterFact,
  'name' | 'title' | 'region' | 'role' | 'veleroNamespace' | 'nodeAgents'
>;

/**
 * How the clusters stand: a few rows that change all the time.
 * @internal
 */
export interface Standing {
  /** By name; a cluster that nobody has tried to follow is left out. */
  clusters: ReadonlyMap<string, ObservedCluster>;
  /** Storage locations of all clusters, those gone included. */
  locations: StorageLocationFact[];
  /** Of all clusters, those gone included, as are these. */
  snapshotLocations: SnapshotLocationFact[];
  /** `undefined` while no cluster's have been read whole: then none is known, which is not to say that there is none. */
  storageClasses?: StorageClassFact[];
  /** DaemonSets that run Velero's node agents, in whatever namespace, those gone included. */
  nodeAgents: ControllerFact[];
  /** Clusters whose DaemonSets have been read whole: of these it is known when there is no node agent. */
  withDaemonSets: ReadonlySet<string>;
  /** How many Backups are InProgress, of the clusters whose Backups have been read whole. */
  backupsInProgress: Record<string, number>;
  /** Since when each cluster's Backups are watched without forgetting. */
  rememberedSince: ReadonlyMap<string, Instant>;
}

/**
 * What may concern one of some namespaces, in some clusters.
 * @internal
 */
export interface Concern {
  clusters: readonly string[];
  namespaces: readonly string[];
}

/**
 * Which Backups to read: the newest `limit` that started at `since` or later, and besides the newest `older` that are
 * finished and started before.
 * @internal
 */
export interface BackupRange {
  since: Instant;
  limit: number;
  older: number;
}

/**
 * What names a recovery point: one moment, name and place may be seen in several clusters.
 * @internal
 */
export interface RecoveryPointKey {
  atMs: number;
  name: string;
  /** Identity of the location; cluster and location name where that is not known. */
  place: string;
}

/**
 * Which recovery points to read; lists are alternatives, fields left out do not narrow.
 * @internal
 */
export interface RecoveryPointFilter extends Concern {
  /** Clusters the service runs in: points that were made elsewhere only are others'. */
  own: readonly string[];
  cluster?: readonly string[];
  schedule?: readonly string[];
  phase?: readonly string[];
  from?: Instant;
  to?: Instant;
}

/**
 * Tells the revision of what concerns a service: what names one of the namespaces; what may concern any, of the clusters
 * (`undefined`: of all); and where services are, unless `workloads` is false.
 * @internal
 */
export type RevisionOf = (concern: {
  namespaces: readonly string[];
  clusters?: readonly string[];
  workloads?: boolean;
}) => string;

/**
 * The reading half of the projection: what judging a service needs to know. Facts include objects that have gone, with
 * `goneAt`. Nothing here talks to a cluster.
 * @internal
 */
export interface FactStore {
  standing(): Promise<Standing>;

  /**
   * Changes whenever something is stored that may concern one of the namespaces, any namespace, or where services are.
   * What is in the standing has no part in it.
   */
  revision(namespaces: readonly string[]): Promise<string>;

  /** The same for many questions at the price of one: a function that answers from one read. */
  revisions(): Promise<RevisionOf>;

  /**
   * Controllers that may match a selector by their own labels or by those of their pods. A selector that only excludes
   * finds none: nearly everything matches it.
   */
  controllersLike(
    selector: LabelSelector,
    options: { clusters: readonly string[]; limit: number },
  ): Promise<ControllerFact[]>;

  /** Values of a label of controllers, or of their pods, in namespaces of a cluster. */
  labelValues(key: string, place: { cluster: string; namespaces: readonly string[] }): Promise<string[]>;

  controllersIn(concern: Concern): Promise<ControllerFact[]>;
  claimsIn(concern: Concern): Promise<VolumeClaimFact[]>;
  namespaces(concern: Concern): Promise<NamespaceFact[]>;

  schedulesFor(concern: Concern): Promise<ScheduleFact[]>;

  /** Newest first. */
  restoresFor(concern: Concern, limit: number): Promise<RestoreFact[]>;

  /** Newest first; `locationIdentity` is left open. */
  backupsFor(concern: Concern, range: BackupRange): Promise<BackupFact[]>;

  /**
   * The same in clusters where a service does not run: only copies, which are those that were not made there or have the
   * name of one of `known`.
   */
  copiesFor(concern: Concern, range: BackupRange, known: ReadonlySet<string>): Promise<BackupFact[]>;

  /** Volume backups of the Backups named, newest first. */
  volumeBackupsFor(concern: Concern, backupNames: readonly string[], limit: number): Promise<VolumeBackupFact[]>;

  /** What was read beside those of the Backups of which something was. */
  artefactsOf(backups: readonly BackupFact[]): Promise<BackupArtefacts[]>;

  /** Keys of recovery points, newest first, after `after`. */
  recoveryPointKeys(
    filter: RecoveryPointFilter,
    page: { after?: RecoveryPointKey; limit: number },
  ): Promise<RecoveryPointKey[]>;

  /** All copies of the recovery points named. */
  backupsOf(concern: Concern, keys: readonly RecoveryPointKey[]): Promise<BackupFact[]>;

  /** Stretches in which one of the clusters was not seen, as far as they are over and reach into the window. */
  unseen(
    clusters: readonly string[],
    window: { from: Instant; to: Instant },
  ): Promise<Array<{ from: Instant; to: Instant }>>;

  /** Where a service was found last. */
  placement(entityRef: string): Promise<Workload[]>;
  rememberPlacement(entityRef: string, workloads: readonly Workload[], at: Instant): Promise<void>;
}

/**
 * What gathering the facts of one service reads and remembers.
 * @internal
 */
export type ServiceFactStore = Pick<
  FactStore,
  | 'placement'
  | 'rememberPlacement'
  | 'controllersLike'
  | 'controllersIn'
  | 'claimsIn'
  | 'namespaces'
  | 'schedulesFor'
  | 'restoresFor'
  | 'backupsFor'
  | 'copiesFor'
  | 'volumeBackupsFor'
  | 'artefactsOf'
>;

/**
 * The same for many services at once, within a moment.
 * @internal
 */
export interface ManyFactStore extends ServiceFactStore {
  /**
   * Reads what will be asked for about the Backups of services, as text: it is parsed when it is asked for.
   *
   * @param since - what started before is only named
   */
  readAhead(concern: Concern, since: Instant): Promise<void>;

  /** Lets go of facts, but for those that may concern any namespace; they may be asked for again. */
  forget(): void;
}
