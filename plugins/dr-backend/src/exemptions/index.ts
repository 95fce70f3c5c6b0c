export { AuditedExemptionService } from './AuditedExemptionService';
export { AuthorizedExemptionService } from './AuthorizedExemptionService';
export { DatabaseExemptionStore } from './DatabaseExemptionStore';
export { DefaultExemptionService } from './DefaultExemptionService';
export type { ExemptionService } from './ExemptionService';
export type { ExemptionStore } from './ExemptionStore';
export type { ExemptionsConfig } from './ExemptionsConfig';
