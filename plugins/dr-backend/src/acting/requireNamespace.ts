import { isTerminating, NamespaceFact } from '@backstage-dr/plugin-dr-common';
import { ConflictError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { FindMeant } from './isClaimBelieved';
import { requireClaim } from './requireClaim';
import { VeleroCluster } from './VeleroCluster';

/**
 * Asserts that something may be created for a namespace: it is there, it is the service's, and it is there to stay. It is read
 * from the cluster, not from what is remembered of it.
 *
 * @param options - `isTrusted`: the catalog's word for whose it is will do
 * @throws NotAllowedError, NotFoundError, ServiceUnavailableError; ConflictError while it is being deleted
 * @internal
 */
export async function requireNamespace(
  cluster: VeleroCluster,
  name: string,
  options: { entityRef: string; findMeant: FindMeant; isTrusted: boolean },
): Promise<void> {
  const { entityRef, isTrusted } = options;
  const namespace = isTrusted ? await readIfAllowed(cluster, name) : await readClaimed(cluster, name, options);
  if (!isTerminating(namespace)) return;
  throw new ConflictError(
    `Namespace ${name} of cluster ${cluster.name} is being deleted (Terminating), and nothing is created for it any more. Wait until it is gone and has been made anew, or choose other namespaces of ${entityRef}; one that stays so is held up by a finalizer: kubectl describe namespace ${name}`,
  );
}

async function read(cluster: VeleroCluster, name: string): Promise<NamespaceFact> {
  const found = await cluster.namespace(name);
  if (!found) throw new NotFoundError(`There is no namespace ${name} in cluster ${cluster.name}`);
  return found;
}

async function readClaimed(
  cluster: VeleroCluster,
  name: string,
  claim: { entityRef: string; findMeant: FindMeant },
): Promise<NamespaceFact> {
  const found = await read(cluster, name);
  await requireClaim(cluster.name, found, claim);
  return found;
}

/** Who takes the catalog's word may have given the portal no right to read Namespaces. */
async function readIfAllowed(cluster: VeleroCluster, name: string): Promise<NamespaceFact | undefined> {
  try {
    return await read(cluster, name);
  } catch (error) {
    if (error instanceof NotAllowedError) return undefined;
    throw error;
  }
}
