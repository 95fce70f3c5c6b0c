import {
  instantOf,
  judgeRecoveryPoints,
  JudgementSettings,
  Page,
  RecoveryPoint,
  RecoveryPointsQuery,
  ServiceFacts,
} from '@backstage-dr/plugin-dr-common';
import { withIdentities } from '../assessment/completeFacts';
import { concernOf } from '../assessment/findService';
import { FactStore, RecoveryPointFilter, RecoveryPointKey } from '../projection/FactStore';
import { decodeCursor, encodeCursor } from './cursor';

const DEFAULT_LIMIT = 50;

/** Backups looked at for one page: a page that would need more comes short, and the next one goes on from there. */
const MAX_EXAMINED = 2000;

/** Backups looked at together, once the first look has not filled the page. */
const MAX_TOGETHER = 200;
const VOLUME_BACKUPS_PER_POINT = 50;

interface Options {
  store: FactStore;
  settings: JudgementSettings;
  nowMs: number;
  /** Identities of the places as judged, by those that are stored: several may be one, and one several. */
  identities: ReadonlyMap<string, readonly string[]>;
}

/**
 * A page of the recovery points of a service, all the way back to what is remembered. The database finds and orders those
 * that may be the service's; whether they are, and whether they match, each is judged for as of now. How many there are in
 * all would need all of them judged, so nobody is told. What is stored as one place and is several to the operator stays on
 * one page, even when that has to be longer for it.
 *
 * @throws InputError when the cursor is none.
 * @internal
 */
export async function readRecoveryPoints(
  facts: ServiceFacts,
  query: RecoveryPointsQuery,
  options: Options,
): Promise<Page<RecoveryPoint>> {
  const { limit = DEFAULT_LIMIT, usability, cluster, schedule, phase, from, to } = query;
  const { own, everywhere } = concernOfService(facts);
  const filter: RecoveryPointFilter = {
    ...everywhere,
    own: facts.placement.workloads.length > 0 ? own.clusters : [],
    cluster,
    schedule,
    phase,
    from,
    to,
  };
  const placesOf = ({ name, place }: RecoveryPointKey) =>
    (options.identities.get(place) ?? [place]).map(identity => placeKey(name, identity));
  let after = query.cursor === undefined ? undefined : keyOfCursor(query.cursor);
  const items: RecoveryPoint[] = [];
  const told = new Set(after ? placesOf(after) : []);
  if (everywhere.namespaces.length === 0) return { items };

  for (let examined = 0; examined < MAX_EXAMINED; ) {
    const together = Math.min(examined === 0 ? limit + 1 : MAX_TOGETHER, MAX_EXAMINED - examined);
    const keys = await options.store.recoveryPointKeys(filter, { after, limit: together });
    const points = await judgeKeys(facts, keys, options);
    for (const key of keys) {
      const found = [...new Set(placesOf(key))]
        .filter(place => !told.has(place))
        .flatMap(place => points.get(place) ?? [])
        .filter(point => !usability || usability.includes(point.usability));
      // One more than the page takes is looked for, so that there is a next page only when it has something.
      const isFull = found.length > 0 && items.length > 0 && items.length + found.length > limit;
      if (isFull) return { items, nextCursor: after && cursorOf(after) };
      items.push(...found);
      placesOf(key).forEach(place => told.add(place));
      after = key;
    }
    if (keys.length < together) return { items };
    examined += keys.length;
  }
  return { items, nextCursor: after && cursorOf(after) };
}

/** The recovery points named by their place, without those of which judgement tells that they leave the service out. */
async function judgeKeys(
  facts: ServiceFacts,
  keys: readonly RecoveryPointKey[],
  { store, settings, nowMs }: Options,
): Promise<Map<string, RecoveryPoint>> {
  const { everywhere } = concernOfService(facts);
  const names = new Set(keys.map(({ name }) => name));
  const found = await store.backupsOf(everywhere, keys);
  const volumeBackups = await store.volumeBackupsFor(everywhere, [...names], names.size * VOLUME_BACKUPS_PER_POINT);
  const artefacts = facts.artefacts && (await store.artefactsOf(found));
  // What the service was restored from decides about older ones, on whatever page it is.
  const sources = new Set(facts.placement.workloads.map(({ restoredFrom }) => restoredFrom));
  const others = facts.backups.filter(({ name }) => sources.has(name) && !names.has(name));
  const backups = [...withIdentities(found, facts.locations), ...others];
  const points = judgeRecoveryPoints({ ...facts, backups, volumeBackups, artefacts }, instantOf(nowMs), settings);
  return new Map(points.map(point => [placeOf(point), point]));
}

function concernOfService({ placement, clusters }: ServiceFacts) {
  return concernOf(
    placement.hints,
    placement.workloads,
    clusters.map(({ name }) => name),
  );
}

function cursorOf({ atMs, name, place }: RecoveryPointKey): string {
  return encodeCursor([atMs, name, place]);
}

function keyOfCursor(cursor: string): RecoveryPointKey {
  const [atMs, name, place] = decodeCursor(cursor, ['number', 'string', 'string']);
  return { atMs: Number(atMs), name: String(name), place: String(place) };
}

function placeOf({ name, locationIdentity, storageLocation, copies }: RecoveryPoint): string {
  return placeKey(name, locationIdentity ?? `${copies[0].cluster}/${storageLocation ?? ''}`);
}

function placeKey(name: string, place: string): string {
  return `${name}\n${place}`;
}
