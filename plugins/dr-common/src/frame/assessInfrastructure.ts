import { assessCluster, ClusterView } from '../clusters';
import { assessLocation } from '../locations';
import { ClusterAssessment, JudgementSettings, LocationAssessment, ServiceFacts } from '../model';

/**
 * How clusters and their storage locations stand at a moment, whatever services they concern.
 *
 * @param nowMs - the moment, in milliseconds
 * @public
 */
export function assessInfrastructure(
  { clusters, locations }: Pick<ServiceFacts, 'clusters' | 'locations'>,
  nowMs: number,
  settings: JudgementSettings,
): { clusters: ClusterAssessment[]; locations: LocationAssessment[] } {
  const views = new Map(clusters.map(fact => [fact.name, new ClusterView(fact, nowMs, settings.staleAfterSeconds)]));
  return {
    clusters: [...views.values()].map(view => assessCluster(view, false)),
    locations: locations.map(fact => assessLocation(fact, views.get(fact.cluster))),
  };
}
