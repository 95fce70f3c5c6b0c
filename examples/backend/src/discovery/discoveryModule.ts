import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { OwnClusters } from './ownClusters';
import { DiscoveredServicesProvider } from './DiscoveredServicesProvider';

/** A catalog for people who have clusters and no catalog. */
export function discoveryModule(clusters: OwnClusters) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'discovered-services',
    register(env) {
      env.registerInit({
        deps: {
          catalog: catalogProcessingExtensionPoint,
          logger: coreServices.logger,
          scheduler: coreServices.scheduler,
        },
        async init({ catalog, logger, scheduler }) {
          catalog.addEntityProvider(
            new DiscoveredServicesProvider({
              ...clusters,
              logger,
              runner: scheduler.createScheduledTaskRunner({
                frequency: { seconds: 20 },
                timeout: { seconds: 60 },
                scope: 'local',
              }),
            }),
          );
        },
      });
    },
  });
}
