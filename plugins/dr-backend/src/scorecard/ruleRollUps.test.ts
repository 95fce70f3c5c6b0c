import { RULES } from '@backstage-dr/plugin-dr-common';
import { ruleRollUps } from './ruleRollUps';

describe('ruleRollUps', () => {
  const [first, second, third] = RULES;
  const count = (rule: string, fail: number, unknown = 0) => ({ rule, fail, unknown, exempt: 1 });

  it('has the rule that fails most first, with what it asks and why', () => {
    const counts = [count(first.id, 1), count(third.id, 5), count(second.id, 1, 2)];
    expect(ruleRollUps(counts)).toEqual(
      [
        [third, 5, 0],
        [second, 1, 2],
        [first, 1, 0],
      ].map(([rule, fail, unknown]) => {
        const { id, level, gravity, question, why } = rule as typeof first;
        return { rule: id, level, gravity, question, why, fail, unknown, exempt: 1 };
      }),
    );
  });

  it('leaves out a rule that is no more', () => {
    expect(ruleRollUps([count('no-more', 7)])).toEqual([]);
  });
});
