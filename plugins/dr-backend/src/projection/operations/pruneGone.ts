import { Knex } from 'knex';
import { LABELS_TABLE, ObjectKey, ObjectRow, OBJECTS_TABLE, SCOPES_TABLE, UNSEEN_TABLE } from '../tables';
import { deleteObjectRows } from './whereObjects';

const BATCH_SIZE = 500;

/**
 * Forgets what has been gone since before a moment: objects with their index rows, and stretches in which clusters were not
 * seen. Each batch is a transaction of its own, so that followers need not wait long.
 *
 * @returns how many objects were forgotten
 * @internal
 */
export async function pruneGone(knex: Knex, options: { goneBeforeMs: number; signal?: AbortSignal }): Promise<number> {
  const { goneBeforeMs, signal } = options;
  await knex(UNSEEN_TABLE).where('to_ms', '<', goneBeforeMs).delete();
  let pruned = 0;
  for (;;) {
    signal?.throwIfAborted();
    const batch = await knex.transaction(async tx => {
      const keys = await tx<ObjectRow>(OBJECTS_TABLE)
        .select('cluster', 'kind', 'namespace', 'name')
        .where('gone_ms', '<', goneBeforeMs)
        .limit(BATCH_SIZE)
        .forUpdate();
      for (const objects of groupByKind(keys)) {
        await deleteObjectRows(tx, SCOPES_TABLE, objects);
        await deleteObjectRows(tx, LABELS_TABLE, objects);
        await deleteObjectRows(tx, OBJECTS_TABLE, objects);
      }
      return keys.length;
    });
    pruned += batch;
    if (batch < BATCH_SIZE) return pruned;
  }
}

function groupByKind(keys: readonly ObjectKey[]) {
  const groups = new Map<string, Pick<ObjectKey, 'cluster' | 'kind'> & { names: ObjectKey[] }>();
  for (const key of keys) {
    const id = JSON.stringify([key.cluster, key.kind]);
    const group = groups.get(id) ?? { cluster: key.cluster, kind: key.kind, names: [] };
    group.names.push(key);
    groups.set(id, group);
  }
  return groups.values();
}
