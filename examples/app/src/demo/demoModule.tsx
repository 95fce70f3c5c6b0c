import { createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiToolsLine } from '@remixicon/react';

const demoPage = PageBlueprint.make({
  params: {
    path: '/demo',
    title: 'Break things',
    icon: <RiToolsLine size={20} />,
    loader: () => import('./DemoPage').then(module => <module.DemoPage />),
  },
});

/** A page that lets a visitor break the demo clusters and watch what the services' pages make of it. */
export const demoModule = createFrontendPlugin({ pluginId: 'demo', extensions: [demoPage] });
