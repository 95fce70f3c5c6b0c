import { Finding } from '../model';

/**
 * Findings as they count for the verdict. An exemption silences, it does not heal: what is blocking counts as what the rule
 * says, whoever is exempt from it, or the portal would promise that a service comes back that does not.
 * @internal
 */
export function countedFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(finding =>
    finding.exemption && finding.gravity === 'blocking' ? { ...finding, outcome: finding.exemption.outcome } : finding,
  );
}
