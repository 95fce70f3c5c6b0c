import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { disasterRecoveryFactRetriever } from './disasterRecoveryFactRetriever';

/**
 * Adds {@link disasterRecoveryFactRetriever} to Tech Insights. It runs where `techInsights.factRetrievers` has an entry of that
 * name.
 * @public
 */
export const techInsightsModuleDr = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'dr',
  register(env) {
    env.registerInit({
      deps: { factRetrievers: techInsightsFactRetrieversExtensionPoint },
      async init({ factRetrievers }) {
        factRetrievers.addFactRetrievers({ disasterRecoveryFactRetriever });
      },
    });
  },
});
