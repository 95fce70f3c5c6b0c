import { JsonObject, JsonValue } from './KubernetesObject';

/** The fields of an object that have a value of their own: a list is one field, an object only when it is empty. */
export type Fields = ReadonlyMap<string, JsonValue>;

const OF_NOBODY = ['apiVersion', 'kind', 'metadata'];
const OF_METADATA = ['labels', 'annotations', 'ownerReferences', 'finalizers'];

/** @internal */
export function fieldsOf(object: object): Fields {
  const fields = new Map<string, JsonValue>();
  const visit = (value: JsonValue | undefined, path: string[]): void => {
    if (value === undefined) return;
    if (isObject(value) && Object.keys(value).length > 0) {
      for (const [key, child] of Object.entries(value)) visit(child, [...path, key]);
    } else {
      fields.set(keyOfPath(path), value);
    }
  };
  const { metadata = {}, ...rest } = object as { metadata?: JsonObject } & JsonObject;
  for (const key of OF_METADATA) visit(metadata[key], ['metadata', key]);
  for (const [key, value] of Object.entries(rest)) if (!OF_NOBODY.includes(key)) visit(value, [key]);
  return fields;
}

/** @internal */
export function keyOfPath(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** @internal */
export function pathOfKey(key: string): string[] {
  return JSON.parse(key) as string[];
}

/** As people write it: `.spec.schedule`. @internal */
export function textOfKey(key: string): string {
  return pathOfKey(key)
    .map(step => `.${step}`)
    .join('');
}

/** Writes fields as `managedFields` do: `{"f:spec":{"f:schedule":{}}}`. @internal */
export function treeOf(keys: Iterable<string>): JsonObject {
  const tree: JsonObject = {};
  for (const key of keys) {
    let node = tree;
    for (const step of pathOfKey(key)) node = (node[`f:${step}`] ??= {}) as JsonObject;
  }
  return tree;
}

/** Reads what {@link treeOf} has written. @internal */
export function keysOf(tree: JsonObject): Set<string> {
  const keys = new Set<string>();
  const visit = (node: JsonObject, path: string[]): void => {
    const children = Object.entries(node);
    if (children.length === 0 && path.length > 0) keys.add(keyOfPath(path));
    for (const [step, child] of children) visit(child as JsonObject, [...path, step.slice('f:'.length)]);
  };
  visit(tree, []);
  return keys;
}

/** Sets a field, with the objects around it. @internal */
export function setField(target: JsonObject, key: string, value: JsonValue): void {
  const path = pathOfKey(key);
  const last = path.pop() ?? '';
  let node = target;
  for (const step of path) node = (isObject(node[step]) ? node[step] : (node[step] = {})) as JsonObject;
  // Somebody who names an empty object wants it to be there, not to be empty.
  const isWish = isObject(value) && Object.keys(value).length === 0 && isObject(node[last]);
  if (!isWish) node[last] = structuredClone(value);
}

/** Removes a field; the objects around it stay. @internal */
export function removeField(target: JsonObject, key: string): void {
  const path = pathOfKey(key);
  const last = path.pop() ?? '';
  let node: JsonValue | undefined = target;
  for (const step of path) node = isObject(node) ? node[step] : undefined;
  if (isObject(node)) delete node[last];
}

/** @internal */
export function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
