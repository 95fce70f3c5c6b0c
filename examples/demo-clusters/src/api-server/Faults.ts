/**
 * What is wrong with an API server on purpose. All of it can be set and unset while the server runs.
 * @public
 */
export interface Faults {
  /** Every answer comes this much later. */
  latencyMs: number;
  /** Requests are taken and never answered. */
  hang: boolean;
  /** Every request is answered 500. */
  internalErrors: boolean;
  /** Every request is answered 401, whatever its token. */
  unauthorized: boolean;
  /** Plural names of the kinds that are answered 403. */
  forbidden: readonly string[];
  /** API groups that the cluster does not know, such as `velero.io`: their CustomResourceDefinitions are not installed. */
  missingGroups: readonly string[];
  /** The `Date` header, and so the cluster's clock as clients see it, is ahead by this; negative: behind. */
  clockSkewSeconds: number;
  /** Each of the next so many watches that name a revision is told 410 at once. */
  expireWatches: number;
  /** In each of the next so many watch events the line stops in the middle and the connection is cut. */
  cutWatchLines: number;
  /** Before each of the next so many watch events a line is sent that is no JSON. */
  garbageWatchLines: number;
}

/** @public */
export const NO_FAULTS: Faults = {
  latencyMs: 0,
  hang: false,
  internalErrors: false,
  unauthorized: false,
  forbidden: [],
  missingGroups: [],
  clockSkewSeconds: 0,
  expireWatches: 0,
  cutWatchLines: 0,
  garbageWatchLines: 0,
};
