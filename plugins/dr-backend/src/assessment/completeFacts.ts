import {
  BackupFact,
  Instant,
  millisOf,
  resolvePlacement,
  ServiceFacts,
  StorageLocationFact,
} from '@backstage-dr/plugin-dr-common';
import { GatheredFacts } from './GatheredFacts';
import { KnownStanding } from './KnownStanding';

/** How clusters and locations stand, as far as it is part of the facts of a service; plain data. @internal */
export type StandingFacts = Pick<
  KnownStanding,
  'clusterFacts' | 'locations' | 'snapshotLocations' | 'storageClasses' | 'backupsInProgress' | 'rememberedSince'
>;

/**
 * Joins what was gathered about a service with how clusters and locations stand now.
 * @internal
 */
export function completeFacts(gathered: GatheredFacts, standing: StandingFacts): ServiceFacts {
  const { entityRef, title, objectives, hints, controllers, claims, namespaces, previous } = gathered;
  const { clusterFacts: clusters, locations } = standing;
  const placement =
    gathered.placed.clusters === clusters
      ? gathered.placed.placement
      : resolvePlacement({ hints, controllers, claims, namespaces, clusters, previous });
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
    storageClasses: standing.storageClasses,
    snapshotLocations: standing.snapshotLocations,
    backupsInProgress: standing.backupsInProgress,
    rememberedSince: latest(placement.workloads.map(({ cluster }) => standing.rememberedSince.get(cluster))),
  };
}

/** Says of each Backup in which place it lies, as its own cluster knows the location. @internal */
export function withIdentities(
  backups: readonly BackupFact[],
  locations: readonly StorageLocationFact[],
): BackupFact[] {
  const identities = identitiesOf(locations);
  return backups.map(backup => {
    const { cluster, namespace, storageLocation } = backup;
    const locationIdentity =
      storageLocation === undefined ? undefined : identities.get(`${cluster}/${namespace}/${storageLocation}`);
    return { ...backup, locationIdentity };
  });
}

/** The same list of locations serves many services. */
const indexed = new WeakMap<readonly StorageLocationFact[], Map<string, string>>();

function identitiesOf(locations: readonly StorageLocationFact[]): Map<string, string> {
  const known =
    indexed.get(locations) ??
    new Map(locations.map(({ cluster, namespace, name, identity }) => [`${cluster}/${namespace}/${name}`, identity]));
  indexed.set(locations, known);
  return known;
}

/** The latest, when all are known: before it, something may have been missed. */
function latest(instants: Array<Instant | undefined>): Instant | undefined {
  if (instants.length === 0 || instants.includes(undefined)) return undefined;
  return instants.reduce((a, b) => ((millisOf(a) ?? 0) > (millisOf(b) ?? 0) ? a : b));
}
