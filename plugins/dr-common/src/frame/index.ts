export * from './JudgementFrame';
export * from './volumeBackupsOf';
