import { CountedPage, ServicesQuery, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { AssessmentRow, ASSESSMENTS_TABLE, DbBigInt, MARKS_TABLE, PLACES_TABLE } from '../projection/tables';
import { decodeCursor, encodeCursor } from '../service/cursor';
import { VisibleFilter, VisibleQuery } from './ScorecardStore';

const DEFAULT_LIMIT = 50;

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
 * The last verdicts as lists. Filters, order and pages are the database's work.
 * @internal
 */
export class DatabaseScorecardStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseScorecardStore {
    return new DatabaseScorecardStore(options.knex);
  }

  async list(query: VisibleQuery): Promise<CountedPage<ServiceSummary>> {
    const { cursor, limit = DEFAULT_LIMIT, orderBy = 'readiness', descending = false } = query;
    const { column, isText } = ORDERS[orderBy];
    const direction = descending ? 'desc' : 'asc';
    const page = this.#filtered(query)
      .select('summary', 'entity_ref', { place: this.#knex.raw(column) })
      .orderByRaw(`${column} ${direction}, entity_ref ${direction}`)
      .limit(limit + 1);
    if (cursor !== undefined) {
      const after = decodeCursor(cursor, [isText ? 'string' : 'number', 'string']);
      page.whereRaw(`(${column}, entity_ref) ${descending ? '<' : '>'} (?, ?)`, after);
    }
    const rows: Array<{ summary: string; entity_ref: string; place: DbBigInt }> = await page;
    const [{ total }]: Array<{ total: DbBigInt }> = await this.#filtered(query).count({ total: '*' });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(row => JSON.parse(row.summary)),
      totalCount: Number(total),
      nextCursor: last && encodeCursor([isText ? last.place : Number(last.place), last.entity_ref]),
    };
  }

  #filtered(filter: VisibleFilter): Knex.QueryBuilder {
    const rows = this.#knex(ASSESSMENTS_TABLE);
    const among = (column: keyof AssessmentRow, values: ReadonlyArray<string | number> | undefined) => {
      if (values) rows.whereIn(column, values);
    };
    among('readiness', filter.readiness);
    among('level', filter.level);
    among('owner', filter.owner);
    among('system', filter.system);
    among('tier', filter.tier);
    among('strategy', filter.strategy);
    if (filter.rule) {
      const marked = this.#knex(MARKS_TABLE).whereIn('rule', filter.rule).whereIn('outcome', ['fail', 'unknown']);
      rows.whereIn('entity_ref', marked.select('entity_ref'));
    }
    if (filter.cluster) {
      const there = this.#knex(PLACES_TABLE).where({ kind: 'cluster' }).whereIn('place', filter.cluster);
      rows.whereIn('entity_ref', there.select('entity_ref'));
    }
    if (filter.entityRefs) {
      // There may be more of them than a statement takes parameters.
      const isPostgres = this.#knex.client.config.client === 'pg';
      const values = isPostgres ? 'jsonb_array_elements_text(?::jsonb)' : 'value from json_each(?)';
      rows.whereRaw(`entity_ref in (select ${values})`, [JSON.stringify(filter.entityRefs)]);
    }
    if (filter.text !== undefined) {
      const pattern = `%${filter.text.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&')}%`;
      rows.whereRaw(`(title like ? escape '\\' or entity_ref like ? escape '\\')`, [pattern, pattern]);
    }
    return rows;
  }
}
