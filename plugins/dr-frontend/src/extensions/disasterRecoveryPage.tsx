import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiLifebuoyLine } from '@remixicon/react';
import { pageRouteRef } from '../routes';

/** All services of the portal; its tabs are pages of their own, the first is shown first. @internal */
export const disasterRecoveryPage = PageBlueprint.make({
  params: {
    path: '/dr',
    title: 'Disaster recovery',
    icon: <RiLifebuoyLine size={20} />,
    routeRef: pageRouteRef,
  },
});
