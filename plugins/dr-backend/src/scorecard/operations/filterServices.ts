import { Knex } from 'knex';
import { AssessmentRow, ASSESSMENTS_TABLE, MARKS_TABLE, PLACES_TABLE } from '../../projection/tables';
import { VisibleFilter } from '../ScorecardStore';
import { readinessAt } from './readinessAt';

/** The stored verdicts that a filter leaves, as they stand at a moment. @internal */
export function filterServices(knex: Knex, filter: VisibleFilter, nowMs: number): Knex.QueryBuilder {
  const rows = knex(ASSESSMENTS_TABLE);
  const oneOf = (column: keyof AssessmentRow, values: ReadonlyArray<string | number> | undefined) => {
    if (values) rows.whereIn(column, values);
  };
  if (filter.readiness) {
    // Nothing is null: it stands for a list of none, which PostgreSQL does not take.
    const values = ['null', ...filter.readiness.map(() => '?')].join();
    rows.whereRaw(`${readinessAt(nowMs)} in (${values})`, filter.readiness);
  }
  oneOf('level', filter.level);
  oneOf('owner', filter.owner);
  oneOf('system', filter.system);
  oneOf('tier', filter.tier);
  oneOf('strategy', filter.strategy);
  const ofThem = (table: string) => knex(table).whereRaw(`${table}.entity_ref = ${ASSESSMENTS_TABLE}.entity_ref`);
  if (filter.rule) {
    rows.whereExists(ofThem(MARKS_TABLE).whereIn('rule', filter.rule).whereIn('outcome', ['fail', 'unknown']));
  }
  if (filter.cluster) {
    rows.whereExists(ofThem(PLACES_TABLE).where({ kind: 'cluster' }).whereIn('place', filter.cluster));
  }
  if (filter.entityRefs) {
    // There may be more of them than a statement takes parameters. An expression in place of the column keeps databases from
    // looking up each of thousands; with few statistics PostgreSQL would go through the list again for every row.
    const isPostgres = knex.client.config.client === 'pg';
    if (isPostgres) rows.whereRaw(`entity_ref || '' = any(?)`, [[...filter.entityRefs]]);
    else rows.whereRaw('+entity_ref in (select value from json_each(?))', [JSON.stringify(filter.entityRefs)]);
  }
  if (filter.text !== undefined) {
    // Korean that was pasted from a file name on a Mac comes letter by letter; titles are written by the syllable.
    const pattern = `%${filter.text
      .normalize('NFC')
      .toLocaleLowerCase('en-US')
      .replace(/[\\%_]/g, '\\$&')}%`;
    rows.whereRaw(`(title like ? escape '\\' or entity_ref like ? escape '\\')`, [pattern, pattern]);
  }
  return rows;
}

/** Whether a filter leaves all services. @internal */
export function leavesAll(filter: VisibleFilter): boolean {
  return Object.values(filter).every(value => value === undefined);
}
