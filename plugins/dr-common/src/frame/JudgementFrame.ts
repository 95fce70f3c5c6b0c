import { ClusterView } from '../clusters';
import {
  BackupArtefacts,
  BackupFact,
  DEFAULT_JUDGEMENT_SETTINGS,
  Instant,
  JudgementSettings,
  ServiceFacts,
  VolumeBackupFact,
  Workload,
} from '../model';
import { groupBy, groupByBoth } from './groupBy';
import { LocatedAt, StandingFrame } from './StandingFrame';

/**
 * What every part of judgement looks at: the facts, the moment, and what follows from them directly.
 * @internal
 */
export interface JudgementFrame {
  facts: ServiceFacts;
  nowMs: number;
  settings: JudgementSettings;
  /** What of it is the same for other services. */
  standing: StandingFrame;
  clusters: ReadonlyMap<string, ClusterView>;
  /** Where the service runs, by cluster. */
  workloads: ReadonlyMap<string, readonly Workload[]>;
  /** Clusters whose workloads must be protected, see {@link protectedClusters}. */
  protectedClusters: readonly string[];
  locations: readonly LocatedAt[];
  /** The same, by cluster. */
  locationsOf: ReadonlyMap<string, readonly LocatedAt[]>;
  /** Backups by cluster and name of the schedule that made them, newest first as given. */
  backupsOfSchedule: ByClusterAndName<BackupFact>;
  /** Volume backups by cluster and name of their Backup. */
  volumeBackups: ByClusterAndName<VolumeBackupFact>;
  /** What Velero wrote beside Backups, by cluster and name of the Backup. */
  artefacts: ByClusterAndName<BackupArtefacts>;
}

type ByClusterAndName<T> = ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;

/**
 * @param now - an instant; what cannot be read as one is taken for the beginning of time, at which nothing is fresh
 * @param shared - taken when it was made of the same facts
 * @internal
 */
export function frameOf(
  facts: ServiceFacts,
  now: Instant,
  settings: JudgementSettings = DEFAULT_JUDGEMENT_SETTINGS,
  shared?: StandingFrame,
): JudgementFrame {
  const standing = shared?.isOf(facts, now, settings) ? shared : StandingFrame.create(facts, now, settings);
  const { nowMs, clusters, locations, locationsOf } = standing;
  const workloads = groupBy(facts.placement.workloads, workload => workload.cluster);
  return {
    facts,
    nowMs,
    settings,
    standing,
    clusters,
    workloads,
    protectedClusters: protectedClusters([...workloads.keys()], clusters),
    locations,
    locationsOf,
    backupsOfSchedule: groupByBoth(facts.backups, clusterOf, ({ scheduleName }) => scheduleName),
    volumeBackups: groupByBoth(facts.volumeBackups, clusterOf, ({ backupName }) => backupName),
    artefacts: groupByBoth(facts.artefacts ?? [], clusterOf, ({ backupName }) => backupName),
  };
}

function clusterOf({ cluster }: { cluster: string }): string {
  return cluster;
}

/**
 * Where data comes into being: every cluster the service runs in, but a standby only when there is nothing else. Its
 * operator has said of a standby that it holds a copy.
 */
function protectedClusters(names: string[], clusters: ReadonlyMap<string, ClusterView>): string[] {
  const active = names.filter(name => clusters.get(name)?.fact.role?.toLowerCase() !== 'standby');
  return active.length > 0 ? active : names;
}

/** Joins names into one key; neither can contain the separator. @internal */
export function keyOf(first: string, second: string): string {
  return `${first}\n${second}`;
}
