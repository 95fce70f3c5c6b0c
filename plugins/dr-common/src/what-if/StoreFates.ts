import { isInCluster } from '../locations';
import { Loss, Statement, StorageLocationFact } from '../model';
import { isSameRegion, survivesRegion } from '../recoverability';
import { say } from '../statements/say';
import { clusterTitle, Ground, locationTitle } from './Ground';

/**
 * What becomes of a storage location, and why.
 * @internal
 */
export interface StoreFate {
  state: 'kept' | 'lost' | 'unknown';
  reasons: Statement[];
}

const KEPT: StoreFate = { state: 'kept', reasons: [] };

/**
 * What becomes of storage locations when something is lost: a location of which nothing is known may be lost with a region.
 * @internal
 */
export class StoreFates {
  readonly #loss: Loss;
  readonly #ground: Ground;
  readonly #readers = new Map<string, StorageLocationFact[]>();
  readonly #fates = new Map<string, StoreFate>();

  private constructor(loss: Loss, ground: Ground) {
    this.#loss = loss;
    this.#ground = ground;
  }

  static create(loss: Loss, ground: Ground): StoreFates {
    const fates = new StoreFates(loss, ground);
    for (const location of ground.locations) {
      const readers = fates.#readers.get(location.identity);
      if (readers) readers.push(location);
      else fates.#readers.set(location.identity, [location]);
    }
    return fates;
  }

  /** Identities of the locations that are lost for certain. */
  lost(): string[] {
    return [...this.#readers.keys()].filter(identity => this.of(identity).state === 'lost');
  }

  /** What a location is called in the clusters that read it. */
  titleOf(identity: string): string {
    return locationTitle(identity, this.#readers.get(identity) ?? []);
  }

  of(identity: string): StoreFate {
    let fate = this.#fates.get(identity);
    if (!fate) {
      fate = this.#judge(identity);
      this.#fates.set(identity, fate);
    }
    return fate;
  }

  #judge(identity: string): StoreFate {
    const readers = this.#readers.get(identity) ?? [];
    const loss = this.#loss;
    switch (loss.kind) {
      case 'location':
        return loss.location === identity ? { state: 'lost', reasons: [] } : KEPT;
      case 'cluster':
        return this.#inside(readers, cluster => cluster === loss.cluster) ?? KEPT;
      case 'region':
        return this.#inRegion(identity, readers, loss.region);
      default:
        return KEPT;
    }
  }

  #inRegion(location: string, readers: readonly StorageLocationFact[], lost: string): StoreFate {
    const [own] = readers;
    if (!own) return { state: 'unknown', reasons: [say('recoveryPoint.locationUnknown', { location })] };
    const inside = this.#inside(readers, name => {
      const region = this.#ground.clusters.find(cluster => cluster.name === name)?.region;
      return region !== undefined && isSameRegion(region, lost);
    });
    if (inside) return inside;
    const { verdict, reasons } = survivesRegion(own, readers, lost);
    if (verdict === 'able') return KEPT;
    return { state: verdict === 'unable' ? 'lost' : 'unknown', reasons };
  }

  /** A store that runs in a cluster is lost with it. */
  #inside(readers: readonly StorageLocationFact[], isLost: (cluster: string) => boolean): StoreFate | undefined {
    const own = readers.find(({ cluster, provider, endpoint }) => isLost(cluster) && isInCluster(provider, endpoint));
    if (!own) return undefined;
    const cluster = clusterTitle(own.cluster, this.#ground);
    const params = { location: own.name, cluster, endpoint: own.endpoint };
    return { state: 'lost', reasons: [say('store.inCluster', params)] };
  }
}
