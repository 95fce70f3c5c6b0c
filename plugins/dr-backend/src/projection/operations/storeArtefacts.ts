import { BackupArtefacts } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { WantedBackup } from '../ArtefactStore';
import { ANY_NAMESPACE } from '../scopesOf';
import { ArtefactRow, ARTEFACTS_TABLE, SCOPES_TABLE } from '../tables';
import { ANY_TOPIC, namespaceTopic } from '../Touched';

/**
 * Remembers what was read beside a Backup.
 *
 * @returns topics of the namespaces that the Backup may concern
 * @internal
 */
export async function storeArtefacts(
  tx: Knex.Transaction,
  options: { backup: WantedBackup; artefacts: BackupArtefacts; retryMs: number | undefined },
): Promise<string[]> {
  const { backup, artefacts, retryMs } = options;
  const { id, name, atMs } = backup;
  const before = await tx<ArtefactRow>(ARTEFACTS_TABLE).where({ backup_id: id, at_ms: atMs }).first();
  const earlier: Partial<BackupArtefacts> = before ? JSON.parse(before.artefacts) : {};
  const row: ArtefactRow = {
    backup_id: id,
    cluster: artefacts.cluster,
    backup_name: name,
    at_ms: atMs,
    artefacts: JSON.stringify({
      ...artefacts,
      volumeInfos: artefacts.volumeInfos ?? earlier.volumeInfos,
      errors: artefacts.errors ?? earlier.errors,
      warnings: artefacts.warnings ?? earlier.warnings,
    }),
    failures: retryMs === undefined ? 0 : backup.failures + 1,
    retry_ms: retryMs ?? null,
  };
  await tx<ArtefactRow>(ARTEFACTS_TABLE).insert(row).onConflict('backup_id').merge();
  const scopes: string[] = await tx(SCOPES_TABLE).where({ object_id: id }).pluck('scope');
  return scopes.map(scope => (scope === ANY_NAMESPACE ? ANY_TOPIC : namespaceTopic(scope)));
}
