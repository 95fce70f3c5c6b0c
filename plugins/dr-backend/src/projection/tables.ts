import {
  BackupOrigin,
  ClusterReachability,
  FollowedKind,
  Instant,
  KindStatus,
  Readiness,
  RuleMark,
  Strategy,
} from '@backstage-dr/plugin-dr-common';

/** PostgreSQL gives 64-bit numbers back as text. */
export type DbBigInt = number | string;

/** A column that may be empty. The database says `null`, which goes no further than the rows. */
export type DbOptional<T> = T | null;

/** @internal */
export interface ClusterRow {
  name: string;
  reachability: DbOptional<ClusterReachability>;
  since: DbOptional<Instant>;
  last_contact_at: DbOptional<Instant>;
  message: DbOptional<string>;
  velero_version: DbOptional<string>;
  kubernetes_version: DbOptional<string>;
  clock_skew_seconds: DbOptional<number>;
  followed_at: DbOptional<Instant>;
}

/** @internal */
export interface UnseenRow {
  cluster: string;
  from_ms: DbBigInt;
  to_ms: DbBigInt;
}

/** @internal */
export interface KindRow {
  cluster: string;
  kind: FollowedKind;
  status: KindStatus;
  message: DbOptional<string>;
  observed_at: DbOptional<Instant>;
  complete_since: DbOptional<Instant>;
  resource_version: DbOptional<string>;
  parser_version: DbOptional<number>;
  listing: number;
}

/** What names an object. @internal */
export interface ObjectKey {
  cluster: string;
  kind: FollowedKind;
  namespace: string;
  name: string;
}

/** @internal */
export interface ObjectRow extends ObjectKey {
  /** See `objectId`. */
  id: string;
  uid: DbOptional<string>;
  resource_version: DbOptional<string>;
  listing: number;
  gone_ms: DbOptional<DbBigInt>;
  phase: DbOptional<string>;
  schedule_name: DbOptional<string>;
  backup_name: DbOptional<string>;
  storage_location: DbOptional<string>;
  location_identity: DbOptional<string>;
  origin: DbOptional<BackupOrigin>;
  fact: string;
}

/** @internal */
export interface ScopeRow {
  object_id: string;
  scope: string;
  kind: FollowedKind;
  cluster: string;
  at_ms: DbBigInt;
}

/** @internal */
export interface LabelRow {
  object_id: string;
  label_key: string;
  label_value: string;
}

/** @internal */
export interface RevisionRow {
  topic: string;
  cluster: string;
  revision: DbBigInt;
}

/**
 * What an object's rows are found by. Neither kinds nor Kubernetes' names have a slash, so that no two objects share one.
 * @internal
 */
export function objectId({ cluster, kind, namespace, name }: ObjectKey): string {
  return `${cluster}/${kind}/${namespace}/${name}`;
}

/** @internal */
export const CLUSTERS_TABLE = 'dr_clusters';
/** @internal */
export const UNSEEN_TABLE = 'dr_unseen';
/** @internal */
export const KINDS_TABLE = 'dr_kinds';
/** @internal */
export const OBJECTS_TABLE = 'dr_objects';
/** @internal */
export const SCOPES_TABLE = 'dr_scopes';
/** @internal */
export const LABELS_TABLE = 'dr_labels';
/** @internal */
export const REVISIONS_TABLE = 'dr_revisions';
/** @internal */
export const PLACEMENTS_TABLE = 'dr_placements';

/** @internal */
export interface PlacementRow {
  entity_ref: string;
  updated_ms: DbBigInt;
  workloads: string;
}
/** @internal */
export const ASSESSMENTS_TABLE = 'dr_assessments';

/** @internal */
export interface AssessmentRow {
  entity_ref: string;
  title: string;
  owner: DbOptional<string>;
  system: DbOptional<string>;
  tier: DbOptional<string>;
  strategy: DbOptional<Strategy>;
  readiness: Readiness;
  /** The smallest is the worst. */
  severity: DbBigInt;
  own_readiness: DbOptional<Readiness>;
  level: number;
  recovery_point_ms: DbBigInt;
  proven_ms: DbBigInt;
  summary: string;
  fingerprint: string;
  topics: string;
  revision: string;
  standing: string;
  assessed_ms: DbBigInt;
  changed_ms: DbBigInt;
  next_change_ms: DbOptional<DbBigInt>;
}

/** @internal */
export const MARKS_TABLE = 'dr_marks';

/** @internal */
export interface MarkRow extends RuleMark {
  entity_ref: string;
}

/** @internal */
export const PLACES_TABLE = 'dr_places';

/** @internal */
export interface PlaceRow {
  entity_ref: string;
  kind: 'cluster' | 'location' | 'namespace';
  place: string;
}

/** @internal */
export const REACHES_TABLE = 'dr_reaches';

/** @internal */
export interface ReachRow {
  entity_ref: string;
  assessed_ms: DbBigInt;
  reach: string;
}

/** @internal */
export const TRANSITIONS_TABLE = 'dr_transitions';

/** @internal */
export interface TransitionRow {
  entity_ref: string;
  at_ms: DbBigInt;
  from_readiness: DbOptional<Readiness>;
  to_readiness: Readiness;
  transition: string;
}

/** @internal */
export const DAYS_TABLE = 'dr_days';

/** @internal */
export interface DayRow {
  /** Days since 1970-01-01. */
  day: number;
  entity_ref: string;
  readiness: Readiness;
  level: number;
}

/** @internal */
export const ARTEFACTS_TABLE = 'dr_artefacts';

/** @internal */
export interface ArtefactRow {
  /** See `objectId`, of the Backup. */
  backup_id: string;
  cluster: string;
  backup_name: string;
  at_ms: DbBigInt;
  artefacts: string;
  failures: number;
  retry_ms: DbOptional<DbBigInt>;
}

/** @internal */
export const ALERTS_TABLE = 'dr_alerts';

/** @internal */
export interface AlertRow {
  kind: 'service' | 'cluster';
  /** Entity ref, or name of the cluster. */
  subject: string;
  state: string;
  version: number;
  due_ms: DbOptional<DbBigInt>;
  claimed_ms: DbOptional<DbBigInt>;
  telling: DbOptional<string>;
  failures: number;
  absent_ms: DbOptional<DbBigInt>;
}
