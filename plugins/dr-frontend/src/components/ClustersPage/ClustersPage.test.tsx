import { screen, within } from '@testing-library/react';
import { clusterOverviews, FakeDrApi } from '../../__testUtils__';
import { renderPage } from '../../__testUtils__/renderPage';
import { ClustersPage } from './ClustersPage';

function render(api = new FakeDrApi()) {
  api.answers.getClusterOverviews ??= clusterOverviews(Date.now());
  renderPage(<ClustersPage />, { api, path: '/dr/clusters' });
  return api;
}

async function rowOf(name: RegExp) {
  return within(await screen.findByRole('row', { name }));
}

describe('ClustersPage', () => {
  it('lists every cluster, those that are not well first', async () => {
    render();
    expect(await screen.findByRole('heading', { name: '5 clusters' })).toBeInTheDocument();
    const names = screen.getAllByRole('rowheader').map(header => header.querySelector('strong')?.textContent);
    expect(names).toEqual(['Busan edge', 'tokyo-2', 'Jeju lab', 'Seoul', 'Tokyo']);
    expect(screen.getByText('2 of 5 seen now, with nothing wrong')).toBeInTheDocument();
  });

  it('says of a silent one since when it is silent, and that what is shown is from then', async () => {
    render();
    const row = await rowOf(/Busan edge/);
    expect(row.getByText('not reachable')).toBeInTheDocument();
    expect(row.getByText(/^silent since/)).toBeInTheDocument();
    expect(row.getByText(/^what is shown is from/)).toHaveTextContent('3 h ago');
  });

  it('names the kinds that are not followed, once', async () => {
    render();
    const row = await rowOf(/tokyo-2/);
    expect(row.getByText('tokyo-2 does not let us read: Restore.')).toBeInTheDocument();
    expect(row.getByText('DataUpload: the cluster does not know them')).toBeInTheDocument();
    expect(row.getAllByText(/Restore/)).toHaveLength(1);
  });

  it('leads to the services there, and to what if it is lost', async () => {
    render();
    const row = await rowOf(/Seoul/);
    expect(row.getByRole('link', { name: '292 services' })).toHaveAttribute('href', '/dr/services?cluster=seoul-1');
    expect(row.getByText('40 not ready')).toBeInTheDocument();
    expect(row.getByRole('link', { name: 'If it is lost: Seoul' })).toHaveAttribute(
      'href',
      '/dr/what-if?lost=cluster%3Aseoul-1',
    );
  });

  it('does not say that nothing runs where nobody has looked', async () => {
    const api = new FakeDrApi();
    const [{ cluster, services }] = clusterOverviews(Date.now());
    const unseen = { ...cluster, observedAt: undefined, reachability: 'never-seen' as const };
    const none = { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
    api.answers.getClusterOverviews = [
      { cluster: unseen, services: none },
      { cluster: { ...cluster, name: 'seen', title: 'Seen' }, services: { ...services, ...none } },
    ];
    render(api);
    expect((await rowOf(/^Seoul/)).getByText('not known: never seen')).toBeInTheDocument();
    expect((await rowOf(/^Seen/)).getByText('no service runs there')).toBeInTheDocument();
  });

  it('says who is not let in', async () => {
    const api = new FakeDrApi();
    api.answers.getClusterOverviews = Object.assign(new Error('no'), { statusCode: 403 });
    render(api);
    expect(await screen.findByText('You have no right to see the disaster recovery of the clusters.')).toBeVisible();
  });
});
