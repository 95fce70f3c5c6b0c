import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { KubernetesClient } from '../client/KubernetesClient';

/**
 * A kind of one cluster.
 * @internal
 */
export interface FollowTarget {
  client: KubernetesClient;
  kind: FollowedKind;
  /** Path of its list. */
  path: string;
  /** Objects a page, where there are pages. */
  pageSize: number;
}
