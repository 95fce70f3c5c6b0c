import { ANNOTATION_SERVICE } from '@backstage-dr/plugin-dr-common';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { ApiBlueprint, createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import drPlugin, { drApiRef } from '../src';
import { FixtureApi, FIXTURES } from './FixtureApi';
import { templatesPlugin } from './TemplateForm';

const names = [...Object.keys(FIXTURES), 'slow', 'stale', 'unreachable', 'forbidden'];
const entities = names.map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    description: `Shows the tab as a service "${name}" sees it`,
    annotations: { [ANNOTATION_SERVICE]: 'true' },
  },
  spec: { type: 'service', owner: 'group:default/shop', system: 'shop', lifecycle: 'production' },
}));

const groupings = [
  { kind: 'Group', name: 'pay-team', spec: { type: 'team', children: [] } },
  { kind: 'System', name: 'payments', spec: { owner: 'group:default/pay-team' } },
].map(({ kind, name, spec }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', description: 'Shows the tab of many services together' },
  spec,
}));

createDevApp({
  features: [
    catalogPlugin,
    drPlugin,
    templatesPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () => catalogApiMock({ entities: [...entities, ...groupings] }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'dr',
      extensions: [
        ApiBlueprint.make({
          params: defineParams => defineParams({ api: drApiRef, deps: {}, factory: () => new FixtureApi() }),
        }),
      ],
    }),
  ],
});
