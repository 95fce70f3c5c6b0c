import { EntityProvider, entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { drApiRef } from './api';
import { DisasterRecoveryPage, drPlugin, EntityDisasterRecoveryCard, EntityDisasterRecoveryContent } from './legacy';
import { pageRouteRef } from './routes';
import { FakeDrApi, unknown } from './__testUtils__';
import { ScorecardApi } from './__testUtils__/ScorecardApi';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'development', namespace: 'default' },
  spec: { type: 'service' },
};

async function renderOnEntityPage(element: JSX.Element) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [drApiRef, new FakeDrApi(unknown(Date.now()))],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the plugin in the old frontend system', () => {
  it('is called dr and brings its API', () => {
    expect(drPlugin.getId()).toBe('dr');
    expect([...drPlugin.getApis()].map(factory => factory.api.id)).toEqual(['plugin.dr.api']);
  });

  it('shows the verdict in the tab', async () => {
    await renderOnEntityPage(<EntityDisasterRecoveryContent />);
    expect(
      await screen.findByRole('heading', { name: 'It is not known whether development would come back.' }),
    ).toBeInTheDocument();
  });

  it('shows the verdict on the card, with one link to the tab', async () => {
    await renderOnEntityPage(<EntityDisasterRecoveryCard />);
    expect(await screen.findByText('Unknown')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See disaster recovery' })).toHaveAttribute(
      'href',
      '/catalog/default/component/development/disaster-recovery',
    );
  });

  it('has a page about all services, with its tabs below it', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [drApiRef, new ScorecardApi()],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <Routes>
          <Route path="/dr/*" element={<DisasterRecoveryPage />} />
        </Routes>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef, '/dr': pageRouteRef },
        routeEntries: ['/dr'],
      },
    );
    expect(await screen.findByRole('heading', { name: '16 services' })).toBeInTheDocument();
    const tabs = screen.getAllByRole('tab').map(tab => tab.getAttribute('href'));
    expect(tabs).toEqual(
      ['services', 'what-if', 'rules', 'clusters', 'storage', 'exemptions'].map(tab => `/dr/${tab}`),
    );
  });
});
