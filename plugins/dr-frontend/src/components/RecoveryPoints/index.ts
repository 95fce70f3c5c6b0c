export * from './RecoveryPoints';
