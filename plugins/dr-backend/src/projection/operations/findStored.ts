import { Knex } from 'knex';
import { ObjectRow, OBJECTS_TABLE } from '../tables';
import { inBatches } from './inBatches';

/** What tells whether a stored object is the one that was read. @internal */
export type StoredVersion = Pick<ObjectRow, 'id' | 'uid' | 'resource_version' | 'gone_ms'>;

/** Versions of the objects that are stored, by id. @internal */
export async function findVersions(tx: Knex.Transaction, ids: readonly string[]): Promise<Map<string, StoredVersion>> {
  const rows = await inBatches(ids, batch =>
    tx<ObjectRow>(OBJECTS_TABLE).select('id', 'uid', 'resource_version', 'gone_ms').whereIn('id', batch),
  );
  return new Map(rows.flat().map(row => [row.id, row]));
}

/** Facts of the objects that are stored, by id; they are all of the kind of the caller. @internal */
export async function findFacts<Fact>(tx: Knex.Transaction, ids: readonly string[]): Promise<Map<string, Fact>> {
  const rows = await inBatches(ids, batch => tx<ObjectRow>(OBJECTS_TABLE).select('id', 'fact').whereIn('id', batch));
  return new Map(rows.flat().map(row => [row.id, JSON.parse(row.fact)]));
}
