import { KubernetesObject } from './KubernetesObject';
import { ObjectSchema } from './schema/Schema';

/**
 * One column of what `kubectl get` prints. `path` is a dotted path into the object.
 * @public
 */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'boolean' | 'date';
  path: string;
  /** Shown with `-o wide` only when above 0. */
  priority?: number;
}

/**
 * A kind that a cluster knows.
 * @public
 */
export interface ResourceType {
  /** Empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  singular: string;
  shortNames: string[];
  namespaced: boolean;
  /** Printed between name and age. */
  columns: Column[];
  /**
   * `any-change`: a custom resource without status subresource, whose every write but of metadata counts; `spec`: only
   * writes of spec count; `none`: the kind has no generation.
   */
  generation: 'any-change' | 'spec' | 'none';
  /** Rejects what does not fit and prunes what it does not know; kinds without one take anything. */
  schema?: ObjectSchema;
}

/** `apps/v1`, or `v1` for the core group. @public */
export function apiVersionOf(resource: ResourceType): string {
  return resource.group === '' ? resource.version : `${resource.group}/${resource.version}`;
}

/** What tells an object from all others of its kind: `namespace/name`, or just the name. @internal */
export function keyOf(namespace: string | undefined, name: string): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** @internal */
export function keyOfObject(object: KubernetesObject): string {
  return keyOf(object.metadata.namespace, object.metadata.name);
}
