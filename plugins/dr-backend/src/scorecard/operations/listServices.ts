import { CountedPage, lapsedSummary, ServicesQuery, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { inBatches } from '../../projection/operations/inBatches';
import { AssessmentRow, ASSESSMENTS_TABLE, DbBigInt, DbOptional } from '../../projection/tables';
import { decodeCursor, encodeCursor } from '../../service/cursor';
import { VisibleQuery } from '../ScorecardStore';
import { filterServices } from './filterServices';
import { lapsedAt } from './readinessAt';

const DEFAULT_LIMIT = 50;

/** `lapsed`: 0 or 1 in SQLite, which has nothing else for what is true. */
type SummaryRow = Pick<AssessmentRow, 'entity_ref' | 'summary'> & { lapsed: DbOptional<boolean | number> };

const ORDERS: Record<NonNullable<ServicesQuery['orderBy']>, { column: string; isText: boolean }> = {
  title: { column: 'title', isText: true },
  readiness: { column: 'severity', isText: false },
  level: { column: 'level', isText: false },
  recoveryPointAt: { column: 'recovery_point_ms', isText: false },
  provenAt: { column: 'proven_ms', isText: false },
  tier: { column: `coalesce(tier, '')`, isText: true },
  owner: { column: `coalesce(owner, '')`, isText: true },
};

/**
 * A page of services. Where it ends is told by what the last row is ordered by, so that rows that come, go and change
 * shift no other row from one page to another.
 *
 * @throws InputError when the cursor is none of this list in this order.
 * @internal
 */
export async function listServices(
  knex: Knex,
  query: VisibleQuery,
  nowMs: number,
): Promise<CountedPage<ServiceSummary>> {
  const { cursor, limit = DEFAULT_LIMIT, orderBy = 'readiness', descending = false } = query;
  const { column, isText } = ORDERS[orderBy];
  const order = `${orderBy} ${descending ? 'desc' : 'asc'}`;
  const direction = descending ? 'desc' : 'asc';
  const inOrder = (table: string) => `${table}.place ${direction}, ${table}.entity_ref ${direction}`;
  const page = knex
    .from('found')
    .orderByRaw(inOrder('found'))
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [of, ...after] = decodeCursor(cursor, ['string', isText ? 'string' : 'number', 'string']);
    // In another order the same place would leave some out.
    if (of !== order) {
      throw new InputError(
        `cursor is ${JSON.stringify(cursor)}; accepted is the nextCursor of a page in the same order`,
      );
    }
    const place = isText ? '?' : 'cast(? as bigint)';
    page.whereRaw(`(place, entity_ref) ${descending ? '<' : '>'} (${place}, ?)`, after);
  }
  // Filtered once, for the page and the number of all of them, which is told though the page has none.
  const rows: Array<{ total: DbBigInt; entity_ref: null } | (SummaryRow & { total: DbBigInt; place: DbBigInt })> =
    await knex
      .withMaterialized('found', filterServices(knex, query, nowMs).select('entity_ref', { place: knex.raw(column) }))
      .from(knex.from('found').count({ total: '*' }).as('c'))
      .leftJoin(page.as('p'), join => join.on(knex.raw('true')))
      .leftJoin({ a: ASSESSMENTS_TABLE }, 'a.entity_ref', 'p.entity_ref')
      .orderByRaw(inOrder('p'))
      .select('c.total', 'p.place', 'a.summary', 'a.entity_ref', { lapsed: knex.raw(lapsedAt(nowMs)) });
  const found = rows.filter(row => row.entity_ref !== null);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(summaryOf),
    totalCount: Number(rows[0].total),
    nextCursor: last && encodeCursor([order, isText ? last.place : Number(last.place), last.entity_ref]),
  };
}

/** Entity refs of all of them, in order. @internal */
export async function listEntityRefs(knex: Knex, query: VisibleQuery, nowMs: number): Promise<string[]> {
  return ordered(knex, query, nowMs).pluck('entity_ref');
}

/** Those of the services that are stored, in the order of their refs. @internal */
export async function readSummaries(
  knex: Knex,
  entityRefs: readonly string[],
  nowMs: number,
): Promise<ServiceSummary[]> {
  const rows = await inBatches(
    entityRefs,
    (batch): PromiseLike<SummaryRow[]> =>
      knex(ASSESSMENTS_TABLE)
        .whereIn('entity_ref', batch)
        .select('entity_ref', 'summary', { lapsed: knex.raw(lapsedAt(nowMs)) }),
  );
  const stored = new Map(rows.flat().map(row => [row.entity_ref, row]));
  return entityRefs.flatMap(entityRef => {
    const row = stored.get(entityRef);
    return row ? [summaryOf(row)] : [];
  });
}

function summaryOf({ summary, lapsed }: SummaryRow): ServiceSummary {
  return lapsed ? lapsedSummary(JSON.parse(summary)) : JSON.parse(summary);
}

function ordered(knex: Knex, query: VisibleQuery, nowMs: number): Knex.QueryBuilder {
  const { column } = ORDERS[query.orderBy ?? 'readiness'];
  const direction = query.descending ? 'desc' : 'asc';
  return filterServices(knex, query, nowMs).orderByRaw(`${column} ${direction}, entity_ref ${direction}`);
}
