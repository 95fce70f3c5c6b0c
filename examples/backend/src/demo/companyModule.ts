import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { Company } from '@internal/demo-clusters';
import { companyEntities } from './companyEntities';

const NAME = 'demo-company';
/** Of what the files of the demo bring, what a visitor begins with. */
const FROM_FILES = ['component:default/payment', 'template:default/dr-protect-service'];

/**
 * Brings the services of the demo to the catalog that are in none of its files, once those of the files are there. The
 * catalog takes what waits in its turn: behind thousands of services, the templates would be missing for minutes.
 */
export function companyModule(company: Company) {
  const entities = companyEntities(company).map(entity => ({ entity, locationKey: NAME }));
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: NAME,
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          processing: catalogProcessingExtensionPoint,
          scheduler: coreServices.scheduler,
        },
        async init({ auth, catalog, processing, scheduler }) {
          const done = new AbortController();
          const bring = async (connection: EntityProviderConnection) => {
            const credentials = await auth.getOwnServiceCredentials();
            const { items } = await catalog.getEntitiesByRefs({ entityRefs: FROM_FILES }, { credentials });
            if (items.includes(undefined)) return;
            await connection.applyMutation({ type: 'full', entities });
            done.abort();
          };
          processing.addEntityProvider({
            getProviderName: () => NAME,
            connect: connection =>
              scheduler.scheduleTask({
                id: NAME,
                frequency: { seconds: 2 },
                timeout: { seconds: 60 },
                scope: 'local',
                signal: done.signal,
                fn: () => bring(connection),
              }),
          });
        },
      });
    },
  });
}
