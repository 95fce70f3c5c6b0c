/**
 * Disaster recovery for the services of the catalog: one `backend.add(import('@backstage-dr/plugin-dr-backend'))`.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleDr } from './catalog';
import { drPlugin } from './plugin';
import { scaffolderModuleDr } from './scaffolder';

export { catalogModuleDr, drPlugin, scaffolderModuleDr };
export { createDrServiceConditionalDecision, drServiceConditions, drServicePermissionResourceRef } from './permissions';

/**
 * The plugin and its modules for the catalog and the scaffolder, installed together.
 * @public
 */
const drFeatures = createBackendFeatureLoader({
  *loader() {
    yield drPlugin;
    yield catalogModuleDr;
    yield scaffolderModuleDr;
  },
});
export default drFeatures;
