export { createDrServiceConditionalDecision, drServiceConditions } from './conditions';
export { drServicePermissionResourceRef } from './drServiceResource';
export { drServiceRules } from './drServiceRules';
