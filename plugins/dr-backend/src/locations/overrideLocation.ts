import { locationIdentity, StorageLocationFact } from '@backstage-dr/plugin-dr-common';
import { LocationMatch, LocationOverride } from './LocationOverride';

/**
 * A location with what the operator says of it. Of several entries that speak of it, the first that says a field counts.
 * @internal
 */
export function overrideLocation(
  location: StorageLocationFact,
  overrides: readonly LocationOverride[],
): StorageLocationFact {
  const own = overrides.filter(({ match }) => matches(match, location));
  const said = <Key extends keyof LocationOverride>(key: Key) => own.find(each => each[key] !== undefined)?.[key];
  const region = said('region');
  return {
    ...location,
    ...(region === undefined ? {} : { region, regionFrom: 'operator' }),
    replicatedTo: said('replicatedTo'),
    immutable: said('immutable'),
    identity: said('identity') ?? location.identity,
  };
}

function matches(match: LocationMatch, location: StorageLocationFact): boolean {
  if (match.kind === 'name') return match.cluster === location.cluster && match.name === location.name;
  const { bucket, prefix, endpoint } = match;
  return (
    bucket === location.bucket &&
    (prefix === undefined || trimmed(prefix) === trimmed(location.prefix)) &&
    (endpoint === undefined || storeOf(location, endpoint) === storeOf(location, location.endpoint))
  );
}

function trimmed(prefix = ''): string {
  return prefix.trim().replace(/^\/+|\/+$/g, '');
}

/** The same text for each way to write one store, as far as identity goes. */
function storeOf({ provider }: StorageLocationFact, endpoint: string | undefined): string {
  return locationIdentity({ provider, endpoint });
}
