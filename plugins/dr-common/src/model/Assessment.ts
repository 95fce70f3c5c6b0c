import { ClusterReachability, KindStatus } from './ClusterFact';
import { BackupOrigin, ControllerKind, FieldProblem } from './facts';
import { Exemption } from './Exemption';
import { Finding } from './Finding';
import { Instant } from './Instant';
import { Objectives, Strategy } from './Objectives';
import { PlacementHints } from './Placement';
import { ScopeAssessment, SiteAssessment } from './Recoverability';
import { Statement } from './Statement';

/**
 * `ready`: it would come back as promised; `at-risk`: it would come back, and something that keeps it so is broken;
 * `not-ready`: it would not come back, or not as promised; `unknown`: a fact that decides is missing or too old.
 * @public
 */
export type Readiness = 'ready' | 'at-risk' | 'not-ready' | 'unknown';

/** 0 undefined, 1 defined, 2 protected, 3 proven, 4 resilient. @public */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Whether something covers something. `partly`: some of it; `unknown`: cannot be told, with the reason. @public */
export type CoverageVerdict = 'covered' | 'partly' | 'not-covered' | 'unknown';

/** @public */
export interface Coverage {
  verdict: CoverageVerdict;
  /** Why, and what is left out; empty when all is covered. */
  reasons: Statement[];
}

/** One place where the service runs, as shown. @public */
export interface WorkloadAssessment {
  cluster: string;
  namespace: string;
  /** It lies in a standby, which holds a copy and needs no protection of its own. */
  standby: boolean;
  /** The selector in Kubernetes' own notation; `undefined`: the whole namespace. */
  selector?: string;
  foundBy: 'annotation' | 'live' | 'last-known';
  lastSeenAt?: Instant;
  controllers: Array<{ kind: ControllerKind; name: string; desiredReplicas?: number; readyReplicas?: number }>;
  claims: VolumeAssessment[];
}

/**
 * What became of one volume's data in the newest usable recovery point: `protected` only with evidence of its data.
 * @public
 */
export interface VolumeAssessment {
  claim: string;
  verdict: 'protected' | 'excluded' | 'switched-off' | 'missing' | 'unknown';
  /** How its data was taken, when it was. */
  method?: VolumeMethod;
  /**
   * Where its data can be restored: `anywhere` the location can be read; `same-storage`: only where the storage is that
   * holds the snapshot; `unknown`.
   */
  travels?: 'anywhere' | 'same-storage' | 'unknown';
  /** Of the newest usable recovery point. */
  bytesDone?: number;
  totalBytes?: number;
  storageClass?: string;
  /** As asked for, for example `10Gi`. */
  capacity?: string;
  /** What shows it. */
  shownBy?: 'PodVolumeBackup' | 'DataUpload' | 'BackupVolumeInfos';
  /** Moment of the newest usable recovery point that is shown to hold it, which may be older than the newest of all. */
  protectedAt?: Instant;
  reasons: Statement[];
}

/** `snapshot`: one that stays in its storage, or in the storage's own snapshot service. @public */
export type VolumeMethod = 'file-system' | 'moved-snapshot' | 'snapshot';

/** How one run of a schedule ended, or that it did not take place. @public */
export type RunOutcome = 'completed' | 'partially-failed' | 'failed' | 'running' | 'missed' | 'unknown';

/** @public */
export interface ScheduleRun {
  /** When it was due (missed) or started. */
  at: Instant;
  outcome: RunOutcome;
  /** Name of the Backup, when there is one. */
  backup?: string;
}

/** The rhythm of a schedule, as data for words. @public */
export type Rhythm =
  | { kind: 'every'; seconds: number }
  | { kind: 'hourly'; minute: number }
  | { kind: 'daily'; hour: number; minute: number }
  | { kind: 'weekly'; /** 0 = Sunday */ days: number[]; hour: number; minute: number }
  | { kind: 'monthly'; days: number[]; hour: number; minute: number }
  | { kind: 'other' };

/**
 * `healthy`, `paused` and `gone` are states, the rest is what is wrong; worst first in `ScheduleAssessment.conditions`.
 * @public
 */
