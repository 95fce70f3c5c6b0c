/**
 * Words, objectives and judgement of disaster recovery in the developer portal.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './api';
export { locationIdentity, type LocationCoordinates } from './locations';
export { hideDependencies, withoutDependencies } from './dependencies';
export * from './duration';
export * from './placement';
export * from './coverage';
export * from './cron';
export * from './annotations';
export * from './catalog-info';
export * from './objectives';
export * from './statements';
export { isSeen } from './clusters';
export { assessInfrastructure, StandingFrame } from './frame';
export { judgeRecoveryPoints } from './recovery-points';
export { exposureHistory, type ExposureHistoryOptions } from './exposure';
export * from './rules';
export * from './runbook';
export * from './assess';
export * from './alerts';
export * from './signals';
export * from './permissions';
export * from './what-if';
export * from './proposal';
