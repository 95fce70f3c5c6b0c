export { createExemptionService } from './createExemptionService';
export { DatabaseExemptionStore } from './DatabaseExemptionStore';
export type { ExemptionsConfig } from './ExemptionsConfig';
export type { ExemptionService } from './ExemptionService';
