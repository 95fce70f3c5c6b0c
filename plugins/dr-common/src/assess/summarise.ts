import { Assessment, ServiceSummary } from '../model';

/**
 * The row of a service in a list, without what only its entity knows (owner, system).
 * @public
 */
export function summarise(assessment: Assessment): Omit<ServiceSummary, 'owner' | 'system'> {
  const { entityRef, title, readiness, level, headline, reason, objectives, exposure, findings, assessedAt } =
    assessment;
  return {
    entityRef,
    title,
    tier: objectives.tier?.value,
    readiness,
    level,
    headline,
    reason,
    rpoSeconds: objectives.rpoSeconds?.value,
    rtoSeconds: objectives.rtoSeconds?.value,
    recoveryPointAt: exposure.recoveryPointAt,
    failingRules: findings.filter(finding => finding.outcome === 'fail').map(finding => finding.rule),
    assessedAt,
  };
}
