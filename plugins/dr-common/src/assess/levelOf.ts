import { Finding, Level } from '../model';
import { ALL_RULES } from '../rules/RULES';

const LEVELS = [1, 2, 3, 4] as const;

const SETTLED: ReadonlySet<Finding['outcome']> = new Set(['pass', 'not-applicable', 'exempt']);

/**
 * The highest level all of whose rules, and those below, pass or do not apply. A level that has no rule is not reached:
 * nothing has shown it.
 *
 * @returns the level, and the rules that stand between it and the next
 * @internal
 */
export function levelOf(findings: readonly Finding[]): { level: Level; rulesToNextLevel: string[] } {
  let level: Level = 0;
  for (const next of LEVELS) {
    const own = findings.filter(finding => finding.level === next);
    const inTheWay = own.filter(finding => !SETTLED.has(finding.outcome));
    if (inTheWay.length > 0 || !ALL_RULES.some(rule => rule.level === next)) {
      return { level, rulesToNextLevel: inTheWay.map(finding => finding.rule) };
    }
    level = next;
  }
  return { level, rulesToNextLevel: [] };
}
