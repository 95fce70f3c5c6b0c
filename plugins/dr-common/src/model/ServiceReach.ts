import { Instant } from './Instant';
import { RecoverabilityVerdict, RecoveryTime } from './Recoverability';
import { Remedy } from './Finding';
import { Statement } from './Statement';

/**
 * Where one share of a service could be restored after one disruption.
 * @public
 */
export interface ReachTarget {
  cluster: string;
  region?: string;
  verdict: 'able' | 'partly' | 'unable' | 'unknown';
  recoveryPoint?: string;
  recoveryPointAt?: Instant;
  /** Identity of the storage location that holds it. */
  location?: string;
  /** The one reason that matters. */
  reason?: Statement;
}

/**
 * What would become of the share of a service in one place, if that place were lost: the part of a stored assessment that
 * questions about any disruption are answered from.
 * @public
 */
export interface ReachScope {
  scope: 'namespace' | 'cluster' | 'region';
  /** Of a namespace. */
  namespace?: string;
  verdict: RecoverabilityVerdict;
  recoveryTime: Pick<RecoveryTime, 'state' | 'seconds'>;
  volumesLost: string[];
  /** The best first; of those that are unable, at most three. */
  targets: ReachTarget[];
  /** Most telling first, at most two. */
  reasons: Statement[];
}

/**
 * A cluster that a service must be brought back to, or from, when it is lost.
 * @public
 */
export interface ReachHome {
  cluster: string;
  region?: string;
  namespaces: string[];
  /** Of each namespace, of the cluster, of the region. */
  scopes: ReachScope[];
}

/**
 * The newest usable recovery point of a service in one place.
 * @public
 */
export interface ReachPoint {
  /** Identity of the storage location. */
  location: string;
  /** Clusters whose Velero sees it there. */
  clusters: string[];
  name: string;
  at: Instant;
}

/**
 * Everything of a stored assessment that says what a service could be brought back from, and where.
 * @public
 */
export interface ServiceReach {
  entityRef: string;
  title: string;
  owner?: string;
  tier?: string;
  rtoSeconds?: number;
  rpoSeconds?: number;
  homes: ReachHome[];
  points: ReachPoint[];
  /** Entity refs of the services that it depends on directly; `undefined`: not known. */
  dependsOn?: string[];
  /** What helps most, of the finding that stands first. */
  remedy?: Remedy;
  assessedAt: Instant;
}
