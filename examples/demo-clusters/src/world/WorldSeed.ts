import { BackupSpec } from '../velero/types';
import { ClaimSeed, LocationSeed } from './objects';

/** A cluster of the demo, before anything has happened in it. @internal */
export interface ClusterSeed {
  name: string;
  title: string;
  region: string;
  role: string;
  kubernetesVersion: string;
  /** `undefined`: Velero is not installed. */
  veleroVersion?: string;
  /** Where backups go; the first is the default. */
  locations: LocationSeed[];
  /** What the portal may do there. */
  rights: 'read' | 'download' | 'act' | 'none';
  /** `until-seen`: it falls silent once the portal has read it for the first time. */
  up: 'always' | 'until-seen';
  /** Whether watches can begin with the present state; servers before 1.34 cannot. */
  streamingList: boolean;
  /** Where in a minute its Velero looks at schedules. */
  passOffsetMs: number;
  /** Times in the past during which its Velero was down: no backups, and one for each schedule right after. */
  outages: Array<{ daysAgo: number; hours: number }>;
}

/** What became of a backup of the past. @internal */
export type PastOutcome = 'Completed' | 'PartiallyFailed' | 'Failed';

/** @internal */
export interface ScheduleSeed {
  name: string;
  cron: string;
  ttl: string;
  template: BackupSpec;
  /** Copied to its backups; the id of the service by default. */
  labels?: Record<string, string>;
  /** Since when it has been paused; not paused when absent. */
  pausedDaysAgo?: number;
  /** How many days of backups there are; default 30, and never more than the ttl lets live. */
  historyDays?: number;
  /** The newest runs ended like this, newest first; all before Completed, but for rare mishaps. */
  newestRuns?: PastOutcome[];
  /** What those of them that failed in part say, and of which namespace; else something that tells nothing. */
  errorsIn?: Record<string, string[]>;
}

/** One backup of the past that no schedule made, or one whose schedule is gone. @internal */
export interface SingleBackupSeed {
  name: string;
  daysAgo: number;
  ttl: string;
  template: BackupSpec;
  labels?: Record<string, string>;
}

/** A workload; a `StatefulSet` brings its claims, a `Deployment` mounts them. @internal */
export interface ServiceWorkloadSeed {
  kind: 'Deployment' | 'StatefulSet';
  name: string;
  namespace: string;
  replicas: number;
  claims?: ClaimSeed[];
  /** Other labels than the id of the service. */
  labels?: Record<string, string>;
}

/** @internal */
export interface DrillSeed {
  daysAgo: number;
  namespace: string;
  /** Another cluster that has synced the backup. */
  into?: string;
  /** From its creation to its end; 412 when left out. */
  tookSeconds?: number;
}

/** A service in one cluster, and what Velero does for it there. @internal */
export interface ServiceSeed {
  /** Name of the catalog entity, and label `backstage.io/kubernetes-id` of all its objects. */
  service: string;
  cluster: string;
  /** Nobody has said on its namespaces that they are its own, so that nobody can act on them in the portal. */
  unclaimed?: boolean;
  workloads: ServiceWorkloadSeed[];
  schedules?: ScheduleSeed[];
  singleBackups?: SingleBackupSeed[];
  /** Drills of the past: a restore of the newest backup there was then, where it was made or into another cluster. */
  drills?: DrillSeed[];
}
