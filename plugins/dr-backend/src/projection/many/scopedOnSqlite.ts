import { Knex } from 'knex';
import { OBJECTS_TABLE, SCOPES_TABLE } from '../tables';
import { ScopedQuestion } from './ServiceRows';

/**
 * Reads what `ServiceRows.scoped` asks about, as SQLite does it with the least work; see `scopedOnPostgres`.
 * @internal
 */
export async function scopedOnSqlite(
  knex: Knex,
  { kinds, scopes, backupNames }: Omit<ScopedQuestion, 'sinceMs'>,
  { line, limit }: { line: string; limit: number },
): Promise<string[] | undefined> {
  const ofBackups = backupNames ? 'and o.backup_name in (select value from json_each(?))' : '';
  // A cross join is SQLite's word for looking up in this order.
  const [{ text, number }]: Array<{ text: string | null; number: number }> = await knex.raw(
    `select group_concat(t.line, char(10)) as text, count(*) as number from (
      select q.key || ' ' || ${line} as line
      from json_each(?) q cross join ${SCOPES_TABLE} s cross join ${OBJECTS_TABLE} o
      where s.scope = q.value and s.kind in (select value from json_each(?)) and o.id = s.object_id ${ofBackups} limit ?
    ) t`,
    [JSON.stringify(scopes), JSON.stringify(kinds), ...(backupNames ? [JSON.stringify(backupNames)] : []), limit + 1],
  );
  if (number > limit) return undefined;
  return text === null ? [] : [text];
}
