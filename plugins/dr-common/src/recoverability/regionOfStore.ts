import { isAws } from '../locations';
import { StorageLocationFact } from '../model';

/** As AWS names its regions: `ap-northeast-2`, `us-gov-west-1`. */
const CLOUD_REGION = /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/;

/**
 * Where a store lies, by the locations that read it.
 * @internal
 */
export interface StoreRegion {
  region: string;
  /** The operator has said so, in the words used for the regions of clusters. */
  byOperator: boolean;
}

/**
 * The region of a store: what the operator says, else what Velero is configured with where that can be believed. A plugin
 * that talks to anything but its provider's own endpoint accepts invented regions.
 *
 * @param facts - the locations of one identity
 * @internal
 */
export function regionOfStore(facts: readonly StorageLocationFact[]): StoreRegion | undefined {
  const told = facts.find(({ region, regionFrom }) => region !== undefined && regionFrom === 'operator');
  if (told?.region !== undefined) return { region: told.region, byOperator: true };
  const own = facts.find(
    ({ provider, endpoint, region }) => isAws(provider, endpoint) && CLOUD_REGION.test(normal(region ?? '')),
  );
  return own?.region === undefined ? undefined : { region: own.region, byOperator: false };
}

/**
 * Whether a store lies in a region; `undefined`: it cannot be told, because one is named as the cloud names it and the other
 * in somebody's own words.
 * @internal
 */
export function liesIn({ region, byOperator }: StoreRegion, lost: string): boolean | undefined {
  if (isSameRegion(region, lost)) return true;
  return byOperator || CLOUD_REGION.test(normal(lost)) ? false : undefined;
}

/** Whether two names are of one region. @internal */
export function isSameRegion(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function normal(region: string): string {
  return region.trim().toLowerCase();
}
