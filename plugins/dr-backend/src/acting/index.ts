export type { ActingConfig } from './ActingConfig';
export type { ActingService } from './ActingService';
export { createActingService } from './createActingService';
export { readActing } from './readActing';
