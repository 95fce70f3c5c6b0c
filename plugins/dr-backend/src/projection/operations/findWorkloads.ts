import { ControllerFact, FollowedKind, LabelSelector, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { Concern } from '../FactStore';
import { LABELS_TABLE, OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';

/** @internal */
export const CONTROLLER_KINDS: readonly FollowedKind[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob'];

/** Of the table `o`; as the index says it, word for word. @internal */
export const IS_WORKLOAD = `o.kind in ('Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'PersistentVolumeClaim')`;

/**
 * Controllers of which the labels, or those of their pods, have what a selector asks for. What it excludes is left to the
 * caller; a selector that only excludes finds none.
 * @internal
 */
export async function findControllersLike(
  knex: Knex,
  selector: LabelSelector,
  options: { clusters: readonly string[]; limit: number },
): Promise<ControllerFact[]> {
  const equalities = Object.entries(selector.matchLabels).map(([key, value]) => labelled(knex, key, [value]));
  const sets = selector.matchExpressions
    .filter(({ operator }) => operator === 'In' || operator === 'Exists')
    .map(({ key, operator, values }) => labelled(knex, key, operator === 'In' ? values : undefined));
  const wanted = [...equalities, ...sets];
  if (wanted.length === 0) return [];

  const objects = knex({ o: OBJECTS_TABLE })
    .whereIn('o.cluster', options.clusters)
    .orderBy('o.id')
    .limit(options.limit)
    .select(...FACT_COLUMNS);
  for (const ids of wanted) objects.whereIn('o.id', ids);
  const rows: StoredFact[] = await objects;
  return rows.map(row => factOf<ControllerFact>(row));
}

/** Ids of objects that carry a label with one of the values, or with any. */
function labelled(knex: Knex, key: string, values: readonly string[] | undefined): Knex.QueryBuilder {
  const ids = knex(LABELS_TABLE).where({ label_key: key }).select('object_id');
  return values ? ids.whereIn('label_value', values) : ids;
}

/** Objects of some kinds in namespaces of clusters. @internal */
export async function findInNamespaces<Fact extends ObjectFact>(
  knex: Knex,
  kinds: readonly FollowedKind[],
  concern: Concern,
): Promise<Fact[]> {
  const rows: StoredFact[] = await knex({ o: OBJECTS_TABLE })
    .whereIn('o.kind', kinds)
    .whereIn('o.cluster', concern.clusters)
    .whereIn('o.namespace', concern.namespaces)
    .orderBy('o.id')
    .select(...FACT_COLUMNS);
  return rows.map(row => factOf<Fact>(row));
}
