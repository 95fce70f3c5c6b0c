import { SubPageBlueprint } from '@backstage/frontend-plugin-api';

/** @internal */
export const servicesPage = SubPageBlueprint.make({
  name: 'services',
  params: {
    path: 'services',
    title: 'Services',
    loader: () => import('../components/ServicesPage').then(m => <m.ServicesPage />),
  },
});

/** @internal */
export const whatIfPage = SubPageBlueprint.make({
  name: 'what-if',
  params: {
    path: 'what-if',
    title: 'What if',
    loader: () => import('../components/WhatIfPage').then(m => <m.WhatIfPage />),
  },
});

/** @internal */
export const rulesPage = SubPageBlueprint.make({
  name: 'rules',
  params: {
    path: 'rules',
    title: 'Rules',
    loader: () => import('../components/RulesPage').then(m => <m.RulesPage />),
  },
});

/** @internal */
export const clustersPage = SubPageBlueprint.make({
  name: 'clusters',
  params: {
    path: 'clusters',
    title: 'Clusters',
    loader: () => import('../components/ClustersPage').then(m => <m.ClustersPage />),
  },
});

/** @internal */
export const storagePage = SubPageBlueprint.make({
  name: 'storage',
  params: {
    path: 'storage',
    title: 'Storage',
    loader: () => import('../components/StoragePage').then(m => <m.StoragePage />),
  },
});

/** @internal */
export const exemptionsPage = SubPageBlueprint.make({
  name: 'exemptions',
  params: {
    path: 'exemptions',
    title: 'Exemptions',
    loader: () => import('../components/ExemptionsPage').then(m => <m.ExemptionsPage />),
  },
});
