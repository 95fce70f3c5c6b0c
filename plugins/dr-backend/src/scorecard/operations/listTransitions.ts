import { Page, PageQuery, Transition } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { TransitionRow, TRANSITIONS_TABLE } from '../../projection/tables';
import { decodeCursor, encodeCursor } from '../../service/cursor';

const DEFAULT_LIMIT = 50;

/** Newest first. @throws InputError when the cursor is none of this list. @internal */
export async function listTransitions(
  knex: Knex,
  entityRef: string,
  { cursor, limit = DEFAULT_LIMIT }: PageQuery,
): Promise<Page<Transition>> {
  const page = knex<TransitionRow>(TRANSITIONS_TABLE).where({ entity_ref: entityRef });
  if (cursor !== undefined) page.where('at_ms', '<', decodeCursor(cursor, ['number'])[0]);
  const rows: Array<Pick<TransitionRow, 'at_ms' | 'transition'>> = await page
    .orderBy('at_ms', 'desc')
    .limit(limit + 1)
    .select('at_ms', 'transition');
  return {
    items: rows.slice(0, limit).map(({ transition }) => JSON.parse(transition)),
    nextCursor: rows.length > limit ? encodeCursor([Number(rows[limit - 1].at_ms)]) : undefined,
  };
}
