import { DisruptionScope, ScopeAssessment, Statement } from '../model';
import { say } from '../statements/say';
import type { HeadlineQuestion } from './headlineOf';

/** Rules that are about surviving one disruption. */
const SCOPES: ReadonlyMap<string, DisruptionScope> = new Map([
  ['restorable-elsewhere', 'cluster'],
  ['stored-in-another-region', 'region'],
]);

/** The disruption that a rule is about; `undefined`: none. */
function scopeOfRule(rule: string | undefined): DisruptionScope | undefined {
  return rule === undefined ? undefined : SCOPES.get(rule);
}

/**
 * The sentence for a service whose worst finding is about one disruption: it names that one, for others are survived.
 * @internal
 */
export function scopeHeadline(question: HeadlineQuestion): Statement | undefined {
  const { title, readiness, findings, recoverability, exposure } = question;
  const scope = scopeOfRule(findings[0]?.rule);
  const assessment = recoverability.find(each => each.scope === scope);
  if (!assessment || readiness === 'ready') return undefined;
  const lost = lostName(assessment, question);
  const { verdict, volumesLost } = assessment;
  const isRegion = scope === 'region';
  const { exposureSeconds } = exposure;
  if (verdict === 'unknown' && readiness === 'unknown') {
    return isRegion ? say('headline.regionUnknown', { title, lost }) : say('headline.clusterUnknown', { title, lost });
  }
  if (verdict === 'partly' && volumesLost.length > 0) {
    const params = { title, lost, volumes: volumesLost };
    return isRegion ? say('headline.regionPartly', params) : say('headline.clusterPartly', params);
  }
  if (verdict !== 'not-recoverable') return undefined;
  if (readiness === 'at-risk' && exposureSeconds !== undefined) {
    const params = { title, lost, exposureSeconds };
    return isRegion ? say('headline.atRiskRegion', params) : say('headline.atRiskCluster', params);
  }
  return isRegion ? say('headline.regionLost', { title, lost }) : say('headline.clusterLost', { title, lost });
}

/** A region is called by its name, or by the cluster that lies in it. @internal */
export function lostName({ lost, scope }: ScopeAssessment, { titleOf }: Pick<HeadlineQuestion, 'titleOf'>): string {
  if (scope === 'namespace') return lost.namespace ?? '';
  return (scope === 'region' ? lost.region : undefined) ?? titleOf(lost.cluster ?? '');
}
