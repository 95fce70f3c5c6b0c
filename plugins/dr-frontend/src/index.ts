/**
 * Tells the owner of a service, on its page in the portal, whether it would survive a disaster.
 *
 * @packageDocumentation
 */
export { drFrontendPlugin as default } from './plugin';
export * from './api';
export * from './isDisasterRecoveryAvailable';
export * from './legacy';
export * from './legacyFields';
export { drTranslationRef } from './translation';
