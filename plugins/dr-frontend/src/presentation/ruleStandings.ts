import { RuleRollUp, RULES } from '@backstage-dr/plugin-dr-common';

/** Every rule, the one that fails most first; those that all services pass come last, in the order of judgement. */
export function ruleStandings(notPassed: readonly RuleRollUp[]): RuleRollUp[] {
  const passed = RULES.filter(({ id }) => !notPassed.some(({ rule }) => rule === id));
  return [
    ...notPassed,
    ...passed.map(({ id: rule, level, gravity, question, why }) => ({
      rule,
      level,
      gravity,
      question,
      why,
      fail: 0,
      unknown: 0,
      exempt: 0,
    })),
  ];
}
