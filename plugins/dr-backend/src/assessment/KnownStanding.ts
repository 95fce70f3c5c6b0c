import { ClusterFact } from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { LocationOverride, overrideLocation } from '../locations';
import { Standing } from '../projection/FactStore';
import { clusterFacts } from './clusterFacts';

/**
 * How the configured clusters stand, with what the operator says of them and of their locations. What it holds is the same
 * for all services, and made once for them.
 * @internal
 */
export interface KnownStanding extends Standing {
  /** Every configured cluster. */
  clusterFacts: ClusterFact[];
  /** What the operator calls the places, by what they are stored as; a place that is left out is called that. */
  identities: ReadonlyMap<string, readonly string[]>;
  /** The clusters, and those that read a store that one of them uses. */
  sharers(clusters: readonly string[]): string[];
}

/** @internal */
export function knownStanding(
  standing: Standing,
  configs: readonly ClusterConfig[],
  overrides: readonly LocationOverride[],
): KnownStanding {
  const names = new Set(configs.map(({ name }) => name));
  const isConfigured = ({ cluster }: { cluster: string }) => names.has(cluster);
  const identities = new Map<string, string[]>();
  const locations = standing.locations.map(stored => {
    const location = overrideLocation(stored, overrides);
    identities.set(stored.identity, [...(identities.get(stored.identity) ?? []), location.identity]);
    return location;
  });
  const configured = locations.filter(isConfigured);
  const sharing = new Map<string, string[]>();
  return {
    ...standing,
    clusterFacts: clusterFacts(configs, standing),
    locations: configured,
    snapshotLocations: standing.snapshotLocations.filter(isConfigured),
    storageClasses: standing.storageClasses?.filter(isConfigured),
    identities,
    sharers: clusters => {
      const own = [...new Set(clusters)].sort();
      const key = own.join('\n');
      const known = sharing.get(key) ?? clustersSharingWith(own, configured);
      sharing.set(key, known);
      return known;
    },
  };
}

function clustersSharingWith(
  own: readonly string[],
  locations: ReadonlyArray<{ cluster: string; identity: string }>,
): string[] {
  const used = new Set(locations.filter(({ cluster }) => own.includes(cluster)).map(({ identity }) => identity));
  const readers = locations.filter(({ identity }) => used.has(identity)).map(({ cluster }) => cluster);
  return [...new Set([...own, ...readers])].sort();
}
