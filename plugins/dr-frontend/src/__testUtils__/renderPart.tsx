import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ReactElement } from 'react';
import { drApiRef } from '../api';
import { FakeDrApi } from './FakeDrApi';

/** Renders a part of the pages in an app that knows entity pages, over an API that answers from fixtures. */
export function renderPart(element: ReactElement, options: { api?: FakeDrApi; path?: string; language?: string } = {}) {
  const { api = new FakeDrApi(), path = '/', language = 'en' } = options;
  // Where the app keeps the reader's choice.
  window.localStorage.setItem('language', language);
  return renderInTestApp(element, {
    apis: [[drApiRef, api]],
    config: { app: { extensions: [{ 'api:app/app-language': { config: { availableLanguages: ['en', 'ko'] } } }] } },
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [path],
  });
}
