import { ClusterFact, ControllerFact, LabelSelector, NamespaceFact, PlacementHints } from '../model';

/**
 * A namespace of a cluster in which a service was found, or is said to be.
 * @internal
 */
export interface Place {
  cluster: ClusterFact;
  namespace: string;
  /** Controllers of the service there, those gone included. */
  controllers: ControllerFact[];
  namespaceFact?: NamespaceFact;
}

/**
 * What makes objects the service's, and where to look for them.
 * @internal
 */
export interface PlaceFilter {
  hints: PlacementHints;
  selector?: LabelSelector;
  /** Clusters that the hints allow. */
  clusters: readonly ClusterFact[];
}

/** @internal */
export function placeKey(cluster: string, namespace: string): string {
  return `${cluster}/${namespace}`;
}

/**
 * Whether something of the service is there, as far as its cluster has told us.
 * @internal
 */
export function isAlive(place: Place): boolean {
  const objects = place.controllers.length > 0 ? place.controllers : [place.namespaceFact];
  return objects.some(object => object !== undefined && object.goneAt === undefined);
}
