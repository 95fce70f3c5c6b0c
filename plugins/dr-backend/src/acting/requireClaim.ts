import {
  ANNOTATION_KUBERNETES_ID,
  confirmsService,
  ENTITY_REF_MARK,
  NamespaceFact,
} from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { VeleroCluster } from './VeleroCluster';

/**
 * Asserts that the cluster itself says that a namespace is a service's. Whoever writes a catalog entity can claim any, and
 * Velero may read all.
 *
 * @throws NotAllowedError that says how the cluster can say so, NotFoundError, ServiceUnavailableError
 * @internal
 */
export async function requireClaim(cluster: VeleroCluster, namespace: string, entityRef: string): Promise<void> {
  const found = await cluster.namespace(namespace);
  if (!found) throw new NotFoundError(`There is no namespace ${namespace} in cluster ${cluster.name}`);
  if (confirmsService(found, entityRef)) return;
  const named = namesOf(found);
  const command = [
    `kubectl annotate namespace ${namespace}`,
    ...(found.annotations[ENTITY_REF_MARK] === undefined ? [] : ['--overwrite']),
    `${ENTITY_REF_MARK}=${entityRef}`,
  ].join(' ');
  throw new NotAllowedError(
    `Namespace ${namespace} of cluster ${cluster.name} ${
      named.length > 0 ? `names another service (${named.join(', ')})` : 'names no service'
    }, and only that of a service is acted on for it. Who runs the cluster says that it is ${entityRef}'s with: ${command}`,
  );
}

function namesOf({ labels, annotations }: NamespaceFact): string[] {
  return [ENTITY_REF_MARK, ANNOTATION_KUBERNETES_ID].flatMap(key => {
    const value = annotations[key] ?? labels[key];
    return value === undefined ? [] : [`${key}=${value}`];
  });
}
