import { stringifyEntityRef } from '@backstage/catalog-model';
import { Readiness } from '@backstage-dr/plugin-dr-common';
import { DAYS_TABLE } from '@backstage-dr/plugin-dr-backend/src/projection/tables';
import { ScorecardWorld } from './ScorecardWorld';

const DAY_MS = 24 * 3600_000;
const DAYS = 89;
const ROWS = 500;
const READINESS: readonly Readiness[] = ['ready', 'ready', 'at-risk', 'not-ready', 'unknown'];

/** How every service stood on each of the days before today, as if it had been judged all the time. */
export async function fillHistory({ knex, entities, nowMs }: ScorecardWorld): Promise<void> {
  const today = Math.floor(nowMs / DAY_MS);
  const refs = entities.map(each => stringifyEntityRef(each));
  for (let day = today - DAYS; day < today; day++) {
    for (let start = 0; start < refs.length; start += ROWS) {
      const rows = refs.slice(start, start + ROWS).map((ref, index) => ({
        day,
        entity_ref: ref,
        readiness: READINESS[(index + day) % READINESS.length],
        level: 2,
      }));
      await knex(DAYS_TABLE).insert(rows).onConflict(['day', 'entity_ref']).ignore();
    }
  }
}
