import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ClusterFact,
  ControllerFact,
  instantOf,
  matchesSelector,
  millisOf,
  objectivesFromAnnotations,
  parsePlacementHints,
  PlacementHints,
  placementSelector,
  resolvePlacement,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { Concern, ServiceFactStore } from '../projection/FactStore';
import { GatheredFacts } from './GatheredFacts';

const MAX_CONTROLLERS = 2000;
/** A place that is still there is confirmed no more often. */
const CONFIRM_PLACEMENT_MS = 3600_000;

/** What the facts of services are read from. @internal */
export interface GatheringOptions {
  store: ServiceFactStore;
  /** Every configured cluster. */
  clusters: readonly ClusterFact[];
  /** Names of those in which files beside Backups may be read. */
  downloads: ReadonlySet<string>;
  nowMs: number;
}

/** Where what is backed up of a service is to be looked for. @internal */
export interface ServiceConcern {
  own: Concern;
  others: Concern;
  everywhere: Concern;
}

/**
 * A service, and where it is.
 * @internal
 */
export type FoundService = Pick<
  GatheredFacts,
  | 'entityRef'
  | 'entityType'
  | 'title'
  | 'objectives'
  | 'hints'
  | 'controllers'
  | 'claims'
  | 'namespaces'
  | 'previous'
  | 'placed'
  | 'namespaceNames'
> & { concern: ServiceConcern };

/**
 * Finds out where a service is, and remembers it.
 * @internal
 */
export async function findService(entity: Entity, options: GatheringOptions): Promise<FoundService> {
  const { store, clusters } = options;
  const entityRef = stringifyEntityRef(entity);
  const clusterNames = namesOf(clusters);
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
  await remember(entityRef, previous, placement.workloads, options);
  const concern = concernOf(hints, placement.workloads, clusterNames);
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
    namespaceNames: unique([...places.namespaces, ...concern.own.namespaces]),
    concern,
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
): ServiceConcern {
  const namespaces = unique([...hints.namespaces, ...workloads.map(({ namespace }) => namespace)]);
  const found = unique(workloads.map(({ cluster }) => cluster));
  const own = found.length > 0 ? found : clusterNames;
  return {
    own: { clusters: own, namespaces },
    others: { clusters: allBut(own, clusterNames), namespaces },
    everywhere: { clusters: clusterNames, namespaces },
  };
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

/** The same list of clusters serves many services, and is told by its identity. */
const listed = new WeakMap<readonly ClusterFact[], readonly string[]>();

function namesOf(clusters: readonly ClusterFact[]): readonly string[] {
  const known = listed.get(clusters) ?? clusters.map(({ name }) => name);
  listed.set(clusters, known);
  return known;
}

/** Likewise those without the few in which a service runs. */
const left = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function allBut(some: readonly string[], names: readonly string[]): readonly string[] {
  const known = left.get(names) ?? new Map<string, readonly string[]>();
  left.set(names, known);
  const key = some.join('\n');
  const others = known.get(key) ?? names.filter(name => !some.includes(name));
  known.set(key, others);
  return others;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
