import { Knex } from 'knex';

/**
 * Has SQLite write ahead instead of keeping a copy of what it overwrites: one flush to the disk now and then in place of
 * three for each transaction, and readers do not wait for a writer. A crash of the process loses nothing. Other databases
 * are left alone.
 *
 * @internal
 */
export async function tuneSqlite(knex: Knex): Promise<void> {
  if (!String(knex.client.config.client).includes('sqlite')) return;
  await knex.raw('pragma journal_mode = wal');
  await knex.raw('pragma synchronous = normal');
}
