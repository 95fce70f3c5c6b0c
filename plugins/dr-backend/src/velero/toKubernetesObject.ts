import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from './KubernetesObject';

/** A copy of the whole object, which may hold what nobody else should read, and is read by nobody here. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * An object as it came from a cluster, without what only costs space. `undefined` when it does not even say its name.
 * @internal
 */
export function toKubernetesObject(kind: FollowedKind, body: unknown): KubernetesObject | undefined {
  if (!isRecord(body) || !isRecord(body.metadata)) return undefined;
  const { managedFields: _, ...metadata } = body.metadata;
  const name = metadata.name;
  if (typeof name !== 'string' || name === '') return undefined;
  if (isRecord(metadata.annotations) && LAST_APPLIED in metadata.annotations) {
    const { [LAST_APPLIED]: __, ...annotations } = metadata.annotations;
    metadata.annotations = annotations;
  }
  return {
    kind,
    namespace: textOf(metadata.namespace) ?? '',
    name,
    uid: textOf(metadata.uid),
    resourceVersion: textOf(metadata.resourceVersion),
    body: { ...body, metadata },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
