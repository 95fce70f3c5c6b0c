import { screen, within } from '@testing-library/react';
import { FakeDrApi, locationOverviews } from '../../__testUtils__';
import { renderPage } from '../../__testUtils__/renderPage';
import { StoragePage } from './StoragePage';

function render(api = new FakeDrApi()) {
  api.answers.getLocationOverviews ??= locationOverviews(Date.now());
  renderPage(<StoragePage />, { api, path: '/dr/storage' });
}

async function rows() {
  const table = await screen.findByRole('table', { name: '3 storage locations' });
  return within(table).getAllByRole('row').slice(1);
}

describe('StoragePage', () => {
  it('lists each location once, as every cluster sees it, what is not well first', async () => {
    render();
    const [first, second, third] = await rows();
    expect(first).toHaveTextContent('seoul, default');
    const views = within(first)
      .getAllByRole('listitem')
      .map(view => view.textContent);
    expect(views[0]).toMatch(/^unavailablefrom tokyo-1rpc error: dial tcp: i\/o timeout/);
    expect(views[1]).toMatch(/^availablefrom seoul-1/);
    expect(second).toHaveTextContent('never checked by Velero · never synced');
    expect(third).toHaveTextContent('aws · tokyo-backups/velero');
  });

  it('says where it is and who says so, and what outlives its loss', async () => {
    render();
    const [first, second, third] = await rows();
    expect(first).toHaveTextContent('ap-northeast-2says Velerono copy elsewhere is known');
    expect(second).toHaveTextContent('region not known');
    expect(third).toHaveTextContent('says the operator, in app-configcopied to ap-northeast-2under an object lock');
  });

  it('says how many services have their only copy there, and leads to what if it is lost', async () => {
    render();
    const [first] = await rows();
    expect(within(first).getByText('57 have their only copy here')).toBeInTheDocument();
    expect(within(first).getByRole('link', { name: 'If it is lost: seoul' })).toHaveAttribute(
      'href',
      `/dr/what-if?lost=${encodeURIComponent('location:s3://seoul-backups/velero')}`,
    );
  });

  it('says what it means that there is none', async () => {
    const api = new FakeDrApi();
    api.answers.getLocationOverviews = [];
    render(api);
    expect(await screen.findByText(/no backup can be stored or restored/)).toBeInTheDocument();
  });

  it('says that it failed, and what still holds', async () => {
    const api = new FakeDrApi();
    api.answers.getLocationOverviews = new TypeError('Failed to fetch');
    render(api);
    expect(await screen.findByRole('alert')).toHaveTextContent('Velero in the clusters works without this page');
  });
});
