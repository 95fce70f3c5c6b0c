export { createDrServiceConditionalDecision, drServiceConditions } from './conditions';
export { drServicePermissionResourceRef } from './drServiceResource';
export { registerPermissions } from './registerPermissions';
