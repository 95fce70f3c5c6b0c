import { Knex } from 'knex';
import { LABELS_TABLE, OBJECTS_TABLE } from '../tables';
import { IS_WORKLOAD } from './findWorkloads';
import { inBatches } from './inBatches';

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