export type ScheduleCondition =
  | 'healthy'
  | 'paused'
  | 'gone'
  | 'invalid-cron'
  | 'impossible-cron'
  | 'uncertain-cron'
  | 'failed-validation'
  | 'invalid-ttl'
  | 'name-too-long'
  | 'never-ran'
  | 'missed'
  | 'skipped'
  | 'stuck'
  | 'queued'
  | 'last-run-failed'
  | 'malformed'
  | 'unknown';

/** One Schedule that concerns the service. @public */
export interface ScheduleAssessment {
  cluster: string;
  namespace: string;
  name: string;
  /** As written in the object. */
  cron: string;
  /** Zone the server reads it in. */
  timeZone: string;
  rhythm: Rhythm;
  conditions: Array<{ condition: ScheduleCondition; statement: Statement }>;
  paused: boolean;
  pausedSince?: Instant;
  coverage: Coverage;
  storageLocation?: string;
  ttlSeconds?: number;
  /** Oldest first, at most 48; missed runs included. */
  runs: ScheduleRun[];
  lastSuccessAt?: Instant;
  missedRuns: number;
  nextRunAt?: Instant;
  /** Longest time between two consecutive runs. */
  longestGapSeconds?: number;
  /** Longest gap + start jitter + queue wait + time until the backup is usable. */
  worstCaseExposureSeconds?: number;
  /** Usual time from start to usable, from its last runs. */
  typicalDurationSeconds?: number;
  problems: FieldProblem[];
}

/** Whether a recovery point could be used for this service now. @public */
export type Usability = 'usable' | 'not-yet' | 'not-usable' | 'expired' | 'gone' | 'unknown';

/** A copy of a recovery point as one cluster sees it. @public */
export interface RecoveryPointCopy {
  cluster: string;
  namespace: string;
  storageLocation?: string;
  origin: BackupOrigin;
  phase?: string;
  /** When the object vanished from that cluster. */
  goneAt?: Instant;
}

/**
 * A backup that could restore this service. One backup seen from several clusters through one location is one.
 * @public
 */
export interface RecoveryPoint {
  /** Name of the Backup. */
  name: string;
  /** Identity of its location across clusters; `undefined` when not known. */
  locationIdentity?: string;
  storageLocation?: string;
  scheduleName?: string;
  /** The moment whose state it holds. */
  at?: Instant;
  /** When it became usable. */
  completedAt?: Instant;
  expiresAt?: Instant;
  phase?: string;
  usability: Usability;
  /** Why it is not usable, or what is doubtful about it. */
  reasons: Statement[];
  coverage: Coverage;
  copies: RecoveryPointCopy[];
  errors: number;
  warnings: number;
  itemsBackedUp?: number;
  problems: FieldProblem[];
}

/** @public */
export interface ExposureAssessment {
  /**
   * `known`: there is a usable recovery point; `nothing`: there is none, everything would be lost; `unknown`: cannot be
   * told, see `reasons`.
   */
  state: 'known' | 'nothing' | 'unknown';
  /** Newest usable recovery point: name and moment. Exposure now = now − `recoveryPointAt`. */
  recoveryPoint?: string;
  recoveryPointAt?: Instant;
  /** Data lost if it broke at `assessedAt`. */
  exposureSeconds?: number;
  /** What the schedules can guarantee at best; `undefined` when no schedule guarantees anything. */
  worstCaseSeconds?: number;
  /** When exposure will pass the RPO if nothing more completes, or did pass it. */
  breachAt?: Instant;
  /** When the last usable recovery point expires. */
  lastExpiresAt?: Instant;
  reasons: Statement[];
}

/** @public */
export interface LocationAssessment {
  cluster: string;
  name: string;
  identity: string;
  provider?: string;
  bucket?: string;
  prefix?: string;
  region?: string;
  /** Who says so; an invented region of a plugin is not believed. */
  regionFrom?: 'operator' | 'velero';
  replicatedTo?: string[];
  immutable?: boolean;
  accessMode: 'ReadWrite' | 'ReadOnly';
  phase?: string;
  message?: string;
  lastValidatedAt?: Instant;
  lastSyncedAt?: Instant;
  health: 'available' | 'unavailable' | 'unknown' | 'gone';
  reasons: Statement[];
}

