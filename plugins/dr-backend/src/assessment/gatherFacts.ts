import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  BackupArtefacts,
  BackupFact,
  ClusterFact,
  ControllerFact,
  instantOf,
  matchesSelector,
  mayConcernNamespace,
  millisOf,
  objectivesFromAnnotations,
  parsePlacementHints,
  PlacementHints,
  placementSelector,
  resolvePlacement,
  ScheduleFact,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { BackupRange, Concern, FactStore, ServiceFactStore } from '../projection/FactStore';
import { GatheredFacts } from './GatheredFacts';

const DAY_MS = 24 * 3600_000;

/** Backups are read back to here; what finished before counts only as the last good ones. */
const RECENT_MS = 31 * DAY_MS;
const MAX_RECENT_BACKUPS = 2000;
const MAX_OLDER_BACKUPS = 50;
const MAX_CONTROLLERS = 2000;
const MAX_NAMESPACES_BESIDE = 500;
const MAX_RESTORES = 200;
const MAX_VOLUME_BACKUPS = 2000;

/** Evidence of volumes is read for this many of the newest Backups, and of the newest finished ones. */
const BACKUPS_WITH_VOLUMES = 10;

/** A place that is still there is confirmed no more often. */
const CONFIRM_PLACEMENT_MS = 3600_000;

/**
 * Reads what is known about a service, in a bounded number of bounded queries.
 *
 * @param clusters - every configured cluster
 * @param downloads - names of those in which files beside Backups may be read
 * @internal
 */
export async function gatherFacts(
  entity: Entity,
  options: {
    store: ServiceFactStore;
    clusters: readonly ClusterFact[];
    downloads: ReadonlySet<string>;
    nowMs: number;
  },
): Promise<GatheredFacts> {
  const { store, clusters, nowMs } = options;
  const entityRef = stringifyEntityRef(entity);
  const clusterNames = clusters.map(({ name }) => name);
  const hints = parsePlacementHints(entity);
  const previous = await store.placement(entityRef);
  const controllers = await findControllers(hints, store, clusterNames);
  const places = {
    clusters: clusterNames,
    namespaces: unique([...hints.namespaces, ...[...controllers, ...previous].map(({ namespace }) => namespace)]),
  };
  const namespaces = await store.namespaces(places);
  const claims = await store.claimsIn(places);

  const placement = resolvePlacement({ hints, controllers, claims, namespaces, clusters, previous });
  const { workloads } = placement;
  await remember(entityRef, previous, workloads, options);

  const concern = concernOf(hints, workloads, clusterNames);
  const backups = await readBackups(store, concern, recentRange(nowMs));
  const decisive = withVolumes(backups, concern.own.namespaces);
  const schedules = await store.schedulesFor(concern.own);
  return {
    entityRef,
    entityType: typeof entity.spec?.type === 'string' ? entity.spec.type : undefined,
    title: entity.metadata.title ?? entity.metadata.name,
    objectives: objectivesFromAnnotations(entity),
    hints,
    controllers,
    claims,
    namespaces,
    previous,
    placed: { clusters, placement },
    schedules,
    namespacesBeside: await store.namespaces({
      clusters: concern.own.clusters,
      namespaces: namedBeside(schedules, places.namespaces),
    }),
    backups,
    cut: backups.length >= MAX_RECENT_BACKUPS,
    restores: await store.restoresFor(concern.everywhere, MAX_RESTORES),
    volumeBackups: await store.volumeBackupsFor(concern.everywhere, decisive, MAX_VOLUME_BACKUPS),
    artefacts: await readArtefacts(
      backups.filter(({ name }) => decisive.includes(name)),
      concern.own,
      options,
    ),
    namespaceNames: unique([...places.namespaces, ...concern.own.namespaces]),
  };
}

/**
 * Where a service's backups are: in the clusters it runs in, and as copies in all others. One that was found nowhere may
 * have them in any.
 * @internal
 */
export function concernOf(
  hints: PlacementHints,
  workloads: readonly Workload[],
  clusterNames: readonly string[],
): { own: Concern; others: Concern; everywhere: Concern } {
  const namespaces = unique([...hints.namespaces, ...workloads.map(({ namespace }) => namespace)]);
  const found = unique(workloads.map(({ cluster }) => cluster));
  const own = found.length > 0 ? found : [...clusterNames];
  return {
    own: { clusters: own, namespaces },
    others: { clusters: clusterNames.filter(name => !own.includes(name)), namespaces },
    everywhere: { clusters: clusterNames, namespaces },
  };
}

