import {
  CONTROLLER_KINDS,
  ControllerFact,
  FollowedKind,
  NamespaceFact,
  ObjectFact,
  VolumeClaimFact,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import {
  DbBigInt,
  LABELS_TABLE,
  ObjectRow,
  OBJECTS_TABLE,
  PlacementRow,
  PLACEMENTS_TABLE,
  SCOPES_TABLE,
} from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';
import { inBatches } from './inBatches';
import { upsertRows } from './upsertRows';

/** As the index says it, word for word. */
const IS_WORKLOAD = `o.kind in ('Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'PersistentVolumeClaim')`;

type KindOfFact = StoredFact & { kind: FollowedKind };

/** What is in some namespaces of whatever cluster, gone or not. @internal */
export async function findWorkloadsOf(
  knex: Knex,
  namespaces: readonly string[],
): Promise<{ controllers: ControllerFact[]; claims: VolumeClaimFact[] }> {
  const rows = await inBatches(
    namespaces,
    (batch): PromiseLike<KindOfFact[]> =>
      knex({ o: OBJECTS_TABLE })
        .whereRaw(IS_WORKLOAD)
        .whereIn('o.namespace', batch)
        .orderBy('o.id')
        .select('o.kind', ...FACT_COLUMNS),
  );
  const isController = ({ kind }: KindOfFact) => CONTROLLER_KINDS.some(each => each === kind);
  const all = rows.flat();
  return {
    controllers: all.filter(isController).map(row => factOf<ControllerFact>(row)),
    claims: all.filter(row => !isController(row)).map(row => factOf<VolumeClaimFact>(row)),
  };
}

/** The Namespace objects of some names, of whatever cluster. @internal */
export async function findNamespacesNamed(knex: Knex, names: readonly string[]): Promise<NamespaceFact[]> {
  const rows = await inBatches(
    names,
    (batch): PromiseLike<StoredFact[]> =>
      knex({ o: OBJECTS_TABLE })
        .whereRaw(`o.kind = 'Namespace'`)
        .whereIn('o.name', batch)
        .orderBy('o.id')
        .select(...FACT_COLUMNS),
  );
  return rows.flat().map(row => factOf<NamespaceFact>(row));
}

/**
 * Controllers that carry a label with one of the values, themselves or on their pods, by value. Of a value that is left out
 * there may be more than `limit`.
 * @internal
 */
export async function findLabelled(
  knex: Knex,
  { key, values }: { key: string; values: readonly string[] },
  limit: number,
): Promise<Map<string, ControllerFact[]>> {
  const known = new Map<string, ControllerFact[]>();
  await inBatches(values, async batch => {
    const rows: Array<StoredFact & { label_value: string }> = await knex({ l: LABELS_TABLE })
      .join({ o: OBJECTS_TABLE }, 'o.id', 'l.object_id')
      .where('l.label_key', key)
      .whereIn('l.label_value', batch)
      .orderBy('o.id')
      .limit(limit + 1)
      .select('l.label_value', ...FACT_COLUMNS);
    if (rows.length > limit) return;
    for (const value of batch) known.set(value, []);
    for (const row of rows) known.get(row.label_value)?.push(factOf<ControllerFact>(row));
  });
  return known;
}

/** Values of a label of controllers, or of their pods, in namespaces of a cluster. @internal */
export async function findLabelValues(
  knex: Knex,
  key: string,
  { cluster, namespaces }: { cluster: string; namespaces: readonly string[] },
): Promise<string[]> {
  const values = await inBatches(
    namespaces,
    (batch): PromiseLike<string[]> =>
      knex({ o: OBJECTS_TABLE })
        .join({ l: LABELS_TABLE }, 'l.object_id', 'o.id')
        .whereRaw(IS_WORKLOAD)
        .whereIn('o.namespace', batch)
        .where({ 'o.cluster': cluster, 'l.label_key': key })
        .distinct('l.label_value')
        .pluck('l.label_value'),
  );
  return [...new Set(values.flat())];
}

/** Where an object is found among those that may concern a namespace. @internal */
export interface ScopedKey {
  scope: string;
  cluster: string;
  atMs: number;
  id: string;
  name: string;
  kind: FollowedKind;
  phase: ObjectRow['phase'];
  origin: ObjectRow['origin'];
  backup_name: ObjectRow['backup_name'];
}

/**
 * Keys of objects of some kinds by scope, of whatever cluster. Of a scope that is left out there may be more than `limit`.
 * @internal
 */
export async function findScoped(
  knex: Knex,
  kinds: readonly FollowedKind[],
  scopes: readonly string[],
  options: { limit: number; backupNames?: readonly string[] },
): Promise<Map<string, ScopedKey[]>> {
  const { limit, backupNames } = options;
  const known = new Map<string, ScopedKey[]>();
  await inBatches(scopes, async batch => {
    const found = knex({ s: SCOPES_TABLE })
      .join({ o: OBJECTS_TABLE }, 'o.id', 's.object_id')
      .whereIn('s.scope', batch)
      .whereIn('s.kind', kinds)
      .limit(limit + 1)
      .select('s.scope', 's.cluster', 's.at_ms', 'o.id', 'o.name', 's.kind', 'o.phase', 'o.origin', 'o.backup_name');
    if (backupNames) found.whereRaw(`o.backup_name in ${amongJson(knex)}`, [JSON.stringify(backupNames)]);
    const rows: Array<Omit<ScopedKey, 'atMs'> & { at_ms: DbBigInt }> = await found;
    if (rows.length > limit) return;
    for (const scope of batch) known.set(scope, []);
    for (const { at_ms, ...row } of rows) known.get(row.scope)?.push({ ...row, atMs: Number(at_ms) });
  });
  return known;
}

/** Facts by id. @internal */
export async function findFactsById<Fact extends ObjectFact>(
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, Fact>> {
  const rows = await inBatches(
    ids,
    (batch): PromiseLike<Array<StoredFact & { id: string }>> =>
      knex({ o: OBJECTS_TABLE })
        .whereIn('o.id', batch)
        .select('o.id', ...FACT_COLUMNS),
  );
  return new Map(rows.flat().map(row => [row.id, factOf<Fact>(row)]));
}

/** Where services were found last, by entity ref. @internal */
export async function findPlacements(knex: Knex, entityRefs: readonly string[]): Promise<Map<string, Workload[]>> {
  const rows = await inBatches(
    entityRefs,
    (batch): PromiseLike<Array<Pick<PlacementRow, 'entity_ref' | 'workloads'>>> =>
      knex(PLACEMENTS_TABLE).whereIn('entity_ref', batch).select('entity_ref', 'workloads'),
  );
  return new Map(rows.flat().map(row => [row.entity_ref, JSON.parse(row.workloads)]));
}

/** @internal */
export async function rememberPlacements(
  knex: Knex,
  places: ReadonlyArray<{ entityRef: string; workloads: readonly Workload[]; atMs: number }>,
): Promise<void> {
  await knex.transaction(tx =>
    upsertRows<PlacementRow, keyof PlacementRow>(tx, {
      table: PLACEMENTS_TABLE,
      columns: ['entity_ref', 'updated_ms', 'workloads'],
      key: ['entity_ref'],
      rows: places.map(({ entityRef, workloads, atMs }) => ({
        entity_ref: entityRef,
        updated_ms: atMs,
        workloads: JSON.stringify(workloads),
      })),
    }),
  );
}

/** There may be more of them than a statement takes parameters. */
function amongJson(knex: Knex): string {
  return knex.client.config.client === 'pg'
    ? '(select jsonb_array_elements_text(?::jsonb))'
    : '(select value from json_each(?))';
}
