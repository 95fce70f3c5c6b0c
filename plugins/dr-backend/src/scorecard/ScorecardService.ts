import {
  ClusterOverview,
  CountedPage,
  LocationOverview,
  Overview,
  Page,
  PageQuery,
  RollUp,
  RollUpBy,
  ServicesFilter,
  ServicesQuery,
  ServiceSummary,
  Transition,
} from '@backstage-dr/plugin-dr-common';
import { CallOptions } from '../service/AssessmentService';

/** Narrows to some services, whatever else a filter says. @internal */
export interface Among {
  /** Entity refs; `undefined`: all. */
  entityRefs?: readonly string[];
}

/** @internal */
export type ScorecardFilter = ServicesFilter & Among;

/** @internal */
export type ScorecardQuery = ServicesQuery & Among;

/**
 * Answers what the portal-wide view asks, from the verdicts as last stored.
 *
 * Every method throws `InputError` for what the filter does not fit; the authorising implementation throws
 * `NotAllowedError` before it looks anything up, and answers only about services that the caller sees.
 * @internal
 */
export interface ScorecardService {
  /** The services in scope with their verdicts, a page at a time. */
  services(query: ScorecardQuery, options: CallOptions): Promise<CountedPage<ServiceSummary>>;

  /** All of them, some at a time; each is there once, however long that takes and whatever changes meanwhile. */
  allServices(query: ScorecardQuery, options: CallOptions): AsyncIterable<ServiceSummary[]>;

  /** How they stand together. */
  overview(filter: ScorecardFilter, options: CallOptions): Promise<Overview>;

  /** The same by what they have in common, the group with the most that is not ready first. */
  rollUps(by: RollUpBy, filter: ScorecardFilter, options: CallOptions): Promise<RollUp[]>;

  /** Every configured cluster, in the order of the configuration. */
  clusters(among: Among, options: CallOptions): Promise<ClusterOverview[]>;

  /** Every storage location that one of them has, or had. */
  locations(among: Among, options: CallOptions): Promise<LocationOverview[]>;

  /**
   * When the verdict on a service changed, newest first.
   *
   * @throws NotFoundError for an entity that the caller does not see.
   */
  transitions(entityRef: string, page: PageQuery, options: CallOptions): Promise<Page<Transition>>;
}
