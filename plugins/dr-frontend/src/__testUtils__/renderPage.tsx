import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { drApiRef } from '../api';
import { pageRouteRef, templateRouteRef } from '../routes';
import { FakeDrApi } from './FakeDrApi';

/** Renders a tab of the page about all services, with what a browser has around it: an address, and a way back. */
export function renderPage(element: ReactElement, options: { api: FakeDrApi; path: string; language?: string }) {
  const { api, path, language = 'en' } = options;
  window.localStorage.setItem('language', language);
  return renderInTestApp(
    <>
      {element}
      <Browser />
    </>,
    {
      apis: [[drApiRef, api]],
      config: { app: { extensions: [{ 'api:app/app-language': { config: { availableLanguages: ['en', 'ko'] } } }] } },
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/dr': pageRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
      },
      initialRouteEntries: [path],
    },
  );
}

/** What stands after the path in the address. */
export function searchNow(): string {
  return decodeURIComponent(screen.getByTestId('search').textContent ?? '');
}

function Browser() {
  const { search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <span data-testid="search">{search}</span>
      <button onClick={() => navigate(-1)}>browser: back</button>
    </>
  );
}
