import { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { drApiRef } from '../../api';
import { FakeDrApi, overviewOf, pageOf, services } from '../../__testUtils__';
import { pageRouteRef } from '../../routes';
import { RollUpTab } from './RollUpTab';

const NOW = Date.now();
const SOME = services(NOW, 40);

function group(name: string, ...children: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [
      ...children.map(child => ({ type: 'parentOf', targetRef: `group:default/${child}` })),
      { type: 'hasMember', targetRef: 'user:default/somebody' },
    ],
  };
}

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { owner: 'group:default/pay-team' },
};

function full(): FakeDrApi {
  const api = new FakeDrApi();
  api.answers.getOverview = overviewOf(NOW, SOME);
  api.answers.getServices = pageOf(SOME, { limit: 10 });
  return api;
}

function render(entity: Entity, options: { api?: FakeDrApi; catalog?: Entity[]; page?: boolean } = {}) {
  const { api = full(), catalog = [], page = true } = options;
  renderInTestApp(
    <EntityProvider entity={entity}>
      <RollUpTab />
    </EntityProvider>,
    {
      apis: [
        [drApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: catalog })],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(page && { '/dr': pageRouteRef }),
      },
    },
  );
  return api;
}

describe('RollUpTab', () => {
  it('says how the services of a group and of all below it stand, whatever the organisation loops into', async () => {
    const catalog = [group('edge', 'edge-seoul'), group('edge-seoul', 'edge')];
    const api = render(group('platform', 'edge'), { catalog });
    expect(await screen.findByRole('heading', { name: '40 services' })).toBeInTheDocument();
    const owner = ['group:default/platform', 'group:default/edge', 'group:default/edge-seoul'];
    expect(api.asked).toContain(`getOverview ${JSON.stringify({ owner })}`);
    expect(screen.getByRole('link', { name: 'All in the scorecard' })).toHaveAttribute(
      'href',
      `/dr/services?${owner.map(ref => `owner=${encodeURIComponent(ref)}`).join('&')}`,
    );
  });

  it('says how the services of a whole company stand, whatever the number of its groups', async () => {
    const children = Array.from({ length: 400 }, (_, index) => `team-${index}`);
    const api = new FakeDrApi();
    // Of each of three parts.
    api.answers.getOverview = overviewOf(NOW, SOME);
    render(group('company', ...children), { api, catalog: children.map(child => group(child)) });
    expect(await screen.findByRole('heading', { name: '120 services' })).toBeInTheDocument();
    const asked = api.asked.filter(call => call.startsWith('getOverview'));
    expect(asked.map(call => call.split('group:').length - 1)).toEqual([150, 150, 101]);
    expect(screen.queryByRole('link', { name: 'All in the scorecard' })).not.toBeInTheDocument();
  });

  it('lists the worst first with the one reason that matters', async () => {
    render(system);
    const rows = within(await screen.findByRole('table', { name: 'Worst first' })).getAllByRole('row');
    expect(rows).toHaveLength(11);
    expect(within(rows[1]).getByText('Not ready')).toBeInTheDocument();
    expect(rows[1]).toHaveTextContent(/promise is|No schedule in/);
    expect(screen.getByRole('columnheader', { name: 'Owner' })).toBeInTheDocument();
  });

  it('does not repeat the one owner that there is', async () => {
    render(group('pay-team'));
    await screen.findByRole('table', { name: 'Worst first' });
    expect(screen.queryByRole('columnheader', { name: 'Owner' })).not.toBeInTheDocument();
  });

  it('says what to write where nothing belongs to it', async () => {
    render(system, { api: new FakeDrApi() });
    expect(await screen.findByText('No service in scope belongs to this system.')).toBeInTheDocument();
    expect(screen.getByText(/^spec:\s+system: system:default\/payments$/)).toBeInTheDocument();
  });

  it('does without the scorecard in an app that has not mounted it', async () => {
    render(system, { page: false });
    await screen.findByRole('table', { name: 'Worst first' });
    expect(screen.queryByRole('link', { name: 'All in the scorecard' })).not.toBeInTheDocument();
  });

  it('says who is not let in', async () => {
    const api = new FakeDrApi();
    api.answers.getOverview = Object.assign(new Error('no'), { statusCode: 403 });
    render(system, { api });
    expect(await screen.findByText('You have no right to see the disaster recovery of payments.')).toBeInTheDocument();
  });
});
