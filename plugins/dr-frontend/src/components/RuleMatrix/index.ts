export * from './RuleMatrix';
