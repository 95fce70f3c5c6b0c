export * from './RecoveryOrder';
