import { Coverage, Statement } from '../model';

/**
 * Joins the coverage of several workloads, all of which must be covered: some covered and some not is `partly`.
 * @internal
 */
export function joinCoverage(parts: readonly Coverage[]): Coverage {
  const reasons: Statement[] = parts.flatMap(part => part.reasons);
  if (parts.length === 0) return { verdict: 'unknown', reasons: [{ code: 'cover.noWorkload' }] };
  const verdicts = new Set(parts.map(part => part.verdict));
  if (verdicts.size === 1) return { verdict: parts[0].verdict, reasons };
  if (verdicts.has('unknown')) return { verdict: 'unknown', reasons };
  return { verdict: 'partly', reasons };
}
