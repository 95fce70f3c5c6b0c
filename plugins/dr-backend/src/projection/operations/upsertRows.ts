import { Knex } from 'knex';
import { inBatches } from './inBatches';

type Value = string | number | null;

/**
 * Inserts rows, or overwrites those of the same key with them. It writes the statement itself because knex's builder takes
 * about as long to compile a batch as the database takes to store it.
 *
 * @internal
 */
export async function upsertRows<Row extends object, Column extends keyof Row & string>(
  tx: Knex.Transaction,
  options: {
    table: string;
    /** Columns to write; all of `key` among them. */
    columns: readonly Column[];
    key: readonly Column[];
    rows: readonly Row[];
    /** What a row that is there already gets; left out: the values of the new one. */
    onConflict?: string;
  },
): Promise<void> {
  const { table, columns, key, rows } = options;
  const overwrite = columns
    .filter(column => !key.includes(column))
    .map(column => `${column} = excluded.${column}`)
    .join(', ');
  const onConflict = options.onConflict ?? (overwrite ? `update set ${overwrite}` : 'nothing');
  const tuple = `(${columns.map(() => '?').join(', ')})`;

  await inBatches(rows, batch =>
    tx.raw(
      `insert into ${table} (${columns.join(', ')}) values ${batch.map(() => tuple).join(', ')} ` +
        `on conflict (${key.join(', ')}) do ${onConflict}`,
      batch.flatMap(row => columns.map(column => row[column] as Value)),
    ),
  );
}
