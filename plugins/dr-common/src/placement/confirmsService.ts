import { NamespaceFact } from '../model';

const ENTITY_REF = 'backstage-dr.io/entity-ref';
const KUBERNETES_ID = 'backstage.io/kubernetes-id';

/**
 * Whether the cluster itself says that a namespace is a service's: by `backstage-dr.io/entity-ref`, or
 * `backstage.io/kubernetes-id` with the entity's name, on the Namespace. The first is the more exact one: a Namespace that has it
 * is that service's only. Annotations of an entity are written by whoever owns the entity, so they do not open what Velero
 * logged about a namespace, and let nobody act on it.
 * @public
 */
export function confirmsService(namespace: NamespaceFact | undefined, entityRef: string): boolean {
  if (!namespace) return false;
  const named = { ...namespace.labels, ...namespace.annotations };
  if (named[ENTITY_REF] !== undefined) return named[ENTITY_REF] === entityRef;
  return named[KUBERNETES_ID] === entityRef.split('/').at(-1);
}
