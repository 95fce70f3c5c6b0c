/**
 * Words, objectives and judgement of disaster recovery in the developer portal.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './api';
