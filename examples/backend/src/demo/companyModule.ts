import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint, EntityProvider } from '@backstage/plugin-catalog-node';
import { Company } from '@internal/demo-clusters';
import { companyEntities } from './companyEntities';

/** Brings the services of the demo to the catalog that are in none of its files. */
export function companyModule(company: Company) {
  const name = 'demo-company';
  const provider: EntityProvider = {
    getProviderName: () => name,
    connect: connection =>
      connection.applyMutation({
        type: 'full',
        entities: companyEntities(company).map(entity => ({ entity, locationKey: name })),
      }),
  };
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: name,
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(provider);
        },
      });
    },
  });
}
