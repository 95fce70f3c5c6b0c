import { BackupFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { objectId, OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';

/** The Backup of a name, one that has gone too; `locationIdentity` is left open. @internal */
export async function findBackup(
  knex: Knex,
  key: { cluster: string; namespace: string; name: string },
): Promise<BackupFact | undefined> {
  const row: StoredFact | undefined = await knex({ o: OBJECTS_TABLE })
    .where('o.id', objectId({ ...key, kind: 'Backup' }))
    .first(...FACT_COLUMNS);
  return row && factOf<BackupFact>(row);
}
