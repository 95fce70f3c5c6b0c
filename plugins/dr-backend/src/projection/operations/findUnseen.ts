import { Instant, instantOf } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { UNSEEN_TABLE, UnseenRow } from '../tables';

/** Stretches in which one of the clusters was not seen and that reach into a window, in time order. @internal */
export async function findUnseen(
  knex: Knex,
  clusters: readonly string[],
  window: { from: Instant; to: Instant },
): Promise<Array<{ from: Instant; to: Instant }>> {
  const rows = await knex<UnseenRow>(UNSEEN_TABLE)
    .whereIn('cluster', clusters)
    .where('to_ms', '>', Date.parse(window.from))
    .where('from_ms', '<', Date.parse(window.to))
    .orderBy('from_ms')
    .select();
  return rows.map(row => ({ from: instantOf(Number(row.from_ms)), to: instantOf(Number(row.to_ms)) }));
}
