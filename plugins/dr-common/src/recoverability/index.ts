export * from './assessRecoverability';
export * from './downSince';
export { isSameRegion } from './regionOfStore';
