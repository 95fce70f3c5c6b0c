export * from './RulesPage';
