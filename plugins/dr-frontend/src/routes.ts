import { createExternalRouteRef, createRouteRef } from '@backstage/core-plugin-api';

/** The tab on the page of a service, in both frontend systems. */
export const rootRouteRef = createRouteRef({ id: 'dr:entity-content' });

/** The page about all services, in both frontend systems. Its tabs are below it: `/services`, `/what-if` and so on. */
export const pageRouteRef = createRouteRef({ id: 'dr:page' });

/** The form of a template; nothing leads there in an app without the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'dr:template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});
