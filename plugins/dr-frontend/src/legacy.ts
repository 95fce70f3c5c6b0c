import { DrClient } from '@backstage-dr/plugin-dr-common';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { CardExtensionProps, createCardExtension } from '@backstage/plugin-home-react';
import { drApiRef } from './api';
import { pageRouteRef, rootRouteRef, templateRouteRef } from './routes';

/**
 * Disaster recovery for apps on the old frontend system.
 * @public
 */
export const drPlugin = createPlugin({
  id: 'dr',
  routes: { root: pageRouteRef, entityContent: rootRouteRef },
  externalRoutes: { template: templateRouteRef },
  apis: [
    createApiFactory({
      api: drApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new DrClient(apis),
    }),
  ],
});

/**
 * The page about all services, for a `Route` with path `/dr`.
 * @public
 */
export const DisasterRecoveryPage: () => JSX.Element = drPlugin.provide(
  createRoutableExtension({
    name: 'DisasterRecoveryPage',
    component: () => import('./components/DisasterRecoveryPage').then(m => m.DisasterRecoveryPage),
    mountPoint: pageRouteRef,
  }),
);

/**
 * The tab, for an `EntityLayout.Route` with path `/disaster-recovery`.
 * @public
 */
export const EntityDisasterRecoveryContent: () => JSX.Element = drPlugin.provide(
  createRoutableExtension({
    name: 'EntityDisasterRecoveryContent',
    component: () => import('./components/DisasterRecoveryTab').then(m => m.DisasterRecoveryTab),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The card, for a service's overview.
 * @public
 */
export const EntityDisasterRecoveryCard: () => JSX.Element = drPlugin.provide(
  createComponentExtension({
    name: 'EntityDisasterRecoveryCard',
    component: { lazy: () => import('./components/DisasterRecoveryCard').then(m => m.DisasterRecoveryCard) },
  }),
);

/**
 * The tab of a group or a system, for an `EntityLayout.Route` with path `/disaster-recovery`: how its services stand.
 * @public
 */
export const EntityDisasterRecoveryRollUp: () => JSX.Element = drPlugin.provide(
  createComponentExtension({
    name: 'EntityDisasterRecoveryRollUp',
    component: { lazy: () => import('./components/RollUpTab').then(m => m.RollUpTab) },
  }),
);

/**
 * The card of the home page: the reader's own services, the worst first.
 * @public
 */
export const HomePageMyServices: (props: CardExtensionProps<{}>) => JSX.Element = drPlugin.provide(
  createCardExtension<{}>({
    name: 'HomePageMyServices',
    title: 'My services: disaster recovery',
    components: () => import('./components/HomeWidget').then(m => ({ Content: m.HomeWidget })),
  }),
);
