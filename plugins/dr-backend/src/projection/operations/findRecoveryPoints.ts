import { BackupFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { Concern, RecoveryPointFilter, RecoveryPointKey } from '../FactStore';
import { DbBigInt, OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';
import { scopesFor } from './findConcerning';

/** Where copies of one Backup lie; the same for all clusters that see the same place. */
const PLACE = `coalesce(l.location_identity, o.cluster || '/' || coalesce(o.storage_location, ''))`;

/** Keys of recovery points, newest first. @internal */
export async function findRecoveryPointKeys(
  knex: Knex,
  filter: RecoveryPointFilter,
  page: { after?: RecoveryPointKey; limit: number },
): Promise<RecoveryPointKey[]> {
  const keys = knex
    .from(pointsFor(knex, filter).as('p'))
    .orderBy([
      { column: 'at_ms', order: 'desc' },
      { column: 'name', order: 'desc' },
      { column: 'place', order: 'desc' },
    ])
    .limit(page.limit)
    .select('at_ms', 'name', 'place');
  const { after } = page;
  if (after) keys.whereRaw('(at_ms, name, place) < (?, ?, ?)', [after.atMs, after.name, after.place]);
  const rows: Array<{ at_ms: DbBigInt; name: string; place: string }> = await keys;
  return rows.map(({ at_ms, name, place }) => ({ atMs: Number(at_ms), name, place }));
}

/** All copies of the recovery points named. @internal */
export async function findBackupsOf(
  knex: Knex,
  concern: Concern,
  keys: readonly RecoveryPointKey[],
): Promise<BackupFact[]> {
  if (keys.length === 0) return [];
  const times = keys.map(key => key.atMs);
  const rows: Array<StoredFact & { id: string }> = await scopesFor(knex, ['Backup'], concern)
    .join({ o: OBJECTS_TABLE }, 'o.id', 's.object_id')
    .whereBetween('s.at_ms', [Math.min(...times), Math.max(...times)])
    .whereIn(
      'o.name',
      keys.map(key => key.name),
    )
    .orderBy('s.at_ms', 'desc')
    .select('o.id', ...FACT_COLUMNS);
  return [...new Map(rows.map(row => [row.id, row])).values()].map(row => factOf<BackupFact>(row));
}

/** Copies by place and name; those that others have made of a namespace of the same name are left out. */
function pointsFor(knex: Knex, filter: RecoveryPointFilter): Knex.QueryBuilder {
  const points = scopesFor(knex, ['Backup'], filter)
    .join({ o: OBJECTS_TABLE }, 'o.id', 's.object_id')
    .leftJoin({ l: OBJECTS_TABLE }, join =>
      join.on('l.id', knex.raw(`o.cluster || '/BackupStorageLocation/' || o.namespace || '/' || o.storage_location`)),
    )
    .groupByRaw(`o.name, ${PLACE}`)
    .select('o.name', knex.raw(`${PLACE} as place`))
    .max({ at_ms: 's.at_ms' });

  if (filter.own.length > 0) {
    const own = placeholders(filter.own);
    points.havingRaw(
      `max(case when o.origin = 'here' then 1 else 0 end) = ` +
        `max(case when o.origin = 'here' and o.cluster in (${own}) then 1 else 0 end)`,
      [...filter.own],
    );
  }
  const someCopy = (column: string, values: readonly string[] | undefined) => {
    if (!values) return;
    const within = values.length > 0 ? `${column} in (${placeholders(values)})` : '1 = 0';
    points.havingRaw(`max(case when ${within} then 1 else 0 end) = 1`, [...values]);
  };
  someCopy('o.cluster', filter.cluster);
  someCopy('o.schedule_name', filter.schedule);
  someCopy('o.phase', filter.phase);
  if (filter.from !== undefined) points.where('s.at_ms', '>=', Date.parse(filter.from));
  if (filter.to !== undefined) points.where('s.at_ms', '<', Date.parse(filter.to));
  return points;
}

function placeholders(values: readonly string[]): string {
  return values.map(() => '?').join(', ');
}
