import { millisOf } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ClusterPatch } from '../FollowStore';
import { ClusterRow, CLUSTERS_TABLE, UNSEEN_TABLE, UnseenRow } from '../tables';

/** A cluster that has not answered for longer than this was not seen meanwhile; probes come far more often. */
const UNSEEN_AFTER_MS = 3 * 60_000;

/**
 * Records what is known of a cluster. When it answers after a long silence, whoever was silent, the stretch between is
 * remembered as unseen.
 *
 * @returns whether it stands otherwise than before
 * @internal
 */
export async function patchCluster(tx: Knex.Transaction, cluster: string, patch: ClusterPatch): Promise<boolean> {
  const before = await lockCluster(tx, cluster);
  const changes: Partial<ClusterRow> = {};
  if (patch.reachability !== undefined) {
    changes.reachability = patch.reachability;
    changes.message = patch.message ?? null;
    if (patch.reachability !== before.reachability) changes.since = patch.since ?? null;
  } else if (patch.message !== undefined) {
    changes.message = patch.message;
  }
  if (patch.lastContactAt !== undefined) changes.last_contact_at = patch.lastContactAt;
  if (patch.veleroVersion !== undefined) changes.velero_version = patch.veleroVersion;
  if (patch.kubernetesVersion !== undefined) changes.kubernetes_version = patch.kubernetesVersion;
  if (patch.clockSkewSeconds !== undefined) changes.clock_skew_seconds = patch.clockSkewSeconds;
  if (Object.keys(changes).length > 0) await tx<ClusterRow>(CLUSTERS_TABLE).where({ name: cluster }).update(changes);

  const from = millisOf(before.last_contact_at ?? undefined);
  const to = millisOf(patch.lastContactAt);
  if (from !== undefined && to !== undefined && to - from > UNSEEN_AFTER_MS) {
    await tx<UnseenRow>(UNSEEN_TABLE)
      .insert({ cluster, from_ms: from, to_ms: to })
      .onConflict(['cluster', 'from_ms'])
      .merge();
  }
  const watched = ['reachability', 'message', 'velero_version'] as const;
  return watched.some(column => changes[column] !== undefined && changes[column] !== before[column]);
}

async function lockCluster(tx: Knex.Transaction, name: string): Promise<ClusterRow> {
  await tx<ClusterRow>(CLUSTERS_TABLE).insert({ name }).onConflict('name').ignore();
  const [row] = await tx<ClusterRow>(CLUSTERS_TABLE).where({ name }).forUpdate();
  return row;
}
