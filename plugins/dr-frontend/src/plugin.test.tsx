import { createExtensionTester, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import { drApiRef } from './api';
import {
  drLocationPicker,
  drPlacePicker,
  drSchedulePreview,
  entityDisasterRecoveryCard,
  entityDisasterRecoveryContent,
} from './extensions';
import plugin from './index';
import { FakeDrApi, notReady } from './__testUtils__';
import { ScorecardApi } from './__testUtils__/ScorecardApi';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'order', annotations: { 'backstage-dr.io/service': 'true' } },
  spec: { type: 'service' },
};

function renderOnEntityPage(extension: typeof entityDisasterRecoveryContent | typeof entityDisasterRecoveryCard) {
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [[drApiRef, new FakeDrApi(notReady(Date.now()))]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

describe('the plugin in the new frontend system', () => {
  it('is called dr and brings its API, the tab and the card', () => {
    expect(plugin.id).toBe('dr');
    for (const id of ['api:dr', 'entity-content:dr', 'entity-card:dr'] as const) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
  });

  it('brings fields for templates', async () => {
    const { formFieldLoader } = FormFieldBlueprint.dataRefs;
    for (const load of [
      createExtensionTester(drPlacePicker).get(formFieldLoader),
      createExtensionTester(drLocationPicker).get(formFieldLoader),
      createExtensionTester(drSchedulePreview).get(formFieldLoader),
    ]) {
      expect(await load()).toHaveProperty('$$type', '@backstage/scaffolder/FormField');
    }
  });

  it('has a page about all services that begins with the list of them', async () => {
    renderTestApp({
      features: [plugin],
      apis: [[drApiRef, new ScorecardApi()]],
      initialRouteEntries: ['/dr'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(await screen.findByRole('heading', { name: '16 services' })).toBeInTheDocument();
    const tabs = ['Services', 'What if', 'Rules', 'Clusters', 'Storage', 'Exemptions'];
    for (const tab of tabs) expect(screen.getByText(tab, { selector: 'a, a *' })).toBeInTheDocument();
  });

  it('offers the tab and the card to what the backend has marked', () => {
    const tab = createExtensionTester(entityDisasterRecoveryContent);
    const card = createExtensionTester(entityDisasterRecoveryCard);
    expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('Disaster recovery');
    for (const filter of [
      tab.get(EntityContentBlueprint.dataRefs.filterFunction),
      card.get(EntityCardBlueprint.dataRefs.filterFunction),
    ]) {
      expect(filter?.(entity)).toBe(true);
      expect(filter?.({ ...entity, metadata: { name: 'order' } })).toBe(false);
    }
  });

  it('shows the verdict in the tab', async () => {
    renderOnEntityPage(entityDisasterRecoveryContent);
    expect(await screen.findByRole('heading', { name: /order-service would lose 47 min of data/ })).toBeInTheDocument();
  });

  it('shows the verdict on the card, with one link to the tab', async () => {
    renderOnEntityPage(entityDisasterRecoveryCard);
    expect(await screen.findByText(/order-service would lose 47 min of data/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See disaster recovery' })).toHaveAttribute(
      'href',
      '/catalog/default/component/order/disaster-recovery',
    );
  });
});
