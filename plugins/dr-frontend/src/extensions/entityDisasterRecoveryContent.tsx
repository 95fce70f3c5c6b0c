import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isDisasterRecoveryAvailable } from '../isDisasterRecoveryAvailable';
import { rootRouteRef } from '../routes';

/** @internal */
export const entityDisasterRecoveryContent = EntityContentBlueprint.make({
  params: {
    path: '/disaster-recovery',
    title: 'Disaster recovery',
    group: 'operation',
    routeRef: rootRouteRef,
    filter: isDisasterRecoveryAvailable,
    loader: () => import('../components/DisasterRecoveryTab').then(m => <m.DisasterRecoveryTab />),
  },
});
