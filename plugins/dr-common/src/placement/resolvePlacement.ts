import {
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_NAMESPACE,
} from '../annotations';
import {
  ClusterFact,
  ControllerFact,
  LabelSelector,
  NamespaceFact,
  Placement,
  PlacementHints,
  VolumeClaimFact,
  Workload,
} from '../model';
import { buildWorkload } from './buildWorkload';
import { dropLeftPlaces } from './dropLeftPlaces';
import { findPlaces } from './findPlaces';
import { formatLabelSelector } from './formatLabelSelector';
import { PlaceFilter, placeKey } from './Place';

/** @public */
export interface PlacementQuestion {
  hints: PlacementHints;
  /** Controllers that may be the service's, those gone included; more than needed does no harm. */
  controllers: readonly ControllerFact[];
  /** Claims of the namespaces in which those controllers are, and of the namespaces that the hints name. */
  claims: readonly VolumeClaimFact[];
  namespaces: readonly NamespaceFact[];
  /** Every configured cluster. */
  clusters: readonly ClusterFact[];
  /** Where the service was found last time, for places whose objects have been forgotten since. */
  previous?: readonly Workload[];
}

/**
 * Where a service runs.
 *
 * @remarks
 * The label selector wins over the id; the id is looked for in the label `backstage.io/kubernetes-id` of a controller or of
 * the pods it makes. What the annotations leave open is found from the objects: every namespace of every cluster in which
 * matching controllers are. A namespace named without id and selector is the service's as a whole, wherever it exists. A
 * place named by cluster and namespace stays even if nothing was ever seen there.
 *
 * A place whose objects are gone, or whose cluster is not seen, is kept as last known, unless the service has moved: it has
 * live objects elsewhere in the same cluster. Copies that a restore has put into another namespace do not count while the
 * originals are there. A cluster that is named and not configured becomes a problem of the hints, and so
 * does a namespace in which, unlike in another one named, nothing of it was ever found.
 *
 * @public
 */
export function resolvePlacement(question: PlacementQuestion): Placement {
  const { hints, clusters, previous = [] } = question;
  const filter: PlaceFilter = {
    hints,
    selector: placementSelector(hints),
    clusters: clusters.filter(cluster => hints.clusters.length === 0 || hints.clusters.some(is(cluster))),
  };
  const places = dropLeftPlaces(findPlaces(filter, question.controllers, question.namespaces), filter);
  const workloads = places.map(place => buildWorkload(place, filter, question.claims));
  const all = [...workloads, ...remembered(filter, previous, workloads)].sort(byPlace);
  return {
    hints: { ...hints, problems: [...hints.problems, ...unknownClusters(question), ...emptyNamespaces(hints, all)] },
    workloads: all,
  };
}

/**
 * The labels by which a service's objects are told from others; `undefined` when its annotations give none.
 * @public
 */
export function placementSelector(hints: PlacementHints): LabelSelector | undefined {
  if (hints.selector) return hints.selector;
  if (hints.kubernetesId === undefined) return undefined;
  return { matchLabels: { [ANNOTATION_KUBERNETES_ID]: hints.kubernetesId }, matchExpressions: [] };
}

/** Earlier places of which nothing is known any more, as long as the annotations still allow them. */
function remembered(filter: PlaceFilter, previous: readonly Workload[], found: Workload[]): Workload[] {
  const { hints, selector, clusters } = filter;
  const known = new Set(found.map(({ cluster, namespace }) => placeKey(cluster, namespace)));
  const text = selector && formatLabelSelector(selector);
  return previous
    .filter(
      earlier =>
        earlier.lastSeenAt !== undefined &&
        clusters.some(({ name }) => name === earlier.cluster) &&
        (earlier.selector && formatLabelSelector(earlier.selector)) === text &&
        !known.has(placeKey(earlier.cluster, earlier.namespace)) &&
        (hints.namespaces.length > 0
          ? hints.namespaces.includes(earlier.namespace)
          : found.every(({ cluster }) => cluster !== earlier.cluster)),
    )
    .map((earlier): Workload => ({ ...earlier, foundBy: 'last-known' }));
}

function unknownClusters({ hints, clusters }: PlacementQuestion): PlacementHints['problems'] {
  return hints.clusters
    .filter(name => !clusters.some(cluster => is(cluster)(name)))
    .map(value => ({
      annotation: ANNOTATION_KUBERNETES_CLUSTER,
      value,
      accepted: clusters.map(({ name }) => name).join(', '),
    }));
}

/** Namespaces that the entity names beside others, and in which nothing of it was ever found. */
function emptyNamespaces(hints: PlacementHints, found: readonly Workload[]): PlacementHints['problems'] {
  const accepted = [...new Set(found.map(({ namespace }) => namespace))];
  if (accepted.length === 0) return [];
  return hints.namespaces
    .filter(namespace => !accepted.includes(namespace))
    .map(value => ({ annotation: ANNOTATION_KUBERNETES_NAMESPACE, value, accepted: accepted.join(', ') }));
}

function is(cluster: ClusterFact): (named: string) => boolean {
  return named => named === cluster.name || named === cluster.title;
}

function byPlace(a: Workload, b: Workload): number {
  return a.cluster.localeCompare(b.cluster) || a.namespace.localeCompare(b.namespace);
}
