import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { drApi, entityDisasterRecoveryCard, entityDisasterRecoveryContent } from './extensions';
import { rootRouteRef } from './routes';

/**
 * Disaster recovery for apps on the new frontend system: a tab and an overview card on the pages of services.
 * @public
 */
export const drFrontendPlugin = createFrontendPlugin({
  pluginId: 'dr',
  title: 'Disaster recovery',
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: rootRouteRef },
  extensions: [drApi, entityDisasterRecoveryContent, entityDisasterRecoveryCard],
});
