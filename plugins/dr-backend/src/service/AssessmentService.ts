import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Assessment,
  ClusterFact,
  ExposureHistory,
  ExposureWindow,
  Page,
  RecoveryPoint,
  RecoveryPointsQuery,
} from '@backstage-dr/plugin-dr-common';

/**
 * For whom a question is answered.
 * @internal
 */
export interface CallOptions {
  credentials: BackstageCredentials;
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
  recoveryPoints(entityRef: string, query: RecoveryPointsQuery, options: CallOptions): Promise<Page<RecoveryPoint>>;

  /** What would have been lost at each moment of the window that ends now. */
  exposureHistory(entityRef: string, window: ExposureWindow, options: CallOptions): Promise<ExposureHistory>;

  /** Every configured cluster, in the order of the configuration. */
  clusters(options: CallOptions): Promise<ClusterFact[]>;
}
