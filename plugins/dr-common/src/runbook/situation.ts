import { Assessment, DisruptionScope, ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import { Pen } from './Pen';

/** What is lost, who decides. @internal */
export function situation(assessment: Assessment, pen: Pen): string[] {
  return [
    pen.heading(2, say('runbook.phaseSituation')),
    [
      pen.step(say('runbook.findOutWhat')),
      ...assessment.recoverability.map(scope => `    - ${pen.words(lossOf(scope, pen))}`),
      pen.step(say('runbook.findOutWho')),
      pen.fillIn(say('runbook.approval')),
      pen.step(say('runbook.noteTime')),
    ].join('\n'),
  ];
}

const LOST_SOMETHING: Readonly<Record<DisruptionScope, Statement>> = {
  namespace: say('runbook.lostSomeNamespace'),
  cluster: say('runbook.lostSomeCluster'),
  region: say('runbook.lostSomeRegion'),
};

/** A section for each disruption; those of which the same is to be said share one. @internal */
export function sectionsOf(assessment: Assessment, pen: Pen, bodyOf: (scope: ScopeAssessment) => string[]): string[] {
  const losses = new Map<string, Statement[]>();
  for (const scope of assessment.recoverability) {
    const body = bodyOf(scope).join('\n\n');
    losses.set(body, [...(losses.get(body) ?? []), lossOf(scope, pen)]);
  }
  return [...losses].flatMap(([body, statements]) => [pen.heading(3, ...statements), body]);
}

/** What is lost, in words. @internal */
export function lossOf({ scope, lost }: ScopeAssessment, pen: Pen): Statement {
  const cluster = lost.cluster === undefined ? undefined : pen.cluster(lost.cluster);
  if (scope === 'namespace' && lost.namespace !== undefined && cluster !== undefined) {
    return say('runbook.lostNamespace', { namespace: lost.namespace, cluster });
  }
  if (scope === 'cluster' && cluster !== undefined) return say('runbook.lostCluster', { cluster });
  if (scope === 'region' && lost.region !== undefined) return say('runbook.lostRegion', { region: lost.region });
  return LOST_SOMETHING[scope];
}
