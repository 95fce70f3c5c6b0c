import { ClusterFact, ControllerFact, LabelSelector, NamespaceFact, ObjectFact, PlacementHints } from '../model';

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
  return decisiveObjects(place).some(object => object.goneAt === undefined);
}

/**
 * The objects whose going means that the service has gone: its workloads; where none was ever seen, its namespace.
 * @internal
 */
export function decisiveObjects({ controllers, namespaceFact }: Place): ObjectFact[] {
  // Nothing outlives its namespace, even where it was not seen to go.
  if (namespaceFact?.goneAt !== undefined) return [namespaceFact];
  if (controllers.length > 0) return controllers;
  return namespaceFact ? [namespaceFact] : [];
}
