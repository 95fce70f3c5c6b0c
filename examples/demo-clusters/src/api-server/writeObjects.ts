import { ApiError, badRequest, invalid, unsupportedMediaType } from './ApiError';
import { ClusterStore } from './ClusterStore';
import { JsonObject, JsonValue, KubernetesObject } from './KubernetesObject';
import { applyJsonPatch, applyMergePatch } from './patch';
import { getObject } from './readObjects';
import { apiVersionOf, ResourceType } from './ResourceType';

const PATCHES = ['application/json-patch+json', 'application/merge-patch+json'];

/** Where a write goes, and whose it is. @internal */
export interface WriteTarget {
  store: ClusterStore;
  resource: ResourceType;
  namespace?: string;
  manager: string;
}

/** @throws ApiError 400, 404, 409, 422 @internal */
export function createObject(target: WriteTarget, body: JsonValue): KubernetesObject {
  const { metadata, ...rest } = objectFrom(target, body);
  const { name, generateName, namespace, labels, annotations, ownerReferences, finalizers } = metadata;
  const own = { name, generateName, namespace, labels, annotations, ownerReferences, finalizers };
  // Everything else in the metadata is for the cluster to say.
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return target.store.create(target.resource, { ...rest, metadata: given }, target.manager);
}

/** @throws ApiError 400, 404, 409, 422 @internal */
export function replaceObject(target: WriteTarget, name: string, body: JsonValue): KubernetesObject {
  const object = objectFrom(target, body);
  if (object.metadata.name !== name) {
    throw badRequest(`the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`);
  }
  return target.store.update(target.resource, object, target.manager);
}

/** @throws ApiError 400, 404, 409, 415, 422 @internal */
export function patchObject(target: WriteTarget, name: string, body: JsonValue, contentType: string): KubernetesObject {
  if (!PATCHES.includes(contentType)) throw unsupportedMediaType(PATCHES);
  const before = JSON.parse(getObject(target.store, target.resource, target.namespace, name).json) as JsonValue;
  const after = contentType === PATCHES[0] ? applyJsonPatch(before, body) : applyMergePatch(before, body);
  const object = objectFrom(target, after);
  if (object.metadata.name !== name) {
    throw invalid(target.resource, name, [
      { reason: 'FieldValueInvalid', message: 'Invalid value: field is immutable', field: 'metadata.name' },
    ]);
  }
  return target.store.update(target.resource, object, target.manager);
}

/** Answers as a server does when something is gone for good. @throws ApiError 404, 409 @internal */
export function deleteObject(target: WriteTarget, name: string, options: JsonValue | undefined): JsonObject {
  const { object } = getObject(target.store, target.resource, target.namespace, name);
  const preconditions = isObject(options) && isObject(options.preconditions) ? options.preconditions : {};
  for (const field of ['uid', 'resourceVersion'] as const) {
    const expected = preconditions[field];
    if (expected !== undefined && expected !== object.metadata[field]) {
      throw new ApiError(
        409,
        'Conflict',
        `Precondition failed: ${field} in precondition: ${expected}, ${field} in object meta: ${object.metadata[field]}`,
      );
    }
  }
  const last = target.store.delete(target.resource, target.namespace, name);
  if (last.metadata.deletionTimestamp !== undefined) return { ...last } as unknown as JsonObject;
  const { uid } = object.metadata;
  const { group, plural } = target.resource;
  const details = { name, ...(group === '' ? {} : { group }), kind: plural, uid };
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success', details };
}

function objectFrom(target: WriteTarget, body: JsonValue): KubernetesObject {
  const { resource, namespace } = target;
  if (!isObject(body)) throw badRequest('the body is not an object');
  const { apiVersion, kind } = body;
  if (kind !== resource.kind || apiVersion !== apiVersionOf(resource)) {
    throw badRequest(
      `${resource.kind} in version "${apiVersionOf(
        resource,
      )}" cannot be handled as a ${kind} in version "${apiVersion}"`,
    );
  }
  const metadata = isObject(body.metadata) ? body.metadata : {};
  if (namespace !== undefined && metadata.namespace !== undefined && metadata.namespace !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  const placed = { ...metadata, ...(namespace === undefined ? {} : { namespace }) };
  return { ...body, metadata: placed } as unknown as KubernetesObject;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
