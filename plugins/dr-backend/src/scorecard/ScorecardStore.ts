import {
  CountedPage,
  Page,
  PageQuery,
  ReadinessCounts,
  RollUp,
  RollUpBy,
  ServiceReach,
  ServicesFilter,
  ServicesQuery,
  ServiceSummary,
  Transition,
  TrendPoint,
} from '@backstage-dr/plugin-dr-common';

/**
 * Which services: those that a filter leaves, of those that somebody may see.
 * @internal
 */
export interface VisibleFilter extends Omit<ServicesFilter, 'mine'> {
  /** Entity refs of services; `undefined`: all. */
  entityRefs?: readonly string[];
}

/** @internal */
export interface VisibleQuery
  extends VisibleFilter,
    Pick<ServicesQuery, 'orderBy' | 'descending' | 'cursor' | 'limit'> {}

/** How many services do not pass a rule. @internal */
export interface MarkCount {
  rule: string;
  fail: number;
  unknown: number;
  exempt: number;
}

/** What depends on a place. @internal */
export interface PlaceCount {
  place: string;
  readiness: ReadinessCounts;
  /** How many of them depend on no other place of the kind. */
  only: number;
}

/** How services stand together. @internal */
export interface Standings {
  total: number;
  readiness: ReadinessCounts;
  levels: number[];
  /** The oldest of the verdicts, in milliseconds. */
  assessedMs?: number;
}

/**
 * The reading half of the stored verdicts: all of it is the database's work, and its cost does not follow the number of
 * Backups.
 * @internal
 */
export interface ScorecardStore {
  /** @throws InputError when the cursor is none of this list. */
  list(query: VisibleQuery): Promise<CountedPage<ServiceSummary>>;
  /** Entity refs of the whole list, in its order. */
  entityRefs(query: VisibleQuery): Promise<string[]>;
  /** Of those that are stored, in the order of the refs. */
  summaries(entityRefs: readonly string[]): Promise<ServiceSummary[]>;
  standings(filter: VisibleFilter): Promise<Standings>;
  marks(filter: VisibleFilter): Promise<MarkCount[]>;
  /**
   * How they stood at the end of each of the days before that of `nowMs`, oldest first; those on which nothing was judged
   * are left out.
   */
  trend(filter: VisibleFilter, options: { days: number; nowMs: number }): Promise<TrendPoint[]>;
  rollUps(by: RollUpBy, filter: VisibleFilter): Promise<RollUp[]>;
  places(kind: 'cluster' | 'location', filter: VisibleFilter): Promise<PlaceCount[]>;
  /** Newest first. @throws InputError when the cursor is none of this list. */
  transitions(entityRef: string, page: PageQuery): Promise<Page<Transition>>;
  /** Of all services, whoever may see them; the very same objects as long as nothing was stored. */
  reaches(): Promise<readonly ServiceReach[]>;
}
