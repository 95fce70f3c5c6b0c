import { Instant } from './Instant';

/**
 * Exposure over a time window, ready to draw: a saw-tooth, thinned to an envelope when there are many teeth.
 * @public
 */
export interface ExposureHistory {
  from: Instant;
  to: Instant;
  rpoSeconds?: number;
  /** In time order. `exposureSeconds` is `undefined` where nothing was known or nothing was protected. */
  points: Array<{
    at: Instant;
    exposureSeconds?: number;
    /** Name of the Backup that became usable here. */
    backup?: string;
  }>;
  /** True when `points` are highest values of buckets rather than every tooth. */
  envelope: boolean;
  /** Stretches in which the service's clusters were not seen. */
  unseen: Array<{ from: Instant; to: Instant }>;
  /** Drills and recoveries. */
  restores: Array<{ at: Instant; name: string; durationSeconds?: number }>;
  /** Share (0 to 1) of the seen time beyond the RPO; `undefined` without RPO. */
  shareBeyondRpo?: number;
  worst?: { at: Instant; exposureSeconds: number };
}
