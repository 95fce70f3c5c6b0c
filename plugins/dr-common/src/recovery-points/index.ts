export * from './CoverageMemo';
export * from './JudgedPoint';
export * from './joinCoverage';
export * from './judgePresence';
export * from './judgeRecoveryPoints';
export * from './phases';
