import { ControllerFact, FollowedKind, LabelSelector, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { Concern } from '../FactStore';
import { LABELS_TABLE, OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';

/** @internal */
export const CONTROLLER_KINDS: readonly FollowedKind[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob'];

/**
 * Controllers that meet the most telling requirement of a selector; the caller tries the others.
 * @internal
 */
export async function findControllersLike(
  knex: Knex,
  selector: LabelSelector,
  options: { clusters: readonly string[]; limit: number },
): Promise<ControllerFact[]> {
  const [equality] = Object.entries(selector.matchLabels);
  const positive = selector.matchExpressions.find(({ operator }) => operator === 'In' || operator === 'Exists');
  const labelled = knex(LABELS_TABLE).distinct('object_id');
  if (equality) labelled.where({ label_key: equality[0], label_value: equality[1] });
  else if (positive?.operator === 'In') {
    labelled.where({ label_key: positive.key }).whereIn('label_value', positive.values);
  } else if (positive) labelled.where({ label_key: positive.key });
  else return [];

  const rows: StoredFact[] = await knex({ o: OBJECTS_TABLE })
    .whereIn('o.id', labelled)
    .whereIn('o.cluster', options.clusters)
    .orderBy('o.id')
    .limit(options.limit)
    .select(...FACT_COLUMNS);
  return rows.map(row => factOf<ControllerFact>(row));
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
    .select(...FACT_COLUMNS);
  return rows.map(row => factOf<Fact>(row));
}
