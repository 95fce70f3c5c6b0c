import { Finding, Level } from '../model';

const LEVELS = [1, 2, 3, 4] as const;

const SETTLED: ReadonlySet<Finding['outcome']> = new Set(['pass', 'not-applicable', 'exempt']);

/**
 * The highest level all of whose rules, and those below, pass or do not apply.
 *
 * @returns the level, and the rules that stand between it and the next
 * @internal
 */
export function levelOf(findings: readonly Finding[]): { level: Level; rulesToNextLevel: string[] } {
  let level: Level = 0;
  for (const next of LEVELS) {
    const own = findings.filter(finding => finding.level === next);
    const inTheWay = own.filter(finding => !SETTLED.has(finding.outcome));
    if (inTheWay.length > 0) {
      return { level, rulesToNextLevel: inTheWay.map(finding => finding.rule) };
    }
    level = next;
  }
  return { level, rulesToNextLevel: [] };
}
