import { Entity } from '@backstage/catalog-model';
import {
  BackupArtefacts,
  BackupFact,
  instantOf,
  mayConcernNamespace,
  millisOf,
  ScheduleFact,
} from '@backstage-dr/plugin-dr-common';
import { BackupRange, Concern, FactStore } from '../projection/FactStore';
import { findService, FoundService, GatheringOptions, ServiceConcern } from './findService';
import { GatheredFacts } from './GatheredFacts';

const DAY_MS = 24 * 3600_000;

/** Backups are read back to here; what finished before counts only as the last good ones. */
const RECENT_MS = 31 * DAY_MS;
const MAX_RECENT_BACKUPS = 2000;
const MAX_OLDER_BACKUPS = 50;
const MAX_NAMESPACES_BESIDE = 500;
const MAX_RESTORES = 200;
const MAX_VOLUME_BACKUPS = 2000;

/** Evidence of volumes is read for this many of the newest Backups, and of the newest finished ones. */
const BACKUPS_WITH_VOLUMES = 10;

/**
 * Reads what is known about a service, in a bounded number of bounded queries.
 * @internal
 */
export async function gatherFacts(entity: Entity, options: GatheringOptions): Promise<GatheredFacts> {
  return gatherBeside(await findService(entity, options), options);
}

/**
 * Reads what is known about a service that has been found.
 * @internal
 */
export async function gatherBeside(
  { concern, ...found }: FoundService,
  options: GatheringOptions,
): Promise<GatheredFacts> {
  const { store, nowMs } = options;
  const backups = await readBackups(store, concern, recentRange(nowMs));
  const decisive = withVolumes(backups, concern.own.namespaces);
  const schedules = await store.schedulesFor(concern.own);
  return {
    ...found,
    schedules,
    namespacesBeside: await store.namespaces({
      clusters: concern.own.clusters,
      namespaces: namedBeside(schedules, found.namespaceNames),
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
  };
}

/** Backups of a service with their copies in other clusters, newest first. @internal */
export async function readBackups(
  store: Pick<FactStore, 'backupsFor' | 'copiesFor'>,
  concern: Pick<ServiceConcern, 'own' | 'others'>,
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
  { store, downloads }: GatheringOptions,
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

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
