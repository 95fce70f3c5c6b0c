/**
 * Words, objectives and judgement of disaster recovery in the developer portal.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './api';
export * from './locations';
export * from './duration';
export * from './placement';
export * from './coverage';
export * from './cron';
export * from './annotations';
export * from './objectives';
