import { Instant } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ClusterRow, CLUSTERS_TABLE } from '../tables';

/** Notes that somebody follows the cluster. @internal */
export async function noteFollowing(knex: Knex, cluster: string, at: Instant): Promise<void> {
  await knex<ClusterRow>(CLUSTERS_TABLE)
    .insert({ name: cluster, followed_at: at })
    .onConflict('name')
    .merge(['followed_at']);
}

/** The last note of every cluster that has one, by cluster. @internal */
export async function findFollowingNotes(knex: Knex): Promise<Map<string, Instant>> {
  const rows = await knex<ClusterRow>(CLUSTERS_TABLE).select('name', 'followed_at').whereNotNull('followed_at');
  return new Map(rows.flatMap(row => (row.followed_at === null ? [] : [[row.name, row.followed_at]])));
}
