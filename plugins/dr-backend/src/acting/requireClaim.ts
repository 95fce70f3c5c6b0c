import { ANNOTATION_KUBERNETES_ID, confirmsService, ENTITY_REF_MARK, Labels } from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { VeleroCluster } from './VeleroCluster';

/** Refs of all entities that a Kubernetes id may mean. @internal */
export type FindMeant = (kubernetesId: string) => Promise<string[]>;

/**
 * Asserts that the cluster itself says that a namespace is a service's. Whoever writes a catalog entity can claim any, and
 * Velero may read all. An id tells neither the kind nor the catalog's namespace of who is meant, and anybody may register an
 * entity of the same name in another: it is believed only where nobody else can be meant.
 *
 * @throws NotAllowedError that says how the cluster can say so, NotFoundError, ServiceUnavailableError
 * @internal
 */
export async function requireClaim(
  cluster: VeleroCluster,
  namespace: string,
  { entityRef, findMeant }: { entityRef: string; findMeant: FindMeant },
): Promise<void> {
  const found = await cluster.namespace(namespace);
  if (!found) throw new NotFoundError(`There is no namespace ${namespace} in cluster ${cluster.name}`);
  const named = { ...found.labels, ...found.annotations };
  const isConfirmed = confirmsService(found, entityRef);
  if (isConfirmed && named[ENTITY_REF_MARK] !== undefined) return;
  const id = named[ANNOTATION_KUBERNETES_ID];
  const isMeant = isConfirmed && id !== undefined;
  if (isMeant && (await findMeant(id)).every(each => each === entityRef)) return;
  const said = isMeant
    ? `names more than one entity of the catalog (${ANNOTATION_KUBERNETES_ID}=${id})`
    : describeNames(named);
  const command = [
    `kubectl annotate namespace ${namespace}`,
    ...(found.annotations[ENTITY_REF_MARK] === undefined ? [] : ['--overwrite']),
    `${ENTITY_REF_MARK}=${entityRef}`,
  ].join(' ');
  throw new NotAllowedError(
    `Namespace ${namespace} of cluster ${cluster.name} ${said}, and only that of a service is acted on for it. Who runs the cluster says that it is ${entityRef}'s with: ${command}`,
  );
}

function describeNames(named: Labels): string {
  const others = [ENTITY_REF_MARK, ANNOTATION_KUBERNETES_ID].flatMap(key =>
    named[key] === undefined ? [] : [`${key}=${named[key]}`],
  );
  return others.length > 0 ? `names another service (${others.join(', ')})` : 'names no service';
}
