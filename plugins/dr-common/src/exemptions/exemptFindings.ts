import { AppliedExemption, Exemption, Finding } from '../model';

/**
 * Findings with what somebody has decided to live with: what fails or is unknown and is exempt says so, by whom, why and
 * until when, and what is wrong stays readable. Where several exemptions speak of a rule, the one that holds longest counts.
 *
 * @param active - those that hold, the one that ends first first
 * @internal
 */
export function exemptFindings(findings: readonly Finding[], active: readonly Exemption[]): Finding[] {
  if (active.length === 0) return [...findings];
  return findings.map(finding => {
    const { rule, outcome } = finding;
    if (outcome !== 'fail' && outcome !== 'unknown') return finding;
    const longest = active.filter(each => each.rule === undefined || each.rule === rule).at(-1);
    return longest ? { ...finding, outcome: 'exempt', exemption: applied(longest, outcome) } : finding;
  });
}

function applied(exemption: Exemption, outcome: AppliedExemption['outcome']): AppliedExemption {
  const { id, reason, createdBy, expiresAt } = exemption;
  return { id, reason, createdBy, expiresAt, outcome };
}
