import { screen, within } from '@testing-library/react';
import { ScorecardApi } from '../../__testUtils__/ScorecardApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { RulesPage } from './RulesPage';

describe('RulesPage', () => {
  it('asks every rule, the one that most fail first, and leads to those that do not pass it', async () => {
    const api = new ScorecardApi();
    renderPage(<RulesPage />, { api, path: '/dr/rules' });
    const table = await screen.findByRole('table', { name: 'Rules' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(29);
    const failing = api.services.filter(({ marks }) =>
      marks.some(mark => mark.rule === 'restore-tested' && mark.outcome === 'fail'),
    );
    expect(rows[0]).toHaveTextContent('Has a restore of it been tried lately?');
    expect(rows[0]).toHaveTextContent(`${failing.length} fail`);
    expect(within(rows[0]).getByRole('link', { name: 'Restore tested' })).toHaveAttribute(
      'href',
      '/dr/services?rule=restore-tested',
    );
    expect(screen.getAllByText('None fails.').length).toBeGreaterThan(0);
  });

  it('does not praise anybody where there is no service', async () => {
    renderPage(<RulesPage />, { api: new ScorecardApi([]), path: '/dr/rules' });
    expect(await screen.findAllByText('No service yet.')).toHaveLength(29);
  });

  it('says that it failed', async () => {
    const api = new ScorecardApi();
    api.failure = new Error('the database is away');
    renderPage(<RulesPage />, { api, path: '/dr/rules' });
    expect(await screen.findByRole('alert')).toHaveTextContent('the database is away');
  });
});
