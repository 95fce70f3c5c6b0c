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
  /** The one reason that matters, where it is not able. */
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
  /** Three, the best first, the best of another region among them; where none is of any use, the best that is not. */
  targets: ReachTarget[];
  /** Most telling first, at most two; empty where all of it would come back. */
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
 * The newest usable recovery point of a service's share in one cluster, of those in one storage location.
 * @public
 */
export interface ReachPoint {
  /** The cluster whose share of the service it holds; left out: not known. */
  home?: string;
  /** Identity of the storage location. */
  location: string;
  /** Clusters whose Velero sees it there. */
  clusters: string[];
  name: string;
  at: Instant;
  /** What the schedules that write there guarantee at best; left out: they guarantee nothing. */
  worstCaseSeconds?: number;
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
  /** What helps against the loss of a cluster, of a region, where that is not survived, or not known. */
  remedies?: { cluster?: Remedy; region?: Remedy };
  assessedAt: Instant;
  /** The verdict does not hold any longer, and nobody has judged anew. */
  hasLapsed?: boolean;
}
