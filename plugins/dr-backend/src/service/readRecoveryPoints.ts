import {
  instantOf,
  judgeRecoveryPoints,
  JudgementSettings,
  Page,
  RecoveryPoint,
  ServiceFacts,
} from '@backstage-dr/plugin-dr-common';
import { withIdentities } from '../assessment/completeFacts';
import { concernOf } from '../assessment/gatherFacts';
import { FactStore, RecoveryPointFilter, RecoveryPointKey } from '../projection/FactStore';
import { RecoveryPointQuery } from './AssessmentService';
import { decodeCursor, encodeCursor } from './cursor';

const DEFAULT_LIMIT = 50;

/** Points that the database offers and judgement drops make a page need more reads; a page may come short after these. */
const MAX_READS = 10;
const VOLUME_BACKUPS_PER_POINT = 50;

/**
 * A page of the recovery points of a service, all the way back to what is remembered. The database finds and orders them,
 * each is judged as of now. `totalCount` is the database's: it counts points of which only judgement can tell that they
 * leave the service out, and does not know of `usability`.
 *
 * @throws InputError when the cursor is none.
 * @internal
 */
export async function readRecoveryPoints(
  facts: ServiceFacts,
  query: RecoveryPointQuery,
  options: { store: FactStore; settings: JudgementSettings; nowMs: number },
): Promise<Page<RecoveryPoint>> {
  const { store, settings, nowMs } = options;
  const { limit = DEFAULT_LIMIT, usability } = query;
  const clusterNames = facts.clusters.map(({ name }) => name);
  const { own, everywhere } = concernOf(facts.placement.hints, facts.placement.workloads, clusterNames);
  const filter: RecoveryPointFilter = {
    ...everywhere,
    own: facts.placement.workloads.length > 0 ? own.clusters : [],
    cluster: query.cluster,
    schedule: query.schedule,
    phase: query.phase,
    from: query.from,
    to: query.to,
  };
  let after = query.cursor === undefined ? undefined : keyOfCursor(query.cursor);
  if (everywhere.namespaces.length === 0) return { items: [], totalCount: 0 };

  const items: RecoveryPoint[] = [];
  for (let read = 0; read < MAX_READS; read++) {
    const wanted = limit - items.length;
    const found = await store.recoveryPointKeys(filter, { after, limit: wanted + 1 });
    const keys = found.slice(0, wanted);
    const backups = withIdentities(await store.backupsOf(everywhere, keys), facts.locations);
    const names = keys.map(({ name }) => name);
    const volumeBackups = await store.volumeBackupsFor(everywhere, names, names.length * VOLUME_BACKUPS_PER_POINT);
    const places = new Set(keys.map(({ name, place }) => placeKey(name, place)));
    items.push(
      ...judgeRecoveryPoints({ ...facts, backups, volumeBackups }, instantOf(nowMs), settings).filter(
        point => places.has(placeOf(point)) && (!usability || usability.includes(point.usability)),
      ),
    );
    after = found.length > wanted ? keys.at(-1) : undefined;
    if (!after || items.length >= limit) break;
  }
  return {
    items,
    totalCount: await store.countRecoveryPoints(filter),
    nextCursor: after && encodeCursor([after.atMs, after.name, after.place]),
  };
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
