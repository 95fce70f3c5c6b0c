import { RollUp, RollUpBy } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { DbBigInt, DbOptional } from '../../projection/tables';
import { Standings, VisibleFilter } from '../ScorecardStore';
import { filterServices } from './filterServices';
import { readinessAt } from './readinessAt';
import { TallyRow, tallyOf } from './Tally';

/** @internal */
export async function countStandings(knex: Knex, filter: VisibleFilter, nowMs: number): Promise<Standings> {
  const readiness = readinessAt(nowMs);
  const rows: Array<TallyRow & { oldest: DbBigInt }> = await filterServices(knex, filter, nowMs)
    .groupByRaw(`${readiness}, level`)
    .select({ readiness: knex.raw(readiness) }, 'level')
    .count({ services: '*' })
    .min({ oldest: 'assessed_ms' });
  const oldest = rows.map(row => Number(row.oldest));
  return { ...tallyOf(rows), assessedMs: rows.length === 0 ? undefined : Math.min(...oldest) };
}

/** @internal */
export async function countRollUps(knex: Knex, by: RollUpBy, filter: VisibleFilter, nowMs: number): Promise<RollUp[]> {
  const readiness = readinessAt(nowMs);
  const rows: Array<TallyRow & { key: DbOptional<string> }> = await filterServices(knex, filter, nowMs)
    .groupByRaw(`${by}, ${readiness}, level`)
    .select({ key: by, readiness: knex.raw(readiness) }, 'level')
    .count({ services: '*' });
  const groups = new Map<DbOptional<string>, TallyRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return [...groups].map(([key, own]) => ({ key: key ?? undefined, ...tallyOf(own) })).sort(worstFirst);
}

function worstFirst(a: RollUp, b: RollUp): number {
  const more = (count: (each: RollUp) => number) => count(b) - count(a);
  return (
    more(({ readiness }) => readiness['not-ready']) ||
    more(({ readiness }) => readiness['at-risk']) ||
    more(({ readiness }) => readiness.unknown) ||
    more(({ total }) => total) ||
    ((a.key ?? '') < (b.key ?? '') ? -1 : 1)
  );
}
