import { DrClient } from '@backstage-dr/plugin-dr-common';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { drApiRef } from './api';
import { rootRouteRef } from './routes';

/**
 * Disaster recovery for apps on the old frontend system.
 * @public
 */
export const drPlugin = createPlugin({
  id: 'dr',
  routes: { entityContent: rootRouteRef },
  apis: [
    createApiFactory({
      api: drApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new DrClient(apis),
    }),
  ],
});

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
