import { ControllerFact, NamespaceFact } from '../model';
import { matchesSelector } from './matchesSelector';
import { Place, PlaceFilter, placeKey } from './Place';

/**
 * Every place in which the service has controllers, now or once, and the places that its annotations name.
 * @internal
 */
export function findPlaces(
  filter: PlaceFilter,
  controllers: readonly ControllerFact[],
  namespaces: readonly NamespaceFact[],
): Place[] {
  const { hints, selector, clusters } = filter;
  const places = new Map<string, Place>();
  const namespaceFacts = new Map(namespaces.map(fact => [placeKey(fact.cluster, fact.name), fact]));
  const place = (clusterName: string, namespace: string): Place | undefined => {
    const key = placeKey(clusterName, namespace);
    const cluster = clusters.find(({ name }) => name === clusterName);
    if (cluster && !places.has(key)) {
      places.set(key, { cluster, namespace, controllers: [], namespaceFact: namespaceFacts.get(key) });
    }
    return places.get(key);
  };

  for (const controller of controllers) {
    const isMeant = hints.namespaces.length === 0 || hints.namespaces.includes(controller.namespace);
    if (isMeant && isSelected(filter, controller)) {
      place(controller.cluster, controller.namespace)?.controllers.push(controller);
    }
  }
  for (const namespace of hints.namespaces) {
    for (const { name } of clusters) {
      const isWholeNamespace = selector === undefined && namespaceFacts.has(placeKey(name, namespace));
      if (isWholeNamespace || hints.clusters.length > 0) place(name, namespace);
    }
  }
  return [...places.values()];
}

/** With neither id nor selector, all that is in the named namespaces is the service's. */
function isSelected({ hints, selector }: PlaceFilter, controller: ControllerFact): boolean {
  if (!selector) return hints.namespaces.length > 0;
  return matchesSelector(selector, controller.labels) || matchesSelector(selector, controller.podLabels);
}
