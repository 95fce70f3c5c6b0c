import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  clustersPage,
  disasterRecoveryPage,
  drApi,
  entityDisasterRecoveryCard,
  entityDisasterRecoveryContent,
  entityRollUpContent,
  exemptionsPage,
  myServicesWidget,
  rulesPage,
  servicesPage,
  storagePage,
  whatIfPage,
} from './extensions';
import { pageRouteRef, rootRouteRef } from './routes';

/**
 * Disaster recovery for apps on the new frontend system: a page about all services, and a tab and an overview
 * card on the page of each.
 * @public
 */
export const drFrontendPlugin = createFrontendPlugin({
  pluginId: 'dr',
  title: 'Disaster recovery',
  info: { packageJson: () => import('../package.json') },
  routes: { root: pageRouteRef, entityContent: rootRouteRef },
  // Its tabs stand in this order.
  extensions: [
    drApi,
    disasterRecoveryPage,
    servicesPage,
    whatIfPage,
    rulesPage,
    clustersPage,
    storagePage,
    exemptionsPage,
    entityDisasterRecoveryContent,
    entityDisasterRecoveryCard,
    entityRollUpContent,
    myServicesWidget,
  ],
});
