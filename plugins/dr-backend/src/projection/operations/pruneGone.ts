import { Knex } from 'knex';
import {
  ARTEFACTS_TABLE,
  LABELS_TABLE,
  ObjectRow,
  OBJECTS_TABLE,
  PLACEMENTS_TABLE,
  SCOPES_TABLE,
  UNSEEN_TABLE,
} from '../tables';

const BATCH_SIZE = 500;

/**
 * Forgets what has been gone since before a moment: objects with their index rows, stretches in which clusters were not
 * seen, and places of services that were not confirmed since. Each batch is a transaction of its own, so that followers need not wait long.
 *
 * @returns how many objects were forgotten
 * @internal
 */
export async function pruneGone(knex: Knex, options: { goneBeforeMs: number; signal?: AbortSignal }): Promise<number> {
  const { goneBeforeMs, signal } = options;
  await knex(UNSEEN_TABLE).where('to_ms', '<', goneBeforeMs).delete();
  await knex(PLACEMENTS_TABLE).where('updated_ms', '<', goneBeforeMs).delete();
  let pruned = 0;
  for (;;) {
    signal?.throwIfAborted();
    const batch = await knex.transaction(async tx => {
      const ids = await tx<ObjectRow>(OBJECTS_TABLE)
        .where('gone_ms', '<', goneBeforeMs)
        .limit(BATCH_SIZE)
        .forUpdate()
        .pluck('id');
      await tx(SCOPES_TABLE).whereIn('object_id', ids).delete();
      await tx(LABELS_TABLE).whereIn('object_id', ids).delete();
      await tx(ARTEFACTS_TABLE).whereIn('backup_id', ids).delete();
      await tx(OBJECTS_TABLE).whereIn('id', ids).delete();
      return ids.length;
    });
    pruned += batch;
    if (batch < BATCH_SIZE) return pruned;
  }
}
