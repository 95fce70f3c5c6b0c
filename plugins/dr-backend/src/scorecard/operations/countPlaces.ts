import { Readiness } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { DbBigInt, PlaceRow, PLACES_TABLE } from '../../projection/tables';
import { PlaceCount, VisibleFilter } from '../ScorecardStore';
import { filterServices } from './filterServices';
import { readinessAt } from './readinessAt';
import { noReadiness } from './Tally';

/** @internal */
export async function countPlaces(
  knex: Knex,
  kind: PlaceRow['kind'],
  filter: VisibleFilter,
  nowMs: number,
): Promise<PlaceCount[]> {
  const readiness = knex.raw(readinessAt(nowMs));
  const services = filterServices(knex, filter, nowMs).select('entity_ref', { readiness }).as('s');
  const others = knex({ o: PLACES_TABLE })
    .whereRaw('o.entity_ref = p.entity_ref and o.kind = p.kind and o.place <> p.place')
    .select(knex.raw('1'));
  const rows: Array<{ place: string; readiness: Readiness; services: DbBigInt; only: DbBigInt }> = await knex({
    p: PLACES_TABLE,
  })
    .join(services, 's.entity_ref', 'p.entity_ref')
    .where('p.kind', kind)
    .groupBy('p.place', 's.readiness')
    .select('p.place', 's.readiness', { only: knex.raw('sum(case when exists ? then 0 else 1 end)', [others]) })
    .count({ services: '*' });
  const counts = new Map<string, PlaceCount>();
  for (const row of rows) {
    const count = counts.get(row.place) ?? { place: row.place, readiness: noReadiness(), only: 0 };
    count.readiness[row.readiness] += Number(row.services);
    count.only += Number(row.only);
    counts.set(row.place, count);
  }
  return [...counts.values()];
}
