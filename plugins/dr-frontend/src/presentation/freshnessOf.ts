import { ClusterAssessment, Instant } from '@backstage-dr/plugin-dr-common';

/** Which clusters the picture of a service is made from, and how current it is. */
export interface Freshness {
  seen: ClusterAssessment[];
  /** The oldest of what was seen. */
  seenAt?: Instant;
  /** Those of its clusters whose picture is too old, or that never showed one. */
  silent: ClusterAssessment[];
  /** Other clusters that are silent: one may hold what nobody can see. */
  otherSilent: ClusterAssessment[];
}

/** Sorts clusters by whether they are seen, and whether they concern a service as far as known. */
export function freshnessOf(clusters: readonly ClusterAssessment[]): Freshness {
  const isSilent = (cluster: ClusterAssessment) => cluster.stale || cluster.observedAt === undefined;
  const seen = clusters.filter(cluster => cluster.concernsService && !isSilent(cluster));
  const instants = seen.flatMap(cluster => cluster.observedAt ?? []).sort();
  return {
    seen,
    seenAt: instants[0],
    silent: clusters.filter(cluster => cluster.concernsService && isSilent(cluster)),
    otherSilent: clusters.filter(cluster => !cluster.concernsService && isSilent(cluster)),
  };
}
