import { ClusterFact, Loss, StorageLocationFact } from '../model';
import { isSameRegion } from '../recoverability';

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

/** Names of the clusters that are lost for certain. @internal */
export function clustersLost(loss: Loss, { clusters }: Ground): string[] {
  if (loss.kind === 'cluster') return [loss.cluster];
  if (loss.kind !== 'region') return [];
  const isInside = (region: string | undefined) => region !== undefined && isSameRegion(region, loss.region);
  return clusters.filter(({ region }) => isInside(region)).map(({ name }) => name);
}

/** What a storage location is called by those that read it. @internal */
export function locationTitle(identity: string, readers: readonly StorageLocationFact[]): string {
  const names = readers.filter(each => each.identity === identity).map(({ name }) => name);
  return [...new Set(names)].sort().join(' / ') || identity;
}

/** What people call what is lost. @internal */
export function lossTitle(loss: Loss, ground: Ground): string {
  switch (loss.kind) {
    case 'region':
      return loss.region;
    case 'location':
      return locationTitle(loss.location, ground.locations);
    case 'namespace':
      return `${clusterTitle(loss.cluster, ground)}/${loss.namespace}`;
    default:
      return clusterTitle(loss.cluster, ground);
  }
}
