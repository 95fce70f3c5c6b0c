import { ClusterOverview, LocationAssessment, LocationOverview, ReadinessCounts } from '@backstage-dr/plugin-dr-common';
import { clusterStanding } from './clusterStanding';
import { totalOf } from './readiness';
import { Tone, toneOfHealth } from './tone';

const WORST_FIRST: Tone[] = ['bad', 'unknown', 'warn', 'note', 'good'];

/** Clusters, those first that are not well, of these those that most services depend on. */
export function worstClustersFirst(overviews: readonly ClusterOverview[]): ClusterOverview[] {
  return [...overviews].sort(
    (one, other) =>
      rank(clusterStanding(one.cluster).tone) - rank(clusterStanding(other.cluster).tone) ||
      totalOf(other.services) - totalOf(one.services) ||
      one.cluster.title.localeCompare(other.cluster.title),
  );
}

/** One storage location, seen from one cluster or several. */
export interface SharedLocation {
  identity: string;
  /** As each cluster sees it, the worst first. */
  views: LocationAssessment[];
  services: ReadinessCounts;
  onlyCopies: number;
}

/** Storage locations by what they are, whatever each cluster calls them; those first that are not well. */
export function sharedLocations(overviews: readonly LocationOverview[]): SharedLocation[] {
  const groups = new Map<string, SharedLocation>();
  for (const { location, services, onlyCopies } of overviews) {
    const group = groups.get(location.identity) ?? { identity: location.identity, views: [], services, onlyCopies };
    group.views.push(location);
    groups.set(location.identity, group);
  }
  const byHealth = (one: LocationAssessment, other: LocationAssessment) =>
    rank(toneOfHealth(one.health)) - rank(toneOfHealth(other.health));
  for (const { views } of groups.values()) views.sort(byHealth);
  return [...groups.values()].sort(
    (one, other) =>
      byHealth(one.views[0], other.views[0]) ||
      other.onlyCopies - one.onlyCopies ||
      totalOf(other.services) - totalOf(one.services) ||
      one.identity.localeCompare(other.identity),
  );
}

function rank(tone: Tone): number {
  return WORST_FIRST.indexOf(tone);
}
