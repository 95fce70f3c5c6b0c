import { ApiError, badRequest } from './ApiError';
import { JsonObject, JsonValue } from './KubernetesObject';

/**
 * Applies a JSON merge patch (RFC 7386): `null` removes, objects are merged, anything else replaces.
 * @internal
 */
export function applyMergePatch(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch;
  const result: JsonObject = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === undefined) delete result[key];
    else result[key] = applyMergePatch(result[key], value);
  }
  return result;
}

/**
 * Applies a JSON patch (RFC 6902) to a copy.
 *
 * @throws ApiError 400 for something that is no patch, 422 when it cannot be applied.
 * @internal
 */
export function applyJsonPatch(target: JsonValue, operations: JsonValue): JsonValue {
  if (!Array.isArray(operations)) {
    const found = typeNameOf(operations);
    throw badRequest(
      `error decoding patch: json: cannot unmarshal ${found} into Go value of type []handlers.jsonPatchOp`,
    );
  }
  // The document hangs in a holder, so that an operation on the whole of it is no special case.
  const holder: JsonObject = { root: structuredClone(target) };
  for (const operation of operations) {
    if (!isObject(operation) || typeof operation.op !== 'string' || typeof operation.path !== 'string') {
      throw unprocessable();
    }
    applyOperation(holder, operation.op, operation.path, operation);
  }
  return holder.root ?? {};
}

function applyOperation(holder: JsonObject, op: string, path: string, operation: JsonObject): void {
  switch (op) {
    case 'add':
      return set(holder, path, structuredClone(operation.value), 'insert');
    case 'replace':
      get(holder, path);
      return set(holder, path, structuredClone(operation.value), 'replace');
    case 'remove':
      return remove(holder, path);
    case 'test':
      if (JSON.stringify(get(holder, path)) !== JSON.stringify(operation.value)) {
        throw unprocessable();
      }
      return undefined;
    case 'copy':
    case 'move': {
      const value = structuredClone(get(holder, String(operation.from)));
      if (op === 'move') remove(holder, String(operation.from));
      return set(holder, path, value, 'insert');
    }
    default:
      throw unprocessable();
  }
}

function locate(holder: JsonObject, path: string): { parent: JsonObject | JsonValue[]; key: string } {
  const tokens = ['root', ...path.split('/').slice(1).map(unescape)];
  let parent: JsonValue | undefined = holder;
  for (const token of tokens.slice(0, -1)) {
    parent = childOf(parent, token);
  }
  if (!Array.isArray(parent) && !isObject(parent)) throw unprocessable();
  return { parent, key: tokens[tokens.length - 1] };
}

function get(holder: JsonObject, path: string): JsonValue {
  const { parent, key } = locate(holder, path);
  const value = childOf(parent, key);
  if (value === undefined) throw unprocessable();
  return value;
}

function set(holder: JsonObject, path: string, value: JsonValue | undefined, how: 'insert' | 'replace'): void {
  if (value === undefined) throw unprocessable();
  const { parent, key } = locate(holder, path);
  if (!Array.isArray(parent)) {
    parent[key] = value;
    return;
  }
  const index = key === '-' ? parent.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > parent.length) throw unprocessable();
  parent.splice(index, how === 'insert' ? 0 : 1, value);
}

function remove(holder: JsonObject, path: string): void {
  get(holder, path);
  const { parent, key } = locate(holder, path);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function childOf(parent: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(parent)) return parent[Number(key)];
  return isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The server keeps to itself what was wrong. */
function unprocessable(): ApiError {
  return new ApiError(422, 'Invalid', 'the server rejected our request due to an error in our request', {});
}

function typeNameOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}
