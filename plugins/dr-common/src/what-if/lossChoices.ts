import { Loss, LossChoice, ServiceReach } from '../model';
import { isSameRegion } from '../recoverability';
import { formatLoss } from './formatLoss';
import { clustersLost, Ground, lossTitle } from './Ground';
import { StoreFates } from './StoreFates';

/**
 * What could be lost, and how much hangs on it: regions, clusters, storage locations, Velero in each cluster, namespaces, in
 * this order; those on which most hangs first.
 *
 * @param reaches - of all services
 * @param options - of namespaces only those are told in which something runs that the caller may see
 * @public
 */
export function lossChoices(
  reaches: readonly ServiceReach[],
  options: Ground & { isVisible?(entityRef: string): boolean },
): LossChoice[] {
  const { clusters, locations, isVisible = () => true } = options;
  const counts = countsOf(reaches, isVisible);
  const regions: string[] = [];
  for (const { region } of clusters) {
    if (region !== undefined && !regions.some(known => isSameRegion(known, region))) regions.push(region);
  }
  const withVelero = clusters.filter(({ kinds }) => kinds.Backup?.status !== 'absent');
  const identities = new Set(locations.filter(({ goneAt }) => goneAt === undefined).map(({ identity }) => identity));
  return [
    ...choices(regions.map(region => ({ kind: 'region', region }))),
    ...choices(clusters.map(({ name: cluster }) => ({ kind: 'cluster', cluster }))),
    ...choices([...identities].map(location => ({ kind: 'location', location }))),
    ...choices(withVelero.map(({ name: cluster }) => ({ kind: 'velero', cluster }))),
    ...choices(counts.namespaces),
  ];

  function choices(losses: readonly Loss[]): LossChoice[] {
    return losses.map(choiceOf).sort((a, b) => b.services - a.services || compare(a.title, b.title));
  }

  function choiceOf(loss: Loss): LossChoice {
    const lostClusters = loss.kind === 'velero' ? [loss.cluster] : clustersLost(loss, options);
    const lostStores = storesLost(loss);
    return {
      loss,
      key: formatLoss(loss),
      title: lossTitle(loss, options),
      services: servicesAt(loss, lostClusters, lostStores),
      clusters: loss.kind === 'velero' ? 0 : lostClusters.length,
      locations: lostStores.length,
    };
  }

  function storesLost(loss: Loss): string[] {
    if (loss.kind === 'location') return [loss.location];
    return loss.kind === 'region' || loss.kind === 'cluster' ? StoreFates.create(loss, options).lost() : [];
  }

  function servicesAt(loss: Loss, lostClusters: readonly string[], lostStores: readonly string[]): number {
    if (loss.kind === 'namespace') return counts.at.get(formatLoss(loss))?.size ?? 0;
    const services = new Set<number>();
    const keys = [
      ...lostClusters.map(cluster => formatLoss({ kind: 'cluster', cluster })),
      ...lostStores.map(location => formatLoss({ kind: 'location', location })),
    ];
    for (const key of keys) counts.at.get(key)?.forEach(index => services.add(index));
    return services.size;
  }
}

/** Which services are where, by the key of what they would be lost with. */
function countsOf(reaches: readonly ServiceReach[], isVisible: (entityRef: string) => boolean) {
  const at = new Map<string, Set<number>>();
  const namespaces = new Map<string, Loss>();
  const note = (loss: Loss, index: number): string => {
    const key = formatLoss(loss);
    const services = at.get(key);
    if (services) services.add(index);
    else at.set(key, new Set([index]));
    return key;
  };
  reaches.forEach(({ entityRef, homes, points }, index) => {
    for (const { cluster, namespaces: names } of homes) {
      note({ kind: 'cluster', cluster }, index);
      for (const namespace of names) {
        const loss: Loss = { kind: 'namespace', cluster, namespace };
        const key = note(loss, index);
        if (isVisible(entityRef)) namespaces.set(key, loss);
      }
    }
    for (const { location } of points) note({ kind: 'location', location }, index);
  });
  return { at, namespaces: [...namespaces.values()] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
