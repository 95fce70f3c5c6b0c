export * from './assessService';
export * from './slowestRecovery';
export * from './summarise';
export * from './lapsedSummary';
export * from './summaryAsOf';
