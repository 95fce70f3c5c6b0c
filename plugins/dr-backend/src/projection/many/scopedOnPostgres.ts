import { Knex } from 'knex';
import { OBJECTS_TABLE, SCOPES_TABLE } from '../tables';
import { ScopedQuestion } from './ServiceRows';

/**
 * Reads what `ServiceRows.scoped` asks about, as PostgreSQL does it with the least work: each scope is looked up in the index
 * whatever the statistics say (else it reads the whole table each time, with helpers that take the cores of those who judge),
 * and each has a text of its own (one of megabytes is copied over and over while it grows).
 *
 * @param line - what a row is written as after the place of its scope, of the tables `s` and `o`
 * @returns `undefined`: there are more rows than `limit`
 * @internal
 */
export async function scopedOnPostgres(
  knex: Knex,
  { kinds, scopes, backupNames }: Omit<ScopedQuestion, 'sinceMs'>,
  { line, limit }: { line: string; limit: number },
): Promise<string[] | undefined> {
  const ofBackups = backupNames ? 'and o.backup_name = any(?::text[])' : '';
  // The order is the one in which the scopes are looked up, so that lines are put together as they come and are never
  // sorted. A list of which the planner does not see how long it is keeps the estimate below what it compiles code for.
  const { rows }: { rows: Array<{ text: string; number: string }> } = await knex.raw(
    `select string_agg(t.line, chr(10)) as text, count(*) as number from (
      select f.nth, f.line from (
        select q.nth, (
          select q.nth - 1 || ' ' || ${line} from ${OBJECTS_TABLE} o where o.id = s.object_id ${ofBackups}
        ) as line
        from unnest((select ?::text[])) with ordinality as q(scope, nth) cross join lateral (
          select * from ${SCOPES_TABLE} where scope = q.scope and kind = any(?::text[]) offset 0
        ) s order by q.nth offset 0
      ) f where f.line is not null order by f.nth limit ?
    ) t group by t.nth`,
    [...(backupNames ? [[...backupNames]] : []), [...scopes], [...kinds], limit + 1],
  );
  const number = rows.reduce((sum, row) => sum + Number(row.number), 0);
  return number > limit ? undefined : rows.map(({ text }) => text);
}
