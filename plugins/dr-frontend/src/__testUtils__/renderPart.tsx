import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { ReactElement } from 'react';
import { drApiRef } from '../api';
import { templateRouteRef } from '../routes';
import { FakeDrApi } from './FakeDrApi';

/**
 * Renders a part of the pages in an app that knows entity pages, over an API that answers from fixtures.
 *
 * @param options.may - whether the reader may do what needs a permission
 * @param options.scaffolder - whether the app has templates
 */
export function renderPart(
  element: ReactElement,
  options: { api?: FakeDrApi; path?: string; language?: string; may?: boolean; scaffolder?: boolean } = {},
) {
  const { api = new FakeDrApi(), path = '/', language = 'en', may = true, scaffolder = true } = options;
  // Where the app keeps the reader's choice.
  window.localStorage.setItem('language', language);
  return renderInTestApp(element, {
    apis: [
      [drApiRef, api],
      [permissionApiRef, mockApis.permission({ authorize: may ? AuthorizeResult.ALLOW : AuthorizeResult.DENY })],
    ],
    config: { app: { extensions: [{ 'api:app/app-language': { config: { availableLanguages: ['en', 'ko'] } } }] } },
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      ...(scaffolder && { '/create/templates/:namespace/:templateName': templateRouteRef }),
    },
    initialRouteEntries: [path],
  });
}
