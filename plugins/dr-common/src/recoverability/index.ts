export * from './assessRecoverability';
export * from './downSince';
export { momentMs } from './judgeTarget';
export { isSameRegion } from './regionOfStore';
export { survivesRegion } from './storeSurvives';