/** @public */
export interface ClusterAssessment {
  name: string;
  title: string;
  region?: string;
  role?: string;
  veleroVersion?: string;
  reachability: ClusterReachability;
  since?: Instant;
  /** Age of what is shown of it: the oldest of the kinds that matter. */
  observedAt?: Instant;
  /** Older than the operator's limit. */
  stale: boolean;
  /** Says what is wrong with it, when something is. */
  statement?: Statement;
  /** Kinds that are not followed, and why. */
  kinds: Array<{ kind: string; status: KindStatus; observedAt?: Instant; message?: string }>;
  /** The service runs there, or has recovery points there. */
  concernsService: boolean;
}

/** Whether the promised strategy can keep the promise. @public */
export interface StrategyFitness {
  strategy: Strategy;
  fits: boolean | 'unknown';
  reasons: Statement[];
  /** The cheapest strategy that would fit, when another one is better. */
  recommended?: Strategy;
}

/** A drill or a recovery that was seen. @public */
export interface RestoreAssessment {
  cluster: string;
  name: string;
  backupName?: string;
  phase?: string;
  startedAt?: Instant;
  completedAt?: Instant;
  /** Into other namespaces than its own. */
  mapped: boolean;
  errors: number;
  warnings: number;
}

/**
 * Something that the service depends on directly.
 * @public
 */
export interface DependencyAssessment {
  entityRef: string;
  title: string;
  kind: 'service' | 'other' | 'missing';
  rtoSeconds?: number;
  rpoSeconds?: number;
  /** Of the dependency itself, whatever becomes of what it depends on. */
  readiness?: Readiness;
  level?: Level;
  assessedAt?: Instant;
  /** Empty when nothing about it stands in the way of the service. */
  reasons: Statement[];
}

/**
 * The verdict on one service, with everything the page shows. Plain JSON: it is the API's answer as it is.
 * @public
 */
export interface Assessment {
  entityRef: string;
  title: string;
  assessedAt: Instant;
  readiness: Readiness;
  /** The same without its dependencies. */
  ownReadiness: Readiness;
  level: Level;
  /** Rules that stand between it and the next level. */
  rulesToNextLevel: string[];
  /** The verdict, a sentence about the future. */
  headline: Statement;
  /** The one reason that matters. */
  reason: Statement;
  /** What it would survive, and at which cost: the smallest disruption first. */
  survivable?: Statement[];
  /**
   * The smallest loss beyond its namespace that it would not survive whole, or of which that is not known; left out when the
   * headline is about it, when it survives all, and when it does not even survive that of its namespace.
   */
  notSurvivable?: Statement;
  objectives: Objectives;
  fitness?: StrategyFitness;
  placementHints: PlacementHints;
  workloads: WorkloadAssessment[];
  exposure: ExposureAssessment;
  /** Namespace, cluster, region, in this order. */
  recoverability: ScopeAssessment[];
  /** What was found of it in other clusters than the first, as evidence of its strategy. */
  sites: SiteAssessment[];
  dependencies: DependencyAssessment[];
  /** Ways along dependencies that lead back to the service: entity refs, the service first and not repeated. */
  dependencyCycles: string[][];
  /** How many it depends on besides that the caller may not see; left out: none. The verdict has them in it. */
  hiddenDependencies?: number;
  schedules: ScheduleAssessment[];
  /** The newest ten; all of them are at `…/recovery-points`. */
  recoveryPoints: RecoveryPoint[];
  recoveryPointCount: number;
  locations: LocationAssessment[];
  clusters: ClusterAssessment[];
  restores: RestoreAssessment[];
  /** When a restore last proved that it comes back; left out: never. */
  provenAt?: Instant;
  /** One for each rule, worst first. */
  findings: Finding[];
  /** What applies to it now, the one that ends first first. */
  exemptions: Exemption[];
  /** The earliest moment at which time alone changes the verdict. */
  nextChangeAt?: Instant;
}
