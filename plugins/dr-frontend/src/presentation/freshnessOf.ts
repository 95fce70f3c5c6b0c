import { ClusterAssessment, Instant } from '@backstage-dr/plugin-dr-common';

/** Which clusters the picture of a service is made from, and how current it is. */
export interface Freshness {
  seen: ClusterAssessment[];
  /** The oldest of what was seen. */
  seenAt?: Instant;
  /** Those whose picture is too old, or that never answered. */
  silent: ClusterAssessment[];
}

/**
 * Splits the clusters that concern a service into seen and silent. A silent cluster is named even when it is not known to
 * concern the service: it may hold what nobody can see.
 */
export function freshnessOf(clusters: readonly ClusterAssessment[]): Freshness {
  const isSilent = (cluster: ClusterAssessment) => cluster.stale || cluster.observedAt === undefined;
  const seen = clusters.filter(cluster => cluster.concernsService && !isSilent(cluster));
  const instants = seen.flatMap(cluster => cluster.observedAt ?? []).sort();
  return { seen, seenAt: instants[0], silent: clusters.filter(isSilent) };
}
