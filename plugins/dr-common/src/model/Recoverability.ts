import { Instant } from './Instant';
import { Statement } from './Statement';

/**
 * What is lost: a namespace (deleted, corrupted), a cluster, or a whole region.
 * @public
 */
export type DisruptionScope = 'namespace' | 'cluster' | 'region';

/**
 * `recoverable`: a recovery point survives and can be restored somewhere; `partly`: its objects would come back, some of
 * its data would not; `not-recoverable`; `unknown`: a fact that decides is missing, see the reasons.
 * @public
 */
export type RecoverabilityVerdict = 'recoverable' | 'partly' | 'not-recoverable' | 'unknown';

/**
 * How long it would be down. `measured`: by the last restore in that setting; `estimated`: by one in another setting;
 * `unknown`: never tried.
 * @public
 */
export interface RecoveryTime {
  state: 'measured' | 'estimated' | 'unknown';
  seconds?: number;
  /** Name of the Restore that it comes from, its cluster, and when it ended. */
  restore?: string;
  cluster?: string;
  measuredAt?: Instant;
  reasons: Statement[];
}

/**
 * A cluster that was considered as the place to restore into.
 * @public
 */
export interface RecoveryTarget {
  cluster: string;
  region?: string;
  verdict: 'able' | 'partly' | 'unable' | 'unknown';
  /** Newest recovery point that it could restore. */
  recoveryPoint?: string;
  recoveryPointAt?: Instant;
  /** Name there of the location that holds it. */
  storageLocation?: string;
  /** Identity of that location across clusters. */
  locationIdentity?: string;
  lastSyncedAt?: Instant;
  /** Why it could not, or what stays behind, or what cannot be told. */
  reasons: Statement[];
}

/**
 * Whether the service would survive one disruption: of the places it runs in, the one that stands worst.
 * @public
 */
export interface ScopeAssessment {
  scope: DisruptionScope;
  /** Where it would strike: the namespace, the cluster or the region that is taken to be lost; what is not known is left out. */
  lost: { cluster?: string; namespace?: string; region?: string };
  verdict: RecoverabilityVerdict;
  /** The newest recovery point that survives and can be restored, and the cluster it would go to. */
  recoveryPoint?: string;
  recoveryPointAt?: Instant;
  target?: string;
  /** Data lost if it happened at `assessedAt`. */
  exposureSeconds?: number;
  /** What the schedules guarantee at best for this scope, queue wait and sync included. */
  worstCaseSeconds?: number;
  recoveryTime: RecoveryTime;
  /** Claims whose data does not survive. */
  volumesLost: string[];
  /** Most telling first. */
  reasons: Statement[];
  /** Every cluster that was considered, the best first. */
  targets: RecoveryTarget[];
}

/**
 * What was found of the service in a cluster that it is not primarily served from, as evidence of its strategy.
 * `serving`: all that it wants is ready; `scaled-down`: some of it is ready; `idle`: it is there with nothing running;
 * `absent`: nothing of it is there; `unknown`: the cluster cannot be seen.
 * @public
 */
export interface SiteAssessment {
  cluster: string;
  region?: string;
  state: 'serving' | 'scaled-down' | 'idle' | 'absent' | 'unknown';
  /** Ready controllers of all it has there. */
  readyControllers: number;
  controllers: number;
  /** Data services among them (StatefulSets) that are ready. */
  readyDataServices: number;
  /** It lies in another region than the first site; `undefined` when either is not known. */
  otherRegion?: boolean;
  reasons: Statement[];
}
