import { useRouteRef } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useT } from '../../hooks/useWords';
import { pageRouteRef } from '../../routes';
import { ClustersPage } from '../ClustersPage';
import { ExemptionsPage } from '../ExemptionsPage';
import { RulesPage } from '../RulesPage';
import { ServicesPage } from '../ServicesPage';
import { StoragePage } from '../StoragePage';
import { WhatIfPage } from '../WhatIfPage';

const TABS = [
  { path: 'services', element: <ServicesPage /> },
  { path: 'what-if', element: <WhatIfPage /> },
  { path: 'rules', element: <RulesPage /> },
  { path: 'clusters', element: <ClustersPage /> },
  { path: 'storage', element: <StoragePage /> },
  { path: 'exemptions', element: <ExemptionsPage /> },
] as const;

/** The page about all services with its tabs, for apps on the old frontend system; the new one makes them of extensions. */
export function DisasterRecoveryPage() {
  const t = useT();
  const page = useRouteRef(pageRouteRef)();
  return (
    <>
      <PluginHeader
        title={t('title')}
        titleLink={page}
        tabs={TABS.map(({ path }) => ({
          id: path,
          label: t(`scorecard.tab.${path}`),
          href: `${page}/${path}`,
          matchStrategy: 'prefix',
        }))}
      />
      <Routes>
        <Route index element={<Navigate to={TABS[0].path} replace />} />
        {TABS.map(({ path, element }) => (
          <Route key={path} path={`${path}/*`} element={element} />
        ))}
      </Routes>
    </>
  );
}
