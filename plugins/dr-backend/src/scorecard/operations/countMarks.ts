import { Knex } from 'knex';
import { DbBigInt, MarkRow, MARKS_TABLE } from '../../projection/tables';
import { MarkCount, VisibleFilter } from '../ScorecardStore';
import { filterServices } from './filterServices';

/** @internal */
export async function countMarks(knex: Knex, filter: VisibleFilter): Promise<MarkCount[]> {
  const rows: Array<Pick<MarkRow, 'rule' | 'outcome'> & { services: DbBigInt }> = await knex(MARKS_TABLE)
    .whereIn('entity_ref', filterServices(knex, filter).select('entity_ref'))
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
