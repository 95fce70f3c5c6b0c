import { Knex } from 'knex';
import { DbBigInt, MarkRow, MARKS_TABLE } from '../../projection/tables';
import { MarkCount, VisibleFilter } from '../ScorecardStore';
import { filterServices, leavesAll } from './filterServices';

/** @internal */
export async function countMarks(knex: Knex, filter: VisibleFilter, nowMs: number): Promise<MarkCount[]> {
  const marks = knex(MARKS_TABLE);
  if (!leavesAll(filter)) {
    const services = filterServices(knex, filter, nowMs).select('entity_ref').as('s');
    marks.join(services, 's.entity_ref', `${MARKS_TABLE}.entity_ref`);
  }
  const rows: Array<Pick<MarkRow, 'rule' | 'outcome'> & { services: DbBigInt }> = await marks
    .groupBy('rule', 'outcome')
    .select('rule', 'outcome')
    .count({ services: '*' });
  const counts = new Map<string, MarkCount>();
  for (const { rule, outcome, services } of rows) {
    const count = counts.get(rule) ?? { rule, fail: 0, unknown: 0, exempt: 0 };
    count[outcome] += Number(services);
    counts.set(rule, count);
  }
  return [...counts.values()];
}
