import {
  CountedPage,
  instantOf,
  Level,
  millisOf,
  Readiness,
  ServicesQuery,
  ServiceSummary,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { inBatches } from '../projection/operations/inBatches';
import { AssessmentRow, ASSESSMENTS_TABLE, DbBigInt } from '../projection/tables';
import { decodeCursor, encodeCursor } from '../service/cursor';
import { JudgedFrom, StoredVerdict, SummaryQuery, SummaryStore } from './SummaryStore';

const DEFAULT_LIMIT = 50;
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Worst first. */
const READINESS_RANKS: Record<Readiness, number> = { 'not-ready': 0, 'at-risk': 1, unknown: 2, ready: 3 };

const ORDER_COLUMNS = {
  title: 'title',
  readiness: 'readiness_rank',
  level: 'level',
  recoveryPointAt: 'recovery_point_ms',
} as const satisfies Record<NonNullable<ServicesQuery['orderBy']>, keyof AssessmentRow>;

/**
 * The last verdicts, in the plugin's database. Filters, order and pages are the database's work.
 * @internal
 */
export class DatabaseSummaryStore implements SummaryStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseSummaryStore {
    return new DatabaseSummaryStore(options.knex);
  }

  async store(summary: ServiceSummary, from: JudgedFrom, ownReadiness: Readiness): Promise<void> {
    const row: AssessmentRow = {
      entity_ref: summary.entityRef,
      title: summary.title.toLocaleLowerCase('en-US'),
      owner: summary.owner ?? null,
      system: summary.system ?? null,
      tier: summary.tier ?? null,
      readiness: summary.readiness,
      readiness_rank: READINESS_RANKS[summary.readiness],
      own_readiness: ownReadiness,
      level: summary.level,
      recovery_point_ms: millisOf(summary.recoveryPointAt) ?? 0,
      summary: JSON.stringify(summary),
      fingerprint: from.fingerprint,
      topics: JSON.stringify(from.namespaceNames),
      revision: from.revision,
      assessed_ms: millisOf(summary.assessedAt) ?? 0,
      next_change_ms: from.nextChangeMs ?? null,
    };
    await this.#knex<AssessmentRow>(ASSESSMENTS_TABLE).insert(row).onConflict('entity_ref').merge();
  }

  async verdicts(entityRefs: readonly string[]): Promise<Map<string, StoredVerdict>> {
    type Row = Pick<AssessmentRow, 'entity_ref' | 'own_readiness' | 'level' | 'assessed_ms'>;
    const rows = await inBatches(
      entityRefs,
      (batch): PromiseLike<Row[]> =>
        this.#knex(ASSESSMENTS_TABLE)
          .whereIn('entity_ref', batch)
          .whereNotNull('own_readiness')
          .select('entity_ref', 'own_readiness', 'level', 'assessed_ms'),
    );
    return new Map(
      rows.flat().map(row => [
        row.entity_ref,
        {
          ownReadiness: row.own_readiness ?? 'unknown',
          level: LEVELS.find(level => level === row.level) ?? 0,
          assessedAt: instantOf(Number(row.assessed_ms)),
        },
      ]),
    );
  }

  async origins(): Promise<Map<string, JudgedFrom>> {
    const rows = await this.#knex<AssessmentRow>(ASSESSMENTS_TABLE).select(
      'entity_ref',
      'fingerprint',
      'topics',
      'revision',
      'next_change_ms',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          fingerprint: row.fingerprint,
          namespaceNames: JSON.parse(row.topics),
          revision: row.revision,
          nextChangeMs: row.next_change_ms === null ? undefined : Number(row.next_change_ms),
        },
      ]),
    );
  }

  async remove(entityRefs: readonly string[]): Promise<void> {
    await inBatches(entityRefs, batch =>
      this.#knex<AssessmentRow>(ASSESSMENTS_TABLE).whereIn('entity_ref', batch).delete(),
    );
  }

  async list(query: SummaryQuery): Promise<CountedPage<ServiceSummary>> {
    const { cursor, limit = DEFAULT_LIMIT, orderBy = 'readiness', descending = false } = query;
    const column = ORDER_COLUMNS[orderBy];
    const direction = descending ? 'desc' : 'asc';
    const page = this.#filtered(query)
      .select('summary', 'entity_ref', { place: column })
      .orderBy([
        { column, order: direction },
        { column: 'entity_ref', order: direction },
      ])
      .limit(limit + 1);
    if (cursor !== undefined) {
      const after = decodeCursor(cursor, [column === 'title' ? 'string' : 'number', 'string']);
      page.whereRaw(`(${column}, entity_ref) ${descending ? '<' : '>'} (?, ?)`, after);
    }
    const rows: Array<{ summary: string; entity_ref: string; place: DbBigInt }> = await page;
    const [{ total }]: Array<{ total: DbBigInt }> = await this.#filtered(query).count({ total: '*' });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(row => JSON.parse(row.summary)),
      totalCount: Number(total),
      nextCursor: last && encodeCursor([column === 'title' ? last.place : Number(last.place), last.entity_ref]),
    };
  }

  #filtered(filter: SummaryQuery): Knex.QueryBuilder {
    const rows = this.#knex(ASSESSMENTS_TABLE);
    const among = (column: keyof AssessmentRow, values: ReadonlyArray<string | number> | undefined) => {
      if (values) rows.whereIn(column, values);
    };
    among('readiness', filter.readiness);
    among('level', filter.level);
    among('owner', filter.owner);
    among('system', filter.system);
    among('tier', filter.tier);
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
