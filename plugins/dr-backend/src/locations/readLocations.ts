import { JsonValue } from '@backstage/types';
import { ConfigNode } from '../clusters/ConfigNode';
import { LocationMatch, LocationOverride } from './LocationOverride';

const NAME_KEYS = ['cluster', 'name'];
const STORE_KEYS = ['bucket', 'prefix', 'endpoint'];
const SAYING_KEYS = ['region', 'replicatedTo', 'immutable', 'identity'];

/**
 * Reads `dr.locations`.
 *
 * @param clusterNames - the clusters that are configured
 * @throws InputError that names the key, its value and what is accepted
 * @internal
 */
export function readLocations(value: JsonValue | undefined, clusterNames: readonly string[]): LocationOverride[] {
  if (value === undefined) return [];
  return ConfigNode.list('dr.locations', value).map(node => readLocation(node, clusterNames));
}

function readLocation(node: ConfigNode, clusterNames: readonly string[]): LocationOverride {
  node.allowOnly([...NAME_KEYS, ...STORE_KEYS, ...SAYING_KEYS]);
  const match = readMatch(node, clusterNames);
  if (!SAYING_KEYS.some(key => node.has(key))) {
    throw node.refuseWhole(`says nothing of the location; accepted are ${SAYING_KEYS.join(', ')}`);
  }
  return {
    match,
    region: node.optionalString('region'),
    replicatedTo: readRegions(node),
    immutable: node.optionalBoolean('immutable'),
    identity: node.optionalString('identity'),
  };
}

function readMatch(node: ConfigNode, clusterNames: readonly string[]): LocationMatch {
  const byName = NAME_KEYS.some(key => node.has(key));
  const byStore = STORE_KEYS.some(key => node.has(key));
  if (byName === byStore) {
    throw node.refuseWhole(
      'must say which location it speaks of, by cluster and name or by bucket, which prefix and endpoint may narrow',
    );
  }
  if (!byName) {
    return {
      kind: 'store',
      bucket: node.string('bucket'),
      // No prefix at all is a place, too.
      prefix: node.get('prefix') === '' ? '' : node.optionalString('prefix', 'a text, empty for no prefix'),
      endpoint: node.optionalString('endpoint', 'the URL or host of the store'),
    };
  }
  const cluster = node.string('cluster', 'the name of a cluster');
  if (!clusterNames.includes(cluster)) {
    throw node.refuse('cluster', `the name of a cluster: ${clusterNames.join(', ') || 'none is configured'}`);
  }
  return { kind: 'name', cluster, name: node.string('name', 'the name of a BackupStorageLocation') };
}

function readRegions(node: ConfigNode): string[] | undefined {
  const value = node.get('replicatedTo');
  if (value === undefined) return undefined;
  const accepted = 'a list of regions, such as [eu-west-1]';
  if (!Array.isArray(value)) throw node.refuse('replicatedTo', accepted);
  return value.map(region => {
    if (typeof region !== 'string' || region.trim() === '') throw node.refuse('replicatedTo', accepted);
    return region;
  });
}
