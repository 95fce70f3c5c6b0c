import { BackupFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { WantedBackup } from '../ArtefactStore';
import { ARTEFACTS_TABLE, DbBigInt, OBJECTS_TABLE, SCOPES_TABLE } from '../tables';

const RECENT_MS = 31 * 24 * 3600_000;

/** Of each Schedule, and of each set of namespaces, so many of the newest decide: that of today may have failed in part. */
const NEWEST = 3;
const GROUP = `coalesce('schedule ' || o.schedule_name, s.namespaces)`;

interface WantedRow {
  id: string;
  name: string;
  fact: string;
  at_ms: DbBigInt;
  failures: number | null;
}

/**
 * The Backup of a cluster whose files are to be read next; those never tried go first. A copy of one that was read in the
 * cluster it comes from is left out.
 * @internal
 */
export async function findWanted(knex: Knex, cluster: string, nowMs: number): Promise<WantedBackup | undefined> {
  // First, last and number of them tell sets of namespaces apart well enough, in both dialects of SQL.
  const scopes = knex(SCOPES_TABLE)
    .where({ kind: 'Backup', cluster })
    .where('at_ms', '>=', nowMs - RECENT_MS)
    .groupBy('object_id')
    .select('object_id', knex.raw(`min(scope) || ' ' || max(scope) || ' ' || count(*) as namespaces`))
    .max({ at_ms: 'at_ms' });
  const ranked = knex
    .from(scopes.as('s'))
    .join({ o: OBJECTS_TABLE }, 'o.id', 's.object_id')
    .whereIn('o.phase', ['Completed', 'PartiallyFailed'])
    .whereNull('o.gone_ms')
    .select(
      'o.id',
      'o.name',
      'o.origin',
      's.at_ms',
      knex.raw(`row_number() over (partition by ${GROUP} order by s.at_ms desc, o.id) as newness`),
    );
  const row: WantedRow | undefined = await knex
    .from(ranked.as('b'))
    .join({ o: OBJECTS_TABLE }, 'o.id', 'b.id')
    .leftJoin({ a: ARTEFACTS_TABLE }, join => join.on('a.backup_id', 'b.id').andOn('a.at_ms', 'b.at_ms'))
    .where('b.newness', '<=', NEWEST)
    .where(tried => tried.whereNull('a.backup_id').orWhere('a.retry_ms', '<=', nowMs))
    .where(copy =>
      copy
        .whereRaw(`coalesce(b.origin, '') <> 'elsewhere'`)
        .orWhereNotExists(
          knex({ x: ARTEFACTS_TABLE })
            .whereRaw('x.backup_name = b.name and x.at_ms = b.at_ms and x.cluster <> ? and x.retry_ms is null', [
              cluster,
            ])
            .select('x.backup_id'),
        ),
    )
    .orderByRaw(`coalesce(a.failures, 0), case b.origin when 'elsewhere' then 1 else 0 end, b.newness, b.at_ms desc`)
    .first('b.id', 'b.name', 'o.fact', 'b.at_ms', 'a.failures');
  if (!row) return undefined;
  const { startedAt, storageLocation }: BackupFact = JSON.parse(row.fact);
  const { id, name, failures } = row;
  return { id, name, startedAt, storageLocation, atMs: Number(row.at_ms), failures: failures ?? 0 };
}
