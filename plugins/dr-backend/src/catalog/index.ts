export { catalogModuleDr } from './catalogModuleDr';
export { readObjectivesConfig, type ObjectivesConfig } from './readObjectivesConfig';
