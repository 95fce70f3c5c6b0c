import { ApiError, badRequest, invalid, preconditionFailed } from './ApiError';
import { ClusterStore } from './ClusterStore';
import { JsonObject, JsonValue, KubernetesObject } from './KubernetesObject';
import { applyJsonPatch, applyMergePatch } from './patch';
import { getObject } from './readObjects';
import { apiVersionOf, ResourceType } from './ResourceType';
import { undeclaredField } from './schema/undeclaredField';

/** What a patch may be. @internal */
export const PATCHES = ['application/json-patch+json', 'application/merge-patch+json', 'application/apply-patch+yaml'];

/** Where a write goes, and whose it is. @internal */
export interface WriteTarget {
  store: ClusterStore;
  resource: ResourceType;
  namespace?: string;
  /** Who says to write; for apply the client must say so itself. */
  manager: string;
  fieldManager?: string;
  force: boolean;
  dryRun: boolean;
}

/** @throws ApiError 400, 404, 409, 422 @internal */
export function createObject(target: WriteTarget, body: JsonValue): KubernetesObject {
  const { metadata, ...rest } = objectFrom(target, body);
  const { name, generateName, namespace, labels, annotations, ownerReferences, finalizers } = metadata;
  const own = { name, generateName, namespace, labels, annotations, ownerReferences, finalizers };
  // Everything else in the metadata is for the cluster to say.
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return target.store.create(target.resource, { ...rest, metadata: given }, target);
}

/** @throws ApiError 400, 404, 409, 422 @internal */
export function replaceObject(target: WriteTarget, name: string, body: JsonValue): KubernetesObject {
  const object = objectFrom(target, body, name);
  const { store, resource, namespace } = target;
  getObject(store, resource, namespace, name);
  // Custom resources are never replaced blindly.
  if (resource.schema && !object.metadata.resourceVersion) {
    throw invalid({ ...resource, kind: resource.plural }, name, [
      {
        reason: 'FieldValueInvalid',
        message: 'Invalid value: 0: must be specified for an update',
        field: 'metadata.resourceVersion',
      },
    ]);
  }
  return store.update(resource, object, target);
}

/** @throws ApiError 400, 404, 409, 422 @internal */
export function patchObject(
  target: WriteTarget,
  name: string,
  body: JsonValue,
  contentType: string,
): { object: KubernetesObject; created: boolean } {
  if (contentType === 'application/apply-patch+yaml') return applyObject(target, name, body);
  const before = JSON.parse(getObject(target.store, target.resource, target.namespace, name).json) as JsonValue;
  const isJsonPatch = contentType === 'application/json-patch+json';
  const after = isJsonPatch ? applyJsonPatch(before, body) : applyMergePatch(before, body);
  return { object: target.store.update(target.resource, objectFrom(target, after, name), target), created: false };
}

function applyObject(target: WriteTarget, name: string, body: JsonValue) {
  const { store, resource, fieldManager, force, dryRun } = target;
  if (fieldManager === undefined) {
    throw invalid({ ...resource, group: 'meta.k8s.io', kind: 'PatchOptions' }, '', [
      { reason: 'FieldValueRequired', message: 'Required value: is required for apply patch', field: 'fieldManager' },
    ]);
  }
  const { apiVersion = '/', kind = '' } = isObject(body) ? body : {};
  if (kind !== resource.kind || apiVersion !== apiVersionOf(resource)) {
    throw badRequest(`invalid object type: ${apiVersion}, Kind=${kind}`);
  }
  const object = objectFrom(target, body, name);
  const { spec, status } = object;
  const odd = resource.schema && undeclaredField(resource.schema, { spec: spec ?? {}, status: status ?? {} }, '');
  if (odd !== undefined) {
    const type = `${object.metadata.namespace ?? ''}/${name}; ${apiVersion}, Kind=${kind}`;
    throw new ApiError(500, '', `failed to create typed patch object (${type}): ${odd}: field not declared in schema`);
  }
  return store.apply(resource, object, { manager: fieldManager, force, dryRun });
}

/** Answers as a server does when something is gone for good. @throws ApiError 404, 409 @internal */
export function deleteObject(target: WriteTarget, name: string, options: JsonValue | undefined): JsonObject {
  const { object } = getObject(target.store, target.resource, target.namespace, name);
  const preconditions = isObject(options) && isObject(options.preconditions) ? options.preconditions : {};
  for (const field of ['uid', 'resourceVersion'] as const) {
    const expected = preconditions[field];
    if (expected !== undefined && expected !== object.metadata[field]) {
      throw preconditionFailed(target.resource, name, field, String(expected), object.metadata[field]);
    }
  }
  if (target.dryRun) return statusOfDeleted(target.resource, object);
  const last = target.store.delete(target.resource, target.namespace, name);
  if (last.metadata.deletionTimestamp !== undefined) return { ...last } as unknown as JsonObject;
  return statusOfDeleted(target.resource, object);
}

function statusOfDeleted({ group, plural }: ResourceType, { metadata }: KubernetesObject): JsonObject {
  const { name, uid } = metadata;
  const details = { name, ...(group === '' ? {} : { group }), kind: plural, uid };
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', details };
}

/** Reads an object; `name` is the one on the URL. */
function objectFrom(target: WriteTarget, body: JsonValue, name?: string): KubernetesObject {
  const { resource, namespace } = target;
  if (!isObject(body)) throw badRequest('the body is not an object');
  assertKind(resource, body);
  const metadata = isObject(body.metadata) ? body.metadata : {};
  for (const value of Object.values(isObject(metadata.labels) ? metadata.labels : {})) {
    if (typeof value !== 'string') {
      throw badRequest(
        `${resource.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}: ` +
          `json: cannot unmarshal ${
            typeof value === 'boolean' ? 'bool' : typeof value
          } into Go struct field ObjectMeta.labels of type string`,
      );
    }
  }
  if (namespace !== undefined && metadata.namespace !== undefined && metadata.namespace !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  if (name !== undefined && metadata.name !== undefined && metadata.name !== name) {
    throw badRequest(`the name of the object (${metadata.name}) does not match the name on the URL (${name})`);
  }
  const placed = {
    ...metadata,
    ...(name === undefined ? {} : { name }),
    ...(namespace === undefined ? {} : { namespace }),
  };
  return { ...body, metadata: placed } as unknown as KubernetesObject;
}

function assertKind(resource: ResourceType, { apiVersion, kind, metadata }: JsonObject): void {
  if (kind === resource.kind && apiVersion === apiVersionOf(resource)) return;
  if (resource.schema && apiVersion === apiVersionOf(resource)) {
    const name = isObject(metadata) ? metadata.name : undefined;
    throw invalid({ ...resource, kind: String(kind) }, typeof name === 'string' ? name : '', [
      {
        reason: 'FieldValueInvalid',
        message: `Invalid value: ${JSON.stringify(kind)}: must be ${resource.kind}`,
        field: 'kind',
      },
    ]);
  }
  throw badRequest(
    `${resource.kind} in version "${apiVersionOf(resource)}" cannot be handled as a ${kind} in version "${apiVersion}"`,
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
