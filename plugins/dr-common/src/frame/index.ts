export * from './artefactsOf';
export * from './JudgementFrame';
export * from './volumeBackupsOf';
