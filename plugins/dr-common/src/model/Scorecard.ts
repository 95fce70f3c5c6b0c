import { ClusterAssessment, Level, LocationAssessment, Readiness } from './Assessment';
import { Gravity } from './Finding';
import { Instant } from './Instant';
import { Statement } from './Statement';

/** How many services are of each readiness. @public */
export type ReadinessCounts = Record<Readiness, number>;

/** Services that have something in common, such as their owner. @public */
export interface RollUp {
  /** Entity ref of the owner or system, or the tier; left out: those that have none. */
  key?: string;
  /** What people call it. */
  title?: string;
  total: number;
  readiness: ReadinessCounts;
  /** How many are of level 0, 1, 2, 3, 4. */
  levels: number[];
}

/** What services are grouped by. @public */
export type RollUpBy = 'owner' | 'system' | 'tier';

/** How many services do not pass a rule. @public */
export interface RuleRollUp {
  rule: string;
  level: Exclude<Level, 0>;
  /** The rule's own; a finding of it may weigh otherwise. */
  gravity: Gravity;
  question: Statement;
  why: Statement;
  fail: number;
  unknown: number;
  exempt: number;
}

/** How many services stood how at the end of a day. @public */
export interface TrendPoint {
  /** Date in UTC, for example `2026-11-23`. */
  day: string;
  readiness: ReadinessCounts;
}

/**
 * How the services that a filter leaves stand together.
 * @public
 */
export interface Overview {
  total: number;
  readiness: ReadinessCounts;
  /** How many are of level 0, 1, 2, 3, 4. */
  levels: number[];
  /** Oldest first, at most 90 days; the last is today as it stands. Days before anything was judged are left out. */
  trend: TrendPoint[];
  /** Every rule that some of them do not pass, the one that fails most first. */
  rules: RuleRollUp[];
  /** How many clusters are seen now, of how many. */
  clusters: { seen: number; total: number; silent: string[] };
  /** The oldest of the verdicts; left out: none. */
  assessedAt?: Instant;
}

/**
 * A moment at which the verdict on a service changed.
 * @public
 */
export interface Transition {
  entityRef: string;
  title: string;
  at: Instant;
  /** Left out: judged for the first time. */
  from?: Readiness;
  to: Readiness;
  fromLevel?: Level;
  toLevel: Level;
  /** Rules that fail since then. */
  failing: string[];
  /** Rules that failed before and do not any more. */
  resolved: string[];
  headline: Statement;
  reason: Statement;
}

/** A cluster, and what depends on it. @public */
export interface ClusterOverview {
  cluster: ClusterAssessment;
  /** Services that run there. */
  services: ReadinessCounts;
}

/** A storage location, and what depends on it. @public */
export interface LocationOverview {
  /** As each cluster sees it. */
  location: LocationAssessment;
  /** Services that have usable recovery points in it. */
  services: ReadinessCounts;
  /** How many of them have usable recovery points nowhere else. */
  onlyCopies: number;
}
