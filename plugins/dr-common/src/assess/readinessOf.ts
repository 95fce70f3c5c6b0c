import { Finding, Readiness } from '../model';

/**
 * One word for all findings. A blocking rule that fails decides, then one that is unknown, then whatever keeps it so;
 * advice never does.
 * @internal
 */
export function readinessOf(findings: readonly Finding[]): Readiness {
  const has = (gravity: Finding['gravity'], outcome: Finding['outcome']) =>
    findings.some(finding => finding.gravity === gravity && finding.outcome === outcome);
  if (has('blocking', 'fail')) return 'not-ready';
  if (has('blocking', 'unknown')) return 'unknown';
  return has('degrading', 'fail') || has('degrading', 'unknown') ? 'at-risk' : 'ready';
}
