import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** @internal */
export const myServicesWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    name: 'DisasterRecoveryMyServices',
    title: 'My services: disaster recovery',
    description: 'Whether your services would survive a disaster, the worst first',
    components: () => import('../components/HomeWidget').then(m => ({ Content: m.HomeWidget })),
    layout: { width: { minColumns: 3, defaultColumns: 6 }, height: { minRows: 4, defaultRows: 9 } },
  },
});
