import { fieldsOf, isEqual, keysOf, treeOf } from './fieldSets';
import { JsonObject, KubernetesObject } from './KubernetesObject';

/** Who writes, and how. @internal */
export interface Writer {
  manager: string;
  operation: 'Update' | 'Apply';
}

/** An entry of `managedFields`. */
interface Entry extends Writer {
  apiVersion: string;
  fieldsType: 'FieldsV1';
  fieldsV1: JsonObject;
  time: string;
}

/** Fields of one writer. @internal */
export interface OwnedFields extends Writer {
  keys: Set<string>;
  time: string;
}

/** The `managedFields` of an object that one manager wrote in one go. @internal */
export function managedFieldsOf(
  object: KubernetesObject,
  manager: string,
  time: string,
  operation: Writer['operation'] = 'Update',
): JsonObject[] {
  return writeOwned(object.apiVersion, [{ manager, operation, keys: new Set(fieldsOf(object).keys()), time }]);
}

/**
 * The `managedFields` after a write other than by apply: what it has changed is its writer's alone, what it has removed is
 * nobody's.
 * @internal
 */
export function managedFieldsAfter(
  before: KubernetesObject,
  after: KubernetesObject,
  manager: string,
  time: string,
): JsonObject[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changed = [...now.keys()].filter(key => !old.has(key) || !isEqual(old.get(key), now.get(key)));
  const owned = ownedFields(before);
  if (changed.length > 0 && !owned.some(each => isOf(each, { manager, operation: 'Update' }))) {
    owned.push({ manager, operation: 'Update', keys: new Set(), time });
  }
  const lost = new Set([...changed, ...[...old.keys()].filter(key => !now.has(key))]);
  const kept = owned.map(each => {
    const keys = [...each.keys].filter(key => !lost.has(key));
    if (!isOf(each, { manager, operation: 'Update' })) return { ...each, keys: new Set(keys) };
    return { ...each, keys: new Set([...keys, ...changed]), time: lost.size > 0 ? time : each.time };
  });
  return writeOwned(after.apiVersion, kept);
}

/** @internal */
export function ownedFields({ metadata }: KubernetesObject): OwnedFields[] {
  return ((metadata.managedFields ?? []) as unknown as Entry[]).map(({ manager, operation, fieldsV1, time }) => ({
    manager,
    operation,
    keys: keysOf(fieldsV1),
    time,
  }));
}

/** Who owns nothing is not mentioned. @internal */
export function writeOwned(apiVersion: string, owned: readonly OwnedFields[]): JsonObject[] {
  return owned
    .filter(({ keys }) => keys.size > 0)
    .map(({ manager, operation, keys, time }) => ({
      apiVersion,
      fieldsType: 'FieldsV1',
      fieldsV1: treeOf(keys),
      manager,
      operation,
      time,
    }));
}

/** @internal */
export function isOf(a: Writer, b: Writer): boolean {
  return a.manager === b.manager && a.operation === b.operation;
}
