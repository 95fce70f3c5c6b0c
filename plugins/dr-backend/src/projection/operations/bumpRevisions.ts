import { Knex } from 'knex';
import { STATUS_TOPIC } from '../Touched';
import { RevisionRow, REVISIONS_TABLE } from '../tables';
import { upsertRows } from './upsertRows';

/**
 * Counts up the revision of each topic touched. Called last in a transaction, so that the counters are held shortly, and
 * in one order, so that two writers cannot wait for one another.
 *
 * @internal
 */
export async function bumpRevisions(tx: Knex.Transaction, cluster: string, topics: ReadonlySet<string>): Promise<void> {
  const rows = [...topics]
    .filter(topic => topic !== STATUS_TOPIC)
    .sort()
    .map((topic): RevisionRow => ({ topic, cluster, revision: 1 }));
  await upsertRows(tx, {
    table: REVISIONS_TABLE,
    columns: ['topic', 'cluster', 'revision'],
    key: ['topic', 'cluster'],
    rows,
    onConflict: `update set revision = ${REVISIONS_TABLE}.revision + 1`,
  });
}
