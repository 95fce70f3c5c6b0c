import { DependencyAssessment, ServiceFacts } from '../model';
import { objectiveDoubts, readinessDoubts } from './judgeDependency';

/**
 * What the service depends on directly, those first that stand in its way, with why.
 * @internal
 */
export function assessDependencies({ dependencies = [], objectives }: ServiceFacts): DependencyAssessment[] {
  return dependencies
    .map(fact => {
      const { entityRef, title, kind, rtoSeconds, rpoSeconds, verdict } = fact;
      const doubts = [...readinessDoubts(fact), ...objectiveDoubts(fact, objectives)];
      return {
        weight: Math.min(2, ...doubts.map(({ outcome }) => (outcome === 'fail' ? 0 : 1))),
        assessment: {
          entityRef,
          title,
          kind,
          rtoSeconds,
          rpoSeconds,
          readiness: verdict?.ownReadiness,
          level: verdict?.level,
          assessedAt: verdict?.assessedAt,
          reasons: doubts.map(({ statement }) => statement),
        },
      };
    })
    .sort((a, b) => a.weight - b.weight)
    .map(({ assessment }) => assessment);
}
