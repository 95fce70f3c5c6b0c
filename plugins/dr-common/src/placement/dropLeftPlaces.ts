import { isAlive, Place, PlaceFilter } from './Place';

/** Velero puts it on every object that it restores. */
const RESTORED_LABEL = 'velero.io/restore-name';

/**
 * Leaves out places that are the service's no more: copies that a restore has put beside the originals, as a drill does,
 * and places whose objects are gone while the service lives on elsewhere in the same cluster. Namespaces that the entity
 * names stay in any case.
 * @internal
 */
export function dropLeftPlaces(places: Place[], { hints }: PlaceFilter): Place[] {
  const isNamed = (place: Place) => hints.namespaces.includes(place.namespace);
  const originals = places.filter(place => isAlive(place) && !isRestored(place));
  // Restored under its own name it is a recovery; under another one, while the originals live, it is a copy.
  const isCopy = (place: Place) =>
    isRestored(place) && originals.length > 0 && originals.every(({ namespace }) => namespace !== place.namespace);
  const own = places.filter(place => isNamed(place) || !isCopy(place));

  const hasMoved = (place: Place) =>
    !isAlive(place) && own.some(other => other.cluster === place.cluster && isAlive(other));
  return own.filter(place => isNamed(place) || !hasMoved(place));
}

function isRestored(place: Place): boolean {
  return place.controllers.length > 0 && place.controllers.every(({ labels }) => RESTORED_LABEL in labels);
}
