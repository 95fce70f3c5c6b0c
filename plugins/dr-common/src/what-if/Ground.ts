import { ClusterFact, Loss, StorageLocationFact } from '../model';

/**
 * The places that can be lost, as they are known now.
 * @public
 */
export interface Ground {
  /** Every configured cluster. */
  clusters: readonly ClusterFact[];
  /** Storage locations as each cluster sees them, with what the operator says of them. */
  locations: readonly StorageLocationFact[];
}

/** What people call a cluster. @internal */
export function clusterTitle(name: string, { clusters }: Ground): string {
  return clusters.find(cluster => cluster.name === name)?.title || name;
}

/** What a storage location is called in the clusters that read it. @internal */
export function locationTitle(identity: string, { locations }: Ground): string {
  const names = locations.filter(each => each.identity === identity).map(({ name }) => name);
  return [...new Set(names)].sort().join(' / ') || identity;
}

/** What people call what is lost. @internal */
export function lossTitle(loss: Loss, ground: Ground): string {
  switch (loss.kind) {
    case 'region':
      return loss.region;
    case 'location':
      return locationTitle(loss.location, ground);
    case 'namespace':
      return `${clusterTitle(loss.cluster, ground)}/${loss.namespace}`;
    default:
      return clusterTitle(loss.cluster, ground);
  }
}
