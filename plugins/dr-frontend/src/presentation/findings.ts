import { Finding } from '@backstage-dr/plugin-dr-common';

/** Findings as they are shown: what needs a reader apart from what does not. */
export interface SortedFindings {
  /** Failing, not to be told, or exempt, worst first. */
  wrong: Finding[];
  /** Passing, or not applicable. */
  quiet: Finding[];
  passing: number;
  /** Rules that apply to the service. */
  applicable: number;
}

/** Splits findings, keeping the order of judgement, which is worst first. */
export function sortFindings(findings: readonly Finding[]): SortedFindings {
  const needsReader = ({ outcome }: Finding) => outcome !== 'pass' && outcome !== 'not-applicable';
  return {
    wrong: findings.filter(needsReader),
    quiet: findings.filter(finding => !needsReader(finding)),
    passing: findings.filter(finding => finding.outcome === 'pass').length,
    applicable: findings.filter(finding => finding.outcome !== 'not-applicable').length,
  };
}

/**
 * The finding to look at first; `undefined` when nothing is wrong but for what somebody has decided to live with. What is
 * blocking counts whatever anybody has decided.
 */
export function worstFinding(findings: readonly Finding[]): Finding | undefined {
  return sortFindings(findings).wrong.find(({ outcome, gravity }) => outcome !== 'exempt' || gravity === 'blocking');
}

/** Id of the element that shows a finding, so that it can be linked to. */
export function findingId(finding: Pick<Finding, 'rule'>): string {
  return `dr-finding-${finding.rule}`;
}
