import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ObjectRow, OBJECTS_TABLE } from '../tables';
import { ObjectName, whereObjects } from './whereObjects';

/** What tells whether a stored object is the one that was read. @internal */
export type StoredVersion = ObjectName & Pick<ObjectRow, 'uid' | 'resource_version' | 'gone_ms'>;

/** What names an object of one kind in one cluster, as a key of a map. @internal */
export function nameKey(object: ObjectName): string {
  return `${object.namespace}/${object.name}`;
}

/** Versions of the named objects that are stored, by `nameKey`. @internal */
export async function findVersions(
  tx: Knex.Transaction,
  objects: { cluster: string; kind: FollowedKind; names: readonly ObjectName[] },
): Promise<Map<string, StoredVersion>> {
  const rows = await whereObjects<StoredVersion>(objects, (condition, parameters) =>
    tx<ObjectRow>(OBJECTS_TABLE)
      .select('namespace', 'name', 'uid', 'resource_version', 'gone_ms')
      .whereRaw(condition, parameters),
  );
  return new Map(rows.map(row => [nameKey(row), row]));
}

/** Facts of the named objects that are stored, as JSON, by `nameKey`. @internal */
export async function findFacts(
  tx: Knex.Transaction,
  objects: { cluster: string; kind: FollowedKind; names: readonly ObjectName[] },
): Promise<Map<string, string>> {
  const rows = await whereObjects<ObjectName & Pick<ObjectRow, 'fact'>>(objects, (condition, parameters) =>
    tx<ObjectRow>(OBJECTS_TABLE).select('namespace', 'name', 'fact').whereRaw(condition, parameters),
  );
  return new Map(rows.map(row => [nameKey(row), row.fact]));
}
