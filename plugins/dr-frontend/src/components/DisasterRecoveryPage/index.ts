export * from './DisasterRecoveryPage';
