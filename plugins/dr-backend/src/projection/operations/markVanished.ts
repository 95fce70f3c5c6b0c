import { FollowedKind, Instant } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { describeFact } from '../describeFact';
import { ObjectRow, OBJECTS_TABLE } from '../tables';
import { topicsOf } from '../topicsOf';

/** Facts read at once, so that a cluster of which much has vanished does not fill the memory. */
const PAGE_SIZE = 500;

/**
 * Marks what a full read has not seen as gone, and keeps it as last known.
 *
 * @returns the topics touched
 * @internal
 */
export async function markVanished(
  tx: Knex.Transaction,
  options: { cluster: string; kind: FollowedKind; listing: number; at: Instant },
): Promise<Set<string>> {
  const { cluster, kind, listing, at } = options;
  const vanished = () =>
    tx<ObjectRow>(OBJECTS_TABLE).where({ cluster, kind }).whereNull('gone_ms').whereNot({ listing });
  const topics = new Set<string>();
  let after = '';
  for (;;) {
    const page = await vanished()
      .select('id', 'namespace', 'name', 'fact')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE_SIZE);
    for (const { namespace, name, fact } of page) {
      for (const topic of topicsOf({ kind, namespace, name }, describeFact(kind, JSON.parse(fact)), undefined)) {
        topics.add(topic);
      }
    }
    if (page.length < PAGE_SIZE) break;
    after = page[page.length - 1].id;
  }
  await vanished().update({ gone_ms: Date.parse(at) });
  return topics;
}
