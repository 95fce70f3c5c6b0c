import { ClusterFact } from './ClusterFact';
import { DependencyFact } from './DependencyFact';
import { Exemption } from './Exemption';
import {
  BackupArtefacts,
  BackupFact,
  NamespaceFact,
  RestoreFact,
  ScheduleFact,
  SnapshotLocationFact,
  StorageClassFact,
  StorageLocationFact,
  VolumeBackupFact,
} from './facts';
import { Instant } from './Instant';
import { Objectives } from './Objectives';
import { Placement } from './Placement';

/**
 * Everything that is known about one service: the input of judgement. Pure data, gathered from the catalog, the
 * configuration and the projection.
 * @public
 */
export interface ServiceFacts {
  /** Full entity ref, for example `component:default/payment`. */
  entityRef: string;
  /** `spec.type` of the entity, for example `service` or `database`. */
  entityType?: string;
  /** What people call it: the entity's title, else its name. */
  title: string;
  objectives: Objectives;
  placement: Placement;
  /** Every configured cluster. */
  clusters: ClusterFact[];
  /** Schedules of the clusters it runs in, those gone included. */
  schedules: ScheduleFact[];
  /** Namespaces that those Schedules name beside the service's own; `undefined`: not read. */
  namespacesBeside?: NamespaceFact[];
  /**
   * Backups that may concern the service: those whose namespaces may include one of its, in every cluster, newest first,
   * including the copies other clusters have synced and those Velero has deleted since.
   */
  backups: BackupFact[];
  restores: RestoreFact[];
  locations: StorageLocationFact[];
  /** PodVolumeBackups and DataUploads of the newest backups. */
  volumeBackups: VolumeBackupFact[];
  /** What Velero wrote beside the newest Backups; `undefined`: the operator does not let us read it. */
  artefacts?: BackupArtefacts[];
  /** Of all clusters, those gone included; `undefined`: not read. */
  storageClasses?: StorageClassFact[];
  snapshotLocations?: SnapshotLocationFact[];
  /** What it depends on directly, by the catalog. `undefined`: not read. */
  dependencies?: DependencyFact[];
  /** Ways along dependencies that lead back to the service: the entity refs, the service first and not repeated. */
  dependencyCycles?: string[][];
  /** What somebody has decided to live with; those that do not hold any more are of no account. */
  exemptions?: Exemption[];
  /**
   * Backups that are InProgress now, of whatever namespace, by cluster: tells a queue that waits from one that is dead. A
   * cluster that is left out is not known.
   */
  backupsInProgress?: Readonly<Record<string, number>>;
  /** Since when the projection has watched the service's clusters without forgetting; earlier history may be incomplete. */
  rememberedSince?: Instant;
}

/**
 * What an operator can set about judging.
 * @public
 */
export interface JudgementSettings {
  /** A cluster or kind not seen for longer than this is unknown. Default 180. */
  staleAfterSeconds: number;
  /** Zone in which a Velero server reads a cron expression that names none. Default `UTC`. */
  veleroTimeZone: string;
  /** How long a paused Schedule is taken to be on purpose before it becomes a finding. Default 7 days. */
  pausedGraceSeconds: number;
}

/** @public */
export const DEFAULT_JUDGEMENT_SETTINGS: JudgementSettings = {
  staleAfterSeconds: 180,
  veleroTimeZone: 'UTC',
  pausedGraceSeconds: 7 * 24 * 3600,
};
