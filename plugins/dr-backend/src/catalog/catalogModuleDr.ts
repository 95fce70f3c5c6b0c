import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint, catalogServiceRef } from '@backstage/plugin-catalog-node';
import { CachedEntityLookup } from './CachedEntityLookup';
import { ObjectivesProcessor } from './ObjectivesProcessor';
import { readObjectivesConfig } from './readObjectivesConfig';

/**
 * Has the catalog resolve the recovery objectives of services while it processes them.
 * @public
 */
export const catalogModuleDr = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'dr',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ auth, catalog, config, logger, processing }) {
        processing.addProcessor(
          ObjectivesProcessor.create({
            config: readObjectivesConfig(config),
            lookup: CachedEntityLookup.create({ catalog, auth }),
            logger,
          }),
        );
      },
    });
  },
});
