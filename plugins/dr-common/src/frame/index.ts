export * from './JudgementFrame';
export * from './artefactsOf';
export * from './assessInfrastructure';
export * from './volumeBackupsOf';
export * from './StandingFrame';
export * from './perStanding';
