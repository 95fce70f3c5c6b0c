import { FollowedKind } from '@backstage-dr/plugin-dr-common';

/**
 * An object as it came from a cluster, with only what identifies it checked; everything else is read by the parser of
 * its kind, field by field, so that one odd object spoils no other.
 * @internal
 */
export interface KubernetesObject {
  kind: FollowedKind;
  /** Empty for cluster-scoped objects. */
  namespace: string;
  name: string;
  uid?: string;
  resourceVersion?: string;
  /** The object without `metadata.managedFields` and the copy of itself that kubectl leaves in an annotation. */
  body: Readonly<Record<string, unknown>>;
}

/**
 * One change of one object.
 * @internal
 */
export type ObjectChange = { type: 'upsert'; object: KubernetesObject } | { type: 'remove'; object: KubernetesObject };
