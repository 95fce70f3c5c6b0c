import { JsonObject, KubernetesObject } from './KubernetesObject';

/**
 * The `managedFields` of an object that one manager wrote in one go. Real servers keep an entry for each writer; readers of a
 * demo cluster need them only for their weight, and to see when somebody last wrote.
 * @internal
 */
export function managedFieldsOf(object: KubernetesObject, manager: string, time: string): JsonObject[] {
  const { labels, annotations, ownerReferences } = object.metadata;
  const metadata = fieldsOf({ labels, annotations, ownerReferences });
  const rest = fieldsOf({ spec: object.spec, status: object.status });
  return [
    {
      apiVersion: object.apiVersion,
      fieldsType: 'FieldsV1',
      fieldsV1: { ...(Object.keys(metadata).length > 0 ? { 'f:metadata': metadata } : {}), ...rest },
      manager,
      operation: 'Update',
      time,
    },
  ];
}

function fieldsOf(value: object): JsonObject {
  const fields: JsonObject = {};
  for (const [key, child] of Object.entries(value)) {
    if (child === undefined) continue;
    const isTree = typeof child === 'object' && child !== null && !Array.isArray(child);
    fields[`f:${key}`] = isTree ? { '.': {}, ...fieldsOf(child) } : {};
  }
  return fields;
}
