export * from './DisasterRecoveryTab';
