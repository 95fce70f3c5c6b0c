import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ObjectKey } from '../tables';

/** What tells apart the objects of one kind in one cluster. @internal */
export type ObjectName = Pick<ObjectKey, 'namespace' | 'name'>;

const NAMES_PER_STATEMENT = 500;

/**
 * Runs a query for named objects of one kind in one cluster, some hundreds at a time, and joins the answers.
 *
 * @param query - makes the query from a condition and its parameters
 * @internal
 */
export async function whereObjects<T>(
  options: { cluster: string; kind: FollowedKind; names: readonly ObjectName[] },
  query: (condition: string, parameters: string[]) => PromiseLike<T[]>,
): Promise<T[]> {
  const { cluster, kind, names } = options;
  const found: T[] = [];
  for (let start = 0; start < names.length; start += NAMES_PER_STATEMENT) {
    const batch = names.slice(start, start + NAMES_PER_STATEMENT);
    const tuples = batch.map(() => '(?, ?)').join(', ');
    const condition = `cluster = ? and kind = ? and (namespace, name) in (values ${tuples})`;
    found.push(
      ...(await query(condition, [cluster, kind, ...batch.flatMap(({ namespace, name }) => [namespace, name])])),
    );
  }
  return found;
}

/** Deletes the rows of named objects from an index table. @internal */
export async function deleteObjectRows(
  tx: Knex.Transaction,
  table: string,
  objects: { cluster: string; kind: FollowedKind; names: readonly ObjectName[] },
): Promise<void> {
  await whereObjects(objects, async (condition, parameters) => {
    await tx(table).whereRaw(condition, parameters).delete();
    return [];
  });
}
