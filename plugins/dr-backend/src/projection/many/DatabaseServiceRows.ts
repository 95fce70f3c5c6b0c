import { Knex } from 'knex';
import { inBatches } from '../operations/inBatches';
import { IS_WORKLOAD } from '../operations/findWorkloads';
import { upsertRows } from '../operations/upsertRows';
import { ARTEFACTS_TABLE, LABELS_TABLE, OBJECTS_TABLE, PlacementRow, PLACEMENTS_TABLE } from '../tables';
import { scopedOnPostgres } from './scopedOnPostgres';
import { scopedOnSqlite } from './scopedOnSqlite';
import { FoundPlacement, PlacementWriter, RowsPart, ScopedQuestion, ServiceRows } from './ServiceRows';

/** Rows read at once at most where who needs more can ask alone. */
const MOST_ROWS = 50_000;

/** How a database says what all of them can: rows as text. */
interface Dialect {
  array: string;
  tab: string;
  join(line: string): string;
}

const SQLITE: Dialect = {
  array: 'json_array',
  tab: 'char(9)',
  join: line => `group_concat(${line}, char(10))`,
};
const POSTGRES: Dialect = {
  array: 'json_build_array',
  tab: 'chr(9)',
  join: line => `string_agg(${line}, chr(10))`,
};

/**
 * Has the database put rows into lines: a batch is one text to whoever reads it, and not ten thousand objects.
 * @internal
 */
export class DatabaseServiceRows implements ServiceRows, PlacementWriter {
  readonly #knex: Knex;
  readonly #dialect: Dialect;
  readonly #mostRows: number;

  private constructor(knex: Knex, mostRows: number) {
    this.#knex = knex;
    this.#mostRows = mostRows;
    this.#dialect = knex.client.config.client === 'pg' ? POSTGRES : SQLITE;
  }

  static create({ knex, mostRows = MOST_ROWS }: { knex: Knex; mostRows?: number }): DatabaseServiceRows {
    return new DatabaseServiceRows(knex, mostRows);
  }

  async placements(entityRefs: readonly string[]): Promise<RowsPart[]> {
    return this.#read(entityRefs, { head: ['p.entity_ref'], body: 'p.workloads' }, batch =>
      this.#knex({ p: PLACEMENTS_TABLE }).whereIn('p.entity_ref', batch),
    );
  }

  async rememberPlacements(places: readonly FoundPlacement[]): Promise<void> {
    await this.#knex.transaction(tx =>
      upsertRows<PlacementRow, keyof PlacementRow>(tx, {
        table: PLACEMENTS_TABLE,
        columns: ['entity_ref', 'updated_ms', 'workloads'],
        key: ['entity_ref'],
        rows: places.map(({ entityRef, workloads, atMs }) => ({
          entity_ref: entityRef,
          updated_ms: atMs,
          workloads: JSON.stringify(workloads),
        })),
      }),
    );
  }

  async labelled({ key, values }: { key: string; values: readonly string[] }): Promise<RowsPart[]> {
    const find = (batch: string[]) =>
      this.#knex({ l: LABELS_TABLE })
        .join({ o: OBJECTS_TABLE }, 'o.id', 'l.object_id')
        .where('l.label_key', key)
        .whereIn('l.label_value', batch);
    return this.#read(values, factLine('l.label_value'), find, this.#mostRows);
  }

  async workloads(namespaces: readonly string[]): Promise<RowsPart[]> {
    return this.#read(namespaces, factLine('o.kind'), batch =>
      this.#knex({ o: OBJECTS_TABLE }).whereRaw(IS_WORKLOAD).whereIn('o.namespace', batch),
    );
  }

  async namespaces(names: readonly string[]): Promise<RowsPart[]> {
    return this.#read(names, factLine(), batch =>
      this.#knex({ o: OBJECTS_TABLE }).whereRaw(`o.kind = 'Namespace'`).whereIn('o.name', batch),
    );
  }

  async scoped({ kinds, scopes, sinceMs, backupNames }: ScopedQuestion): Promise<RowsPart[]> {
    const read = this.#dialect === POSTGRES ? scopedOnPostgres : scopedOnSqlite;
    const name = `cast(${this.#array('o.id', 's.cluster', 'o.phase', 'o.origin')} as text)`;
    const body = `case when s.at_ms >= ${Math.floor(sinceMs)} then o.fact else ${name} end`;
    const options = {
      line: `s.at_ms || ' ' || coalesce(cast(o.gone_ms as text), '') || ' ' || ${body}`,
      limit: this.#mostRows,
    };
    const parts = await inBatches(scopes, async (batch): Promise<RowsPart[]> => {
      const texts = await read(this.#knex, { kinds, scopes: batch, backupNames }, options);
      return texts ? [{ values: batch, texts }] : [];
    });
    return parts.flat();
  }

  async facts(ids: readonly string[]): Promise<RowsPart[]> {
    return this.#read(ids, factLine(), batch => this.#knex({ o: OBJECTS_TABLE }).whereIn('o.id', batch));
  }

  async artefacts(backupIds: readonly string[]): Promise<RowsPart[]> {
    return this.#read(backupIds, { head: ['a.backup_id'], body: 'a.artefacts' }, batch =>
      this.#knex({ a: ARTEFACTS_TABLE }).whereIn('a.backup_id', batch),
    );
  }

  /**
   * Columns are our own words; values travel as parameters.
   *
   * @param limit - of a batch that has more rows there is no part
   */
  async #read(
    values: readonly string[],
    line: Line,
    find: (batch: string[]) => Knex.QueryBuilder,
    limit = Infinity,
  ): Promise<RowsPart[]> {
    const column = this.#knex.raw(`${this.#textOf(line)} as line`);
    const text = this.#knex.raw(`${this.#dialect.join('t.line')} as text, count(*) as number`);
    const parts = await inBatches(values, async (batch): Promise<RowsPart[]> => {
      const rows = find(batch).select(column);
      if (limit < Infinity) rows.limit(limit + 1);
      const [found]: Array<{ text: string | null; number: number | string }> = await this.#knex
        .from(rows.as('t'))
        .select(text);
      return Number(found.number) > limit ? [] : [{ values: batch, texts: found.text ? [found.text] : [] }];
    });
    return parts.flat();
  }

  #textOf({ head, body }: Line): string {
    return `${this.#array(...head)} || ${this.#dialect.tab} || ${body}`;
  }

  #array(...columns: string[]): string {
    return `${this.#dialect.array}(${columns.join(', ')})`;
  }
}

/** What a line is made of, as expressions of the database. */
interface Line {
  head: string[];
  body: string;
}

function factLine(...more: string[]): Line {
  return { head: ['o.id', 'o.gone_ms', ...more], body: 'o.fact' };
}
