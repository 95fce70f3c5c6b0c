import { Knex } from 'knex';
import { ASSESSMENTS_TABLE, DAYS_TABLE, TRANSITIONS_TABLE } from '../../projection/tables';
import { readinessAt } from '../../scorecard/operations/readinessAt';

const DAY_MS = 24 * 3600_000;

/** Days since 1970-01-01 in UTC. @internal */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/**
 * Gives every service its row of the day; what is stored of the day already stays. One that nothing changes of for days is
 * there all the same, and one that has left the catalog is not any more.
 * @internal
 */
export async function startDay(knex: Knex, nowMs: number): Promise<void> {
  // `where true`: without it, SQLite takes what follows for a join.
  await knex.raw(
    `insert into ${DAYS_TABLE} (day, entity_ref, readiness, level) ` +
      `select ?, entity_ref, ${readinessAt(nowMs)}, level from ${ASSESSMENTS_TABLE} where true on conflict do nothing`,
    [dayOf(nowMs)],
  );
}

/** @internal */
export async function pruneHistory(knex: Knex, beforeMs: number): Promise<void> {
  await knex(DAYS_TABLE).where('day', '<', dayOf(beforeMs)).delete();
  await knex(TRANSITIONS_TABLE).where('at_ms', '<', beforeMs).delete();
}