/** Backups of a service with their copies in other clusters, newest first. @internal */
export async function readBackups(
  store: Pick<FactStore, 'backupsFor' | 'copiesFor'>,
  concern: { own: Concern; others: Concern },
  range: BackupRange,
): Promise<BackupFact[]> {
  if (concern.own.namespaces.length === 0) return [];
  const backups = await store.backupsFor(concern.own, range);
  const copies = await store.copiesFor(concern.others, range, new Set(backups.map(({ name }) => name)));
  return [...backups, ...copies].sort((a, b) => startMs(b) - startMs(a));
}

/** @internal */
export function recentRange(nowMs: number): BackupRange {
  return { since: instantOf(nowMs - RECENT_MS), limit: MAX_RECENT_BACKUPS, older: MAX_OLDER_BACKUPS };
}

/** What lies beside the copies of Backups; of the volumes, those of the service's namespaces and of none that is told. */
async function readArtefacts(
  copies: readonly BackupFact[],
  own: Concern,
  { store, downloads }: { store: ServiceFactStore; downloads: ReadonlySet<string> },
): Promise<BackupArtefacts[] | undefined> {
  const places = [...own.clusters, ...copies.map(({ cluster }) => cluster)];
  if (!places.some(cluster => downloads.has(cluster))) return undefined;
  const found = await store.artefactsOf(copies.filter(({ cluster }) => downloads.has(cluster)));
  return found.map(each => ({
    ...each,
    volumeInfos: each.volumeInfos?.filter(
      ({ claimNamespace }) => claimNamespace === undefined || own.namespaces.includes(claimNamespace),
    ),
  }));
}

/** Names of Backups whose volumes decide: those for other namespaces of which patterns tell only now do not count. */
function withVolumes(backups: readonly BackupFact[], namespaces: readonly string[]): string[] {
  const own = backups.filter(({ spec }) => namespaces.some(namespace => mayConcernNamespace(spec, namespace)));
  const newest = (some: readonly BackupFact[]) => unique(some.map(({ name }) => name)).slice(0, BACKUPS_WITH_VOLUMES);
  return unique([...newest(own), ...newest(own.filter(({ phase }) => phase === 'Completed'))]);
}

/** What Schedules name beside the service's own namespaces: one that no Backup may hold makes each of their Backups fail. */
function namedBeside(schedules: readonly ScheduleFact[], own: readonly string[]): string[] {
  const named = schedules
    .flatMap(({ template }) => template.includedNamespaces ?? [])
    .filter(name => !own.includes(name));
  return unique(named).slice(0, MAX_NAMESPACES_BESIDE);
}

function startMs(backup: BackupFact): number {
  return millisOf(backup.startedAt ?? backup.createdAt) ?? 0;
}

async function findControllers(
  hints: PlacementHints,
  store: ServiceFactStore,
  clusters: readonly string[],
): Promise<ControllerFact[]> {
  const selector = placementSelector(hints);
  const found =
    hints.namespaces.length > 0
      ? await store.controllersIn({ clusters, namespaces: hints.namespaces })
      : selector && (await store.controllersLike(selector, { clusters, limit: MAX_CONTROLLERS }));
  return (found ?? []).filter(
    ({ labels, podLabels }) => !selector || matchesSelector(selector, labels) || matchesSelector(selector, podLabels),
  );
}

/** Keeps where the service was found, when that is news. */
async function remember(
  entityRef: string,
  previous: readonly Workload[],
  workloads: readonly Workload[],
  options: { store: ServiceFactStore; nowMs: number },
): Promise<void> {
  const found = workloads.filter(({ lastSeenAt }) => lastSeenAt !== undefined);
  const isKnown = found.every(workload =>
    previous.some(
      earlier =>
        earlier.cluster === workload.cluster &&
        earlier.namespace === workload.namespace &&
        (millisOf(workload.lastSeenAt) ?? 0) - (millisOf(earlier.lastSeenAt) ?? 0) < CONFIRM_PLACEMENT_MS,
    ),
  );
  if (isKnown && found.length === previous.length) return;
  await options.store.rememberPlacement(entityRef, found, instantOf(options.nowMs));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
