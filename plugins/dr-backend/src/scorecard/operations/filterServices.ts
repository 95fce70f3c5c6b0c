import { Knex } from 'knex';
import { AssessmentRow, ASSESSMENTS_TABLE, MARKS_TABLE, PLACES_TABLE } from '../../projection/tables';
import { VisibleFilter } from '../ScorecardStore';

/** The stored verdicts that a filter leaves. @internal */
export function filterServices(knex: Knex, filter: VisibleFilter): Knex.QueryBuilder {
  const rows = knex(ASSESSMENTS_TABLE);
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
    const marked = knex(MARKS_TABLE).whereIn('rule', filter.rule).whereIn('outcome', ['fail', 'unknown']);
    rows.whereIn('entity_ref', marked.select('entity_ref'));
  }
  if (filter.cluster) {
    const there = knex(PLACES_TABLE).where({ kind: 'cluster' }).whereIn('place', filter.cluster);
    rows.whereIn('entity_ref', there.select('entity_ref'));
  }
  if (filter.entityRefs) {
    // There may be more of them than a statement takes parameters.
    const isPostgres = knex.client.config.client === 'pg';
    const values = isPostgres ? 'jsonb_array_elements_text(?::jsonb)' : 'value from json_each(?)';
    rows.whereRaw(`entity_ref in (select ${values})`, [JSON.stringify(filter.entityRefs)]);
  }
  if (filter.text !== undefined) {
    const pattern = `%${filter.text.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&')}%`;
    rows.whereRaw(`(title like ? escape '\\' or entity_ref like ? escape '\\')`, [pattern, pattern]);
  }
  return rows;
}
