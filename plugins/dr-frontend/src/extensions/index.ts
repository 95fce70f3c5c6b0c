export * from './drApi';
export * from './entityDisasterRecoveryCard';
export * from './entityDisasterRecoveryContent';
