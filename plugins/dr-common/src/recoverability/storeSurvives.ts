import { JudgementFrame, keyOf, perStanding } from '../frame';
import { isInCluster } from '../locations';
import { StorageLocationFact } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { ABLE, able, Check, unable, unknown } from './Check';
import { Disruption, titleOf } from './Disruption';
import { isSameRegion, liesIn, regionOfStore } from './regionOfStore';

/** Services share stores. */
const checksOf = perStanding(() => new Map<string, Check>());

/**
 * Whether the store that a recovery point lies in is still there after a disruption. A namespace takes no store with it.
 * @internal
 */
export function storeSurvives(point: JudgedPoint, disruption: Disruption, frame: JudgementFrame): Check {
  const { scope, home } = disruption;
  if (scope === 'namespace') return ABLE;
  const { locationIdentity } = point.point;
  // That its location is not known is told where the target looks for it.
  if (locationIdentity === undefined) return unknown();
  const known = checksOf(frame.standing);
  const key = keyOf(scope, keyOf(home, locationIdentity));
  const check = known.get(key) ?? judgeStore(locationIdentity, disruption, frame);
  known.set(key, check);
  return check;
}

function judgeStore(identity: string, { scope, home, region }: Disruption, frame: JudgementFrame): Check {
  const readers = (frame.standing.locationsAt.get(identity) ?? []).map(({ fact }) => fact);
  const own = readers.find(fact => fact.cluster === home) ?? readers[0];
  if (!own) return unknown();
  const location = own.name;
  if (own.cluster === home && isInCluster(own.provider, own.endpoint)) {
    return unable(say('store.inCluster', { location, cluster: titleOf(home, frame), endpoint: own.endpoint }));
  }
  return scope === 'region' && region !== undefined ? survivesRegion(own, readers, region) : ABLE;
}

/**
 * Whether a store is still there after the loss of a region.
 * @param own - one of its readers, by which it is called
 * @internal
 */
export function survivesRegion(own: StorageLocationFact, readers: readonly StorageLocationFact[], lost: string): Check {
  const location = own.name;
  const replica = readers.flatMap(fact => fact.replicatedTo ?? []).find(region => !isSameRegion(region, lost));
  if (replica !== undefined) return able(say('store.replicated', { location, region: replica }));
  const store = regionOfStore(readers);
  const isLost = store && liesIn(store, lost);
  if (isLost === undefined) {
    const claimed = own.region;
    return claimed === undefined
      ? unknown(say('store.regionUnknown', { location, cluster: own.cluster }))
      : unknown(say('store.regionNotBelieved', { location, cluster: own.cluster, region: claimed }));
  }
  return isLost ? unable(say('store.inRegion', { location, region: lost })) : ABLE;
}
