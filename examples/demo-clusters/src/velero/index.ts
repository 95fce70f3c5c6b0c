export * from './ArtefactServer';
export type { ArtefactKind, Artefacts } from './artefacts';
export * from './BackupStorage';
export * from './types';
export type { VeleroFaults } from './VeleroContext';
export * from './VeleroServer';
