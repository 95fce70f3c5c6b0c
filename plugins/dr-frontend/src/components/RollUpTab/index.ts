export * from './RollUpTab';
