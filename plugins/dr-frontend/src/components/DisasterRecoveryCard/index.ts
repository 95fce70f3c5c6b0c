export * from './DisasterRecoveryCard';
