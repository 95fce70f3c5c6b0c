import {
  ANNOTATION_KUBERNETES_ID,
  confirmsService,
  ENTITY_REF_MARK,
  Labels,
  NamespaceFact,
} from '@backstage-dr/plugin-dr-common';
import { NotAllowedError } from '@backstage/errors';
import { FindMeant, isClaimBelieved } from './isClaimBelieved';

/**
 * Asserts that the cluster itself says that a namespace is a service's. Whoever writes a catalog entity can claim any, and
 * Velero may read all.
 *
 * @throws NotAllowedError that says how the cluster can say so
 * @internal
 */
export async function requireClaim(
  cluster: string,
  found: NamespaceFact,
  { entityRef, findMeant }: { entityRef: string; findMeant: FindMeant },
): Promise<void> {
  if (await isClaimBelieved(found, { entityRef, findMeant })) return;
  const { name: namespace } = found;
  const named = { ...found.labels, ...found.annotations };
  const said = confirmsService(found, entityRef)
    ? `names more than one entity of the catalog (${ANNOTATION_KUBERNETES_ID}=${named[ANNOTATION_KUBERNETES_ID]})`
    : describeNames(named);
  const command = [
    `kubectl annotate namespace ${namespace}`,
    ...(found.annotations[ENTITY_REF_MARK] === undefined ? [] : ['--overwrite']),
    `${ENTITY_REF_MARK}=${entityRef}`,
  ].join(' ');
  throw new NotAllowedError(
    `Namespace ${namespace} of cluster ${cluster} ${said}, and only that of a service is acted on for it. Who runs the cluster says that it is ${entityRef}'s with: ${command}`,
  );
}

function describeNames(named: Labels): string {
  const others = [ENTITY_REF_MARK, ANNOTATION_KUBERNETES_ID].flatMap(key =>
    named[key] === undefined ? [] : [`${key}=${named[key]}`],
  );
  return others.length > 0 ? `names another service (${others.join(', ')})` : 'names no service';
}
