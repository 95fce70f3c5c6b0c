import { Finding, Readiness } from '../model';
import { isAboutDependencies } from '../rules/RULES';

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

/**
 * The same for the service itself, whatever becomes of what it depends on: what others depend on is judged by this, or
 * services that depend on each other would keep each other down for ever.
 * @internal
 */
export function ownReadinessOf(findings: readonly Finding[]): Readiness {
  return readinessOf(findings.filter(({ rule }) => !isAboutDependencies(rule)));
}
