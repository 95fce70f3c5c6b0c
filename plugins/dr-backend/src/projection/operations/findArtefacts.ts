import { BackupArtefacts, BackupFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ArtefactRow, ARTEFACTS_TABLE, objectId } from '../tables';
import { inBatches } from './inBatches';

/** What was read beside some Backups. @internal */
export async function findArtefacts(knex: Knex, backups: readonly BackupFact[]): Promise<BackupArtefacts[]> {
  const ids = backups.map(({ cluster, namespace, name }) => objectId({ kind: 'Backup', cluster, namespace, name }));
  const rows = await inBatches(
    [...new Set(ids)],
    (batch): PromiseLike<Array<Pick<ArtefactRow, 'artefacts'>>> =>
      knex(ARTEFACTS_TABLE).whereIn('backup_id', batch).orderBy('backup_id').select('artefacts'),
  );
  return rows.flat().map(row => JSON.parse(row.artefacts));
}
