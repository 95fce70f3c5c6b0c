import { VolumeBackupFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { Concern } from '../FactStore';
import { OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';
import { scopesFor } from './findConcerning';

/** Volume backups of the Backups named that may carry data of the namespaces, newest first. @internal */
export async function findVolumeBackups(
  knex: Knex,
  concern: Concern,
  backupNames: readonly string[],
  limit: number,
): Promise<VolumeBackupFact[]> {
  const rows: StoredFact[] = await scopesFor(knex, ['PodVolumeBackup', 'DataUpload'], concern)
    .join({ o: OBJECTS_TABLE }, 'o.id', 's.object_id')
    .whereIn('o.backup_name', backupNames)
    .orderBy([{ column: 's.at_ms', order: 'desc' }, 'o.id'])
    .limit(limit)
    .select(...FACT_COLUMNS);
  return rows.map(row => factOf<VolumeBackupFact>(row));
}
