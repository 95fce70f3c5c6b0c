import {
  BackupFact,
  ClusterFact,
  Instant,
  millisOf,
  resolvePlacement,
  ServiceFacts,
  StorageLocationFact,
} from '@backstage-dr/plugin-dr-common';
import { Standing } from '../projection/FactStore';
import { GatheredFacts } from './GatheredFacts';

/**
 * Joins what was gathered about a service with how clusters and locations stand now.
 * @internal
 */
export function completeFacts(gathered: GatheredFacts, standing: Standing, clusters: ClusterFact[]): ServiceFacts {
  const { entityRef, title, objectives, hints, controllers, claims, namespaces, previous } = gathered;
  const placement = resolvePlacement({ hints, controllers, claims, namespaces, clusters, previous });
  const isConfigured = (fact: { cluster: string }) => clusters.some(({ name }) => name === fact.cluster);
  const locations = standing.locations.filter(isConfigured);
  return {
    entityRef,
    entityType: gathered.entityType,
    title,
    objectives,
    placement,
    clusters,
    schedules: gathered.schedules,
    namespacesBeside: gathered.namespacesBeside,
    backups: withIdentities(gathered.backups, locations),
    restores: gathered.restores,
    locations,
    volumeBackups: gathered.volumeBackups,
    artefacts: gathered.artefacts,
    storageClasses: standing.storageClasses?.filter(isConfigured),
    snapshotLocations: standing.snapshotLocations.filter(isConfigured),
    backupsInProgress: standing.backupsInProgress,
    rememberedSince: latest(placement.workloads.map(({ cluster }) => standing.rememberedSince.get(cluster))),
  };
}

/** Says of each Backup in which place it lies, as its own cluster knows the location. @internal */
export function withIdentities(
  backups: readonly BackupFact[],
  locations: readonly StorageLocationFact[],
): BackupFact[] {
  const key = (cluster: string, namespace: string, name: string) => `${cluster}/${namespace}/${name}`;
  const identities = new Map(
    locations.map(({ cluster, namespace, name, identity }) => [key(cluster, namespace, name), identity]),
  );
  return backups.map(backup => {
    const { cluster, namespace, storageLocation } = backup;
    const locationIdentity =
      storageLocation === undefined ? undefined : identities.get(key(cluster, namespace, storageLocation));
    return { ...backup, locationIdentity };
  });
}

/** The latest, when all are known: before it, something may have been missed. */
function latest(instants: Array<Instant | undefined>): Instant | undefined {
  if (instants.length === 0 || instants.includes(undefined)) return undefined;
  return instants.reduce((a, b) => ((millisOf(a) ?? 0) > (millisOf(b) ?? 0) ? a : b));
}
