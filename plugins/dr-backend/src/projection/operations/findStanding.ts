import {
  ControllerFact,
  FollowedKind,
  SnapshotLocationFact,
  StorageClassFact,
  StorageLocationFact,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ObservedCluster, Standing } from '../FactStore';
import { ClusterRow, CLUSTERS_TABLE, DbBigInt, KindRow, KINDS_TABLE, OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';

/** The DaemonSet's name is Velero's own, in whatever namespace it is installed. */
const NODE_AGENT = 'node-agent';

type KindOfFact = StoredFact & { kind: FollowedKind };

/**
 * How the clusters stand, in a few small reads.
 * @internal
 */
export async function findStanding(knex: Knex): Promise<Standing> {
  const clusterRows = await knex<ClusterRow>(CLUSTERS_TABLE).select();
  const kindRows = await knex<KindRow>(KINDS_TABLE).select();
  const placeRows: KindOfFact[] = await knex({ o: OBJECTS_TABLE })
    .whereIn('o.kind', ['BackupStorageLocation', 'VolumeSnapshotLocation', 'StorageClass'])
    .orderBy('o.id')
    .select('o.kind', ...FACT_COLUMNS);
  const agentRows: StoredFact[] = await knex({ o: OBJECTS_TABLE })
    .where({ 'o.kind': 'DaemonSet', 'o.name': NODE_AGENT })
    .orderBy('o.id')
    .select(...FACT_COLUMNS);
  const runningRows: Array<{ cluster: string; running: DbBigInt }> = await knex(OBJECTS_TABLE)
    .whereRaw("phase = 'InProgress'")
    .whereNull('gone_ms')
    .groupBy('cluster')
    .select('cluster')
    .count({ running: '*' });

  const whole = (kind: FollowedKind) => kindRows.filter(row => row.kind === kind && row.complete_since !== null);
  const placesOf = (kind: FollowedKind) => placeRows.filter(row => row.kind === kind);
  const wholeBackups = whole('Backup');
  const running = new Map(runningRows.map(row => [row.cluster, Number(row.running)]));
  return {
    clusters: new Map(
      clusterRows.map(row => [
        row.name,
        observedCluster(
          row,
          kindRows.filter(kind => kind.cluster === row.name),
        ),
      ]),
    ),
    locations: placesOf('BackupStorageLocation').map(row => factOf<StorageLocationFact>(row)),
    snapshotLocations: placesOf('VolumeSnapshotLocation').map(row => factOf<SnapshotLocationFact>(row)),
    storageClasses:
      whole('StorageClass').length === 0
        ? undefined
        : placesOf('StorageClass').map(row => factOf<StorageClassFact>(row)),
    nodeAgents: agentRows.map(row => factOf<ControllerFact>(row)),
    withDaemonSets: new Set(whole('DaemonSet').map(({ cluster }) => cluster)),
    backupsInProgress: Object.fromEntries(wholeBackups.map(({ cluster }) => [cluster, running.get(cluster) ?? 0])),
    rememberedSince: new Map(wholeBackups.map(row => [row.cluster, row.complete_since ?? ''])),
  };
}

function observedCluster(row: ClusterRow, kinds: readonly KindRow[]): ObservedCluster {
  return {
    reachability: row.reachability ?? 'never-seen',
    since: row.since ?? undefined,
    lastContactAt: row.last_contact_at ?? undefined,
    message: row.message ?? undefined,
    veleroVersion: row.velero_version ?? undefined,
    kubernetesVersion: row.kubernetes_version ?? undefined,
    clockSkewSeconds: row.clock_skew_seconds ?? undefined,
    kinds: Object.fromEntries(
      kinds.map(kind => [
        kind.kind,
        {
          status: kind.status,
          observedAt: kind.observed_at ?? undefined,
          message: kind.message ?? undefined,
        },
      ]),
    ),
  };
}
