import { Knex } from 'knex';
import { ObjectRow, OBJECTS_TABLE } from '../tables';
import { inBatches } from './inBatches';

/** Notes that objects were seen in a full read, or after it, without having changed. @internal */
export async function markListed(
  tx: Knex.Transaction,
  options: { ids: readonly string[]; listing: number },
): Promise<void> {
  const { ids, listing } = options;
  await inBatches(ids, batch =>
    tx<ObjectRow>(OBJECTS_TABLE).whereIn('id', batch).whereNot({ listing }).update({ listing }),
  );
}
