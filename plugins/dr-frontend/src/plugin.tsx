import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  clustersPage,
  disasterRecoveryPage,
  drApi,
  drLocationPicker,
  drPlacePicker,
  drSchedulePreview,
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
import { pageRouteRef, rootRouteRef, templateRouteRef } from './routes';

/**
 * Disaster recovery for apps on the new frontend system: a page about all services, a tab and an overview card on the page
 * of each, and fields for templates.
 * @public
 */
export const drFrontendPlugin = createFrontendPlugin({
  pluginId: 'dr',
  title: 'Disaster recovery',
  info: { packageJson: () => import('../package.json') },
  routes: { root: pageRouteRef, entityContent: rootRouteRef },
  externalRoutes: { template: templateRouteRef },
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
    drPlacePicker,
    drLocationPicker,
    drSchedulePreview,
  ],
});
