import { RULES } from '@backstage-dr/plugin-dr-common';
import { RULE_NAMES } from './ruleNames';

it('has a short name for every rule', () => {
  expect([...RULE_NAMES]).toEqual(RULES.map(({ id }) => id));
});
