export * from './assessService';
export * from './slowestRecovery';
export * from './summarise';
