import { RuleRollUp, RULES } from '@backstage-dr/plugin-dr-common';
import { MarkCount } from './ScorecardStore';

/**
 * Counts with what each rule asks and why it matters, the rule that fails most first. What an older version stored of a
 * rule that is no more is left out.
 * @internal
 */
export function ruleRollUps(counts: readonly MarkCount[]): RuleRollUp[] {
  const byRule = new Map(counts.map(count => [count.rule, count]));
  return RULES.flatMap(({ id, level, gravity, question, why }) => {
    const count = byRule.get(id);
    if (!count) return [];
    const { fail, unknown, exempt } = count;
    return [{ rule: id, level, gravity, question, why, fail, unknown, exempt }];
  }).sort((a, b) => b.fail - a.fail || b.unknown - a.unknown || b.exempt - a.exempt);
}
