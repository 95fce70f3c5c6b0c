import { Assessment, Finding, RuleMark, ServiceSummary } from '../model';
import { slowestRecovery } from './slowestRecovery';

/**
 * The row of a service in a list, without what only its entity knows (owner, system).
 * @public
 */
export function summarise(assessment: Assessment): Omit<ServiceSummary, 'owner' | 'system'> {
  const { entityRef, title, readiness, level, headline, reason, objectives, exposure, findings, assessedAt } =
    assessment;
  const { state, seconds } = slowestRecovery(assessment.recoverability)?.recoveryTime ?? { state: 'unknown' };
  return {
    entityRef,
    title,
    tier: objectives.tier?.value,
    strategy: objectives.strategy?.value,
    readiness,
    level,
    headline,
    reason,
    rpoSeconds: objectives.rpoSeconds?.value,
    rtoSeconds: objectives.rtoSeconds?.value,
    exposure: exposure.state,
    recoveryPointAt: exposure.recoveryPointAt,
    breachAt: exposure.breachAt,
    recoveryTime: { state, seconds },
    provenAt: assessment.provenAt,
    clusters: [...new Set(assessment.workloads.map(({ cluster }) => cluster))],
    marks: findings.flatMap(finding => markOf(finding) ?? []),
    assessedAt,
  };
}

function markOf({ rule, outcome, gravity }: Finding): RuleMark | undefined {
  return outcome === 'pass' || outcome === 'not-applicable' ? undefined : { rule, outcome, gravity };
}
