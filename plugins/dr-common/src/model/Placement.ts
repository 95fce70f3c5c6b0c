import { ControllerFact, NamespaceFact, VolumeClaimFact } from './facts';
import { Instant } from './Instant';
import { LabelSelector } from './LabelSelector';

/**
 * What the annotations of an entity say about where it runs. A field that they leave open is empty or `undefined`.
 * @public
 */
export interface PlacementHints {
  /** `backstage.io/kubernetes-id`. */
  kubernetesId?: string;
  /** `backstage.io/kubernetes-namespace`, comma separated. */
  namespaces: string[];
  /** `backstage.io/kubernetes-label-selector`; it wins over the id. */
  selector?: LabelSelector;
  /** `backstage.io/kubernetes-cluster`, comma separated. */
  clusters: string[];
  /** Annotations that cannot be used: unfilled placeholders, bad selectors. */
  problems: Array<{ annotation: string; value: string; accepted: string }>;
}

/**
 * One place where a service runs: a namespace of a cluster, narrowed by a selector where one is known.
 * @public
 */
export interface Workload {
  cluster: string;
  namespace: string;
  /** Labels that single out the service's objects in the namespace; `undefined`: the whole namespace is the service's. */
  selector?: LabelSelector;
  /**
   * `annotation`: the entity names cluster and namespace; `live`: matching objects are there now;
   * `last-known`: they were there when we last saw the cluster, or have gone since.
   */
  foundBy: 'annotation' | 'live' | 'last-known';
  /** Matching controllers, last seen. */
  controllers: ControllerFact[];
  /** Claims that the service's pods mount, or that match the selector; all of the namespace's when there is no selector. */
  claims: VolumeClaimFact[];
  /** The namespace as last seen; `undefined` when it has never been seen in the cluster. */
  namespaceFact?: NamespaceFact;
  /** When this place was last confirmed by objects in it. */
  lastSeenAt?: Instant;
  /** Since when something of the service has been there, by the cluster's clock; `undefined`: not known. */
  since?: Instant;
  /** Name of the Backup that all of it was restored from; `undefined` when not all of it was. */
  restoredFrom?: string;
  /** When we saw that all of it was gone; `undefined` while something of it is there. */
  goneAt?: Instant;
}

/**
 * Where a service runs, and what could not be found out about it.
 * @public
 */
export interface Placement {
  hints: PlacementHints;
  workloads: Workload[];
}
