import {
  ANNOTATION_KUBERNETES_ID,
  confirmsService,
  ENTITY_REF_MARK,
  NamespaceFact,
} from '@backstage-dr/plugin-dr-common';

/** Refs of all entities that a Kubernetes id may mean. @internal */
export type FindMeant = (kubernetesId: string) => Promise<string[]>;

/**
 * Whether a Namespace names a service, and nobody else. An id tells neither the kind nor the catalog's namespace of who is
 * meant, and anybody may register an entity of the same name in another: it is believed only where nobody else can be meant.
 * @internal
 */
export async function isClaimBelieved(
  namespace: NamespaceFact,
  { entityRef, findMeant }: { entityRef: string; findMeant: FindMeant },
): Promise<boolean> {
  if (!confirmsService(namespace, entityRef)) return false;
  const named = { ...namespace.labels, ...namespace.annotations };
  const id = named[ANNOTATION_KUBERNETES_ID];
  if (named[ENTITY_REF_MARK] !== undefined || id === undefined) return true;
  return (await findMeant(id)).every(each => each === entityRef);
}
