import { NamespaceFact } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { Concern } from '../FactStore';
import { objectId, OBJECTS_TABLE } from '../tables';
import { FACT_COLUMNS, factOf, StoredFact } from './factOf';
import { inBatches } from './inBatches';

/** The Namespace objects of the names, in each of the clusters. @internal */
export async function findNamespaces(knex: Knex, concern: Concern): Promise<NamespaceFact[]> {
  const ids = concern.clusters.flatMap(cluster =>
    concern.namespaces.map(name => objectId({ cluster, kind: 'Namespace', namespace: '', name })),
  );
  const rows = await inBatches(
    ids,
    (batch): PromiseLike<StoredFact[]> =>
      knex({ o: OBJECTS_TABLE })
        .whereIn('o.id', batch)
        .orderBy('o.id')
        .select(...FACT_COLUMNS),
  );
  return rows.flat().map(row => factOf<NamespaceFact>(row));
}
