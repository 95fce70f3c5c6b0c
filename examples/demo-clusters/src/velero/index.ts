export * from './BackupStorage';
export * from './types';
export type { VeleroFaults } from './VeleroContext';
export * from './VeleroServer';
