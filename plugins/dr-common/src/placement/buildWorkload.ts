import { FollowedKind, Instant, millisOf, PlacementHints, VolumeClaimFact, Workload } from '../model';
import { matchesSelector } from './matchesSelector';
import { isAlive, Place, PlaceFilter } from './Place';
import { mounts } from './mounts';
import { stayOf } from './stayOf';

/**
 * A place as the workload that judgement works on. Objects that are gone count only where all of them are: then they are
 * the last known.
 * @internal
 */
export function buildWorkload(
  place: Place,
  { hints, selector }: PlaceFilter,
  claims: readonly VolumeClaimFact[],
): Workload {
  const alive = isAlive(place);
  const controllers = place.controllers.filter(({ goneAt }) => !alive || goneAt === undefined);
  const workload: Workload = {
    cluster: place.cluster.name,
    namespace: place.namespace,
    foundBy: isAnnotated(hints) ? 'annotation' : foundBy(place),
    controllers,
    claims: claims.filter(
      claim =>
        claim.cluster === place.cluster.name &&
        claim.namespace === place.namespace &&
        (!alive || claim.goneAt === undefined) &&
        (!selector ||
          matchesSelector(selector, claim.labels) ||
          controllers.some(each => each.claimNames.some(name => mounts(name, claim.name)))),
    ),
  };
  if (selector) workload.selector = selector;
  if (place.namespaceFact) workload.namespaceFact = place.namespaceFact;
  const lastSeenAt = alive ? latest(kindsOf(place).map(observedAt(place))) : latest(goneInstants(place));
  if (lastSeenAt) workload.lastSeenAt = lastSeenAt;
  return { ...workload, ...stayOf(place, selector === undefined) };
}

function isAnnotated(hints: PlacementHints): boolean {
  return hints.clusters.length > 0 && hints.namespaces.length > 0;
}

function foundBy(place: Place): Workload['foundBy'] {
  return isAlive(place) && isSeenNow(place) ? 'live' : 'last-known';
}

function isSeenNow(place: Place): boolean {
  const { reachability, kinds } = place.cluster;
  if (reachability !== 'reachable') return false;
  return kindsOf(place).every(kind => kinds[kind]?.status === 'following' || kinds[kind]?.status === 'listing');
}

/** The kinds whose objects show that the service is there. */
function kindsOf(place: Place): FollowedKind[] {
  const kinds = place.controllers.filter(({ goneAt }) => goneAt === undefined).map(({ kind }) => kind);
  return kinds.length > 0 ? [...new Set(kinds)] : ['Namespace'];
}

function observedAt(place: Place): (kind: FollowedKind) => Instant | undefined {
  return kind => place.cluster.kinds[kind]?.observedAt;
}

function goneInstants(place: Place): Array<Instant | undefined> {
  return [...place.controllers, place.namespaceFact].map(object => object?.goneAt);
}

function latest(instants: Array<Instant | undefined>): Instant | undefined {
  return instants.reduce((best, each) => ((millisOf(each) ?? -1) > (millisOf(best) ?? -1) ? each : best), undefined);
}
