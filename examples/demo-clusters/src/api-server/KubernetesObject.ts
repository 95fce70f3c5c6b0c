/**
 * Any value of a JSON document.
 * @public
 */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue | undefined };

/** @public */
export type JsonObject = { [key: string]: JsonValue | undefined };

/** @public */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
}

/** @public */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  generateName?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  managedFields?: JsonObject[];
}

/**
 * An object as a cluster keeps it. What is inside `spec` and `status` is only as sound as whoever wrote it.
 * @public
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  spec?: object;
  status?: object;
}

/**
 * An object on its way into a cluster: what the cluster fills in itself may be left out.
 * @public
 */
export type NewObject<T extends KubernetesObject = KubernetesObject> = Omit<T, 'metadata'> & {
  metadata: Partial<ObjectMeta>;
};
