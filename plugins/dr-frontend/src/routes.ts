import { createRouteRef } from '@backstage/core-plugin-api';

/** The tab on the page of a service, in both frontend systems. */
export const rootRouteRef = createRouteRef({ id: 'dr:entity-content' });
