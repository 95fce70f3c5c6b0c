export { RULES } from './RULES';
export type { RuleDescription } from './Rule';
