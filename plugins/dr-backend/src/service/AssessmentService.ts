import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Assessment,
  ClusterFact,
  ExposureHistory,
  Instant,
  Level,
  Page,
  Readiness,
  RecoveryPoint,
  ServiceSummary,
  Usability,
} from '@backstage-dr/plugin-dr-common';

/**
 * For whom a question is answered.
 * @internal
 */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/**
 * Which recovery points to show; a field left out does not narrow. Newest first.
 * @internal
 */
export interface RecoveryPointQuery {
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** 1 to 200; default 50. */
  limit?: number;
  usability?: Usability[];
  /** Names of clusters that hold a copy. */
  cluster?: string[];
  /** Names of Schedules that made it. */
  schedule?: string[];
  /** Velero's phases, as written. */
  phase?: string[];
  /** Not older than this. */
  from?: Instant;
  /** Older than this. */
  to?: Instant;
}

/** @internal */
export const EXPOSURE_WINDOWS = ['P1D', 'P7D', 'P30D'] as const;

/**
 * How far back an exposure history goes.
 * @internal
 */
export type ExposureWindow = (typeof EXPOSURE_WINDOWS)[number];

/** @internal */
export const SUMMARY_ORDERS = ['title', 'readiness', 'level', 'recoveryPointAt'] as const;

/**
 * What a list of services is sorted by. `readiness` puts `not-ready` first, then `at-risk`, `unknown`, `ready`.
 * @internal
 */
export type SummaryOrder = (typeof SUMMARY_ORDERS)[number];

/**
 * Which services to list; a field left out does not narrow, values of one field are alternatives.
 * @internal
 */
export interface SummaryQuery {
  /** `nextCursor` of the page before; it belongs to the same filter and order. */
  cursor?: string;
  /** 1 to 200; default 50. */
  limit?: number;
  order?: { by: SummaryOrder; descending?: boolean };
  filter?: {
    readiness?: Readiness[];
    level?: Level[];
    /** Entity refs of owners, for example `group:default/payments`. */
    owner?: string[];
    /** Entity refs of systems. */
    system?: string[];
    tier?: string[];
    /** Entity refs of services. */
    entityRefs?: string[];
    /** Part of the title or of the entity ref, in any case. */
    text?: string;
  };
}

/**
 * Answers what a service's page asks. Nothing here talks to a cluster: everything comes from what is remembered.
 *
 * Every method throws `NotFoundError` for an entity that does not exist, or that the caller may not see; `InputError` for
 * a cursor or an entity ref that cannot be read; the authorising implementation throws `NotAllowedError` before it looks
 * anything up.
 * @internal
 */
export interface AssessmentService {
  /** The verdict on one service as of now, with everything its page shows. */
  assess(entityRef: string, options: CallOptions): Promise<Assessment>;

  /** The backups that may hold the service, a page at a time, newest first. */
  recoveryPoints(entityRef: string, query: RecoveryPointQuery, options: CallOptions): Promise<Page<RecoveryPoint>>;

  /** What would have been lost at each moment of the window that ends now. */
  exposureHistory(entityRef: string, window: ExposureWindow, options: CallOptions): Promise<ExposureHistory>;

  /** Every configured cluster, in the order of the configuration. */
  clusters(options: CallOptions): Promise<ClusterFact[]>;

  /** The services in scope with their verdicts as last judged, a page at a time. */
  summaries(query: SummaryQuery, options: CallOptions): Promise<Page<ServiceSummary>>;
}
