import { ActedObject, BackupManifest } from '@backstage-dr/plugin-dr-common';
import { VeleroCluster } from './VeleroCluster';
import { yamlOf } from './yamlOf';

/**
 * Creates a Backup, which Velero then takes; the server is asked whether it would before anything is done.
 *
 * @throws ConflictError when there is one of that name
 * @internal
 */
export async function createBackup(
  cluster: VeleroCluster,
  manifest: BackupManifest,
  { dryRun }: { dryRun: boolean },
): Promise<Pick<ActedObject, 'outcome' | 'yaml'>> {
  const tried = await cluster.create(manifest, { dryRun: true });
  if (dryRun) return { outcome: 'would-create', yaml: yamlOf(tried) };
  return { outcome: 'created', yaml: yamlOf(await cluster.create(manifest, { dryRun: false })) };
}
