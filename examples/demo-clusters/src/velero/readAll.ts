import { KubernetesObject, ResourceType } from '../api-server';
import { admit } from '../api-server/schema/admit';
import { goDurationMs } from './goDuration';
import { BackupSpec } from './types';
import { VeleroContext } from './VeleroContext';

/** Objects never change, so each is judged once. */
const verdicts = new WeakMap<KubernetesObject, boolean>();

/**
 * All objects of a kind in Velero's namespace that Velero can read. Others never reach a controller: they are left as they are.
 * @internal
 */
export function readAll<T extends KubernetesObject>(
  { store, namespace }: Pick<VeleroContext, 'store' | 'namespace'>,
  resource: ResourceType,
): T[] {
  return store
    .list<T>(resource)
    .filter(object => object.metadata.namespace === namespace && isReadable(object, resource));
}

function isReadable(object: KubernetesObject, resource: ResourceType): boolean {
  let verdict = verdicts.get(object);
  if (verdict === undefined) {
    const { spec, status } = object;
    const fits = !resource.schema || admit(resource.schema, { spec, status }, '').causes.length === 0;
    verdict = fits && hasReadableTtl(spec as (BackupSpec & { template?: BackupSpec }) | undefined);
    verdicts.set(object, verdict);
  }
  return verdict;
}

/** The API server takes any text for a duration; Velero does not. */
function hasReadableTtl(spec: (BackupSpec & { template?: BackupSpec }) | undefined): boolean {
  return [spec?.ttl, spec?.template?.ttl].every(ttl => ttl === undefined || goDurationMs(ttl) !== undefined);
}
