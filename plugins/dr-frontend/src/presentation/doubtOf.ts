import { Assessment, FollowedKind } from '@backstage-dr/plugin-dr-common';

/**
 * Why an empty list may not be taken for "there is none": nobody knows where the service runs, or clusters of it cannot be
 * seen.
 */
export type Doubt = { kind: 'no-place' } | { kind: 'unseen'; clusters: string[] };

/**
 * What stands between an empty list of objects of a kind and the claim that there are none; `undefined`: nothing does.
 * A kind that a cluster does not know has no objects there for certain.
 */
export function doubtOf(assessment: Pick<Assessment, 'clusters' | 'workloads'>, kind: FollowedKind): Doubt | undefined {
  if (assessment.workloads.length === 0) return { kind: 'no-place' };
  const unseen = assessment.clusters.filter(cluster => {
    const status = cluster.kinds.find(each => each.kind === kind)?.status;
    return cluster.concernsService && status !== 'absent' && (cluster.stale || status !== undefined);
  });
  return unseen.length > 0 ? { kind: 'unseen', clusters: unseen.map(cluster => cluster.title) } : undefined;
}
