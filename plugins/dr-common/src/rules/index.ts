export { RULES } from './RULES';
export type { FactName, RuleDescription } from './Rule';
