import { createFrontendPlugin, createRouteRef, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiToolsLine } from '@remixicon/react';

/** Without it the page has no place in the sidebar. */
const demoRouteRef = createRouteRef();

const demoPage = PageBlueprint.make({
  params: {
    path: '/demo',
    routeRef: demoRouteRef,
    title: 'Break things',
    icon: <RiToolsLine size={20} />,
    loader: () => import('./DemoPage').then(module => <module.DemoPage />),
  },
});

/** A page that lets a visitor break the demo clusters and watch what the services' pages make of it. */
export const demoModule = createFrontendPlugin({ pluginId: 'demo', extensions: [demoPage] });
