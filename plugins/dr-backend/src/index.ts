/**
 * Disaster recovery for the services of the catalog: one `backend.add(import('@backstage-dr/plugin-dr-backend'))`.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleDr } from './catalog';
import { drPlugin } from './plugin';

export { catalogModuleDr, drPlugin };
export { createDrServiceConditionalDecision, drServiceConditions, drServicePermissionResourceRef } from './permissions';

/**
 * The plugin and its catalog module, installed together.
 * @public
 */
const drFeatures = createBackendFeatureLoader({
  *loader() {
    yield drPlugin;
    yield catalogModuleDr;
  },
});
export default drFeatures;
