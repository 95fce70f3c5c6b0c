import { BackupFact, FollowedKind, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { BackupRange, Concern } from '../FactStore';
import { ANY_NAMESPACE } from '../scopesOf';
import { ObjectRow, OBJECTS_TABLE, SCOPES_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';
import { inBatches } from './inBatches';

/** Keys of Backups in clusters where the service does not run, of which most are no copies of its own. @internal */
export const MAX_COPY_KEYS = 20_000;

/** @internal */
export const FINISHED_PHASES: readonly string[] = ['Completed', 'PartiallyFailed'];

/**
 * Which objects of a kind may concern the namespaces, by the index alone; `s.object_id` and `s.at_ms`.
 * @internal
 */
export function scopesFor(knex: Knex, kinds: readonly FollowedKind[], concern: Concern): Knex.QueryBuilder {
  return knex({ s: SCOPES_TABLE })
    .whereIn('s.scope', [ANY_NAMESPACE, ...concern.namespaces])
    .whereIn('s.kind', kinds)
    .whereIn('s.cluster', concern.clusters);
}

/** Objects of a kind that may concern the namespaces, newest first. @internal */
export async function findConcerning<Fact extends ObjectFact>(
  knex: Knex,
  kind: FollowedKind,
  concern: Concern,
  limit: number,
): Promise<Fact[]> {
  return factsOf(knex, newest(scopesFor(knex, [kind], concern), limit));
}

/** @internal */
export async function findBackups(knex: Knex, concern: Concern, range: BackupRange): Promise<BackupFact[]> {
  const sinceMs = Date.parse(range.since);
  const backups = () => scopesFor(knex, ['Backup'], concern);
  const recent = await factsOf<BackupFact>(knex, newest(backups().where('s.at_ms', '>=', sinceMs), range.limit));
  const older = await factsOf<BackupFact>(
    knex,
    newest(
      backups()
        .join({ b: OBJECTS_TABLE }, 'b.id', 's.object_id')
        .where('s.at_ms', '<', sinceMs)
        .whereIn('b.phase', FINISHED_PHASES),
      range.older,
    ),
  );
  return [...recent, ...older];
}

/** @internal */
export async function findCopies(
  knex: Knex,
  concern: Concern,
  range: BackupRange,
  known: ReadonlySet<string>,
): Promise<BackupFact[]> {
  const keys: Array<{ id: string; name: string; origin: ObjectRow['origin']; at_ms: number }> = await scopesFor(
    knex,
    ['Backup'],
    concern,
  )
    .join({ b: OBJECTS_TABLE }, 'b.id', 's.object_id')
    .orderBy([{ column: 's.at_ms', order: 'desc' }, 'b.id'])
    .limit(MAX_COPY_KEYS)
    .select('b.id', 'b.name', 'b.origin', 's.at_ms');
  const sinceMs = Date.parse(range.since);
  const copies = keys.filter(key =>
    known.has(key.name) ? true : key.origin !== 'here' && Number(key.at_ms) >= sinceMs,
  );
  const ids = [...new Set(copies.map(key => key.id))].slice(0, range.limit + range.older);
  const rows = await inBatches(
    ids,
    (batch): PromiseLike<Array<StoredFact & { id: string }>> =>
      knex({ o: OBJECTS_TABLE })
        .whereIn('o.id', batch)
        .select('o.id', ...FACT_COLUMNS),
  );
  const byId = new Map(rows.flat().map(row => [row.id, row]));
  return ids.flatMap(id => byId.get(id) ?? []).map(row => factOf<BackupFact>(row));
}

function newest(scopes: Knex.QueryBuilder, limit: number): Knex.QueryBuilder {
  return scopes.orderBy('s.at_ms', 'desc').limit(limit).select('s.object_id', 's.at_ms');
}

/** Facts are joined only after the index has been cut, for they are the large part. */
async function factsOf<Fact extends ObjectFact>(knex: Knex, keys: Knex.QueryBuilder): Promise<Fact[]> {
  const rows: Array<StoredFact & { id: string }> = await knex
    .from(keys.as('k'))
    .join({ o: OBJECTS_TABLE }, 'o.id', 'k.object_id')
    .orderBy([{ column: 'k.at_ms', order: 'desc' }, 'o.id'])
    .select('o.id', ...FACT_COLUMNS);
  // One that names two of the namespaces is there twice.
  return [...new Map(rows.map(row => [row.id, row])).values()].map(row => factOf<Fact>(row));
}
