import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { services } from '../../__testUtils__';
import { renderPage, searchNow } from '../../__testUtils__/renderPage';
import { ScorecardApi } from '../../__testUtils__/ScorecardApi';
import { ServicesPage } from './ServicesPage';

function render(search = '', api = new ScorecardApi()) {
  renderPage(<ServicesPage />, { api, path: `/dr/services${search}` });
  return api;
}

async function rows() {
  const table = await screen.findByRole('table', { name: 'Services' });
  return within(table).getAllByRole('row').slice(1);
}

function count(api: ScorecardApi, readiness: string) {
  return api.services.filter(service => service.readiness === readiness).length;
}

class Silent extends ScorecardApi {
  getOverview(): Promise<never> {
    return new Promise(() => undefined);
  }
}

describe('ServicesPage', () => {
  it('says how all services stand, what fails most, and lists them, the worst first', async () => {
    const api = render();
    expect(await screen.findByRole('heading', { name: '16 services' })).toBeInTheDocument();
    const figures = within(screen.getByRole('list', { name: 'By readiness' })).getAllByRole('link');
    expect(figures.map(figure => figure.textContent)).toEqual([
      `${count(api, 'ready')}ready`,
      `${count(api, 'at-risk')}at risk`,
      `${count(api, 'not-ready')}not ready`,
      `${count(api, 'unknown')}unknown`,
    ]);
    expect(screen.getByText('silent: busan-edge')).toBeInTheDocument();
    expect(screen.getByText(/^ready, last 90 days: \d+ % → \d+ %$/)).toBeInTheDocument();
    const found = await rows();
    expect(found).toHaveLength(16);
    expect(within(found[0]).getByText('Not ready')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'Readiness' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('never has a figure, a dash or a tick for what is not known', async () => {
    render('?readiness=unknown');
    const [first] = await rows();
    expect(within(first).getByText('Unknown')).toBeInTheDocument();
    expect(within(first).getAllByText('unknown').length).toBeGreaterThan(0);
    expect(first.textContent).not.toMatch(/[—∞✓]/);
  });

  it('leads from each service to what is said about it alone', async () => {
    const api = render();
    const [first] = await rows();
    const link = within(first).getAllByRole('link')[0];
    const { entityRef } = api.services.find(service => service.title === link.textContent)!;
    expect(link).toHaveAttribute('href', `/catalog/default/component/${entityRef.split('/')[1]}/disaster-recovery`);
  });

  it('takes the filter from the address, and shows it', async () => {
    render('?readiness=not-ready&owner=group:default/edge&text=api');
    expect(await screen.findByRole('searchbox', { name: 'Search services' })).toHaveValue('api');
    expect(screen.getByRole('button', { name: 'Remove Owner: edge' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Remove Readiness: Not ready' })).toBeInTheDocument();
    for (const row of await rows()) expect(row).toHaveTextContent(/api.*edge.*Not ready/);
  });

  it('counts the group of services that is looked at, whatever of it is picked out', async () => {
    const api = render('?readiness=not-ready&tier=critical');
    const critical = api.services.filter(service => service.tier === 'critical');
    expect(await screen.findByRole('heading', { name: `${critical.length} services` })).toBeInTheDocument();
    const bad = critical.filter(service => service.readiness === 'not-ready').length;
    expect(await screen.findByRole('heading', { name: new RegExp(`^${bad} services? match`) })).toBeInTheDocument();
  });

  it('narrows the list by a figure, and the way back undoes it', async () => {
    const api = render();
    await userEvent.click(await screen.findByRole('link', { name: /at risk$/ }));
    expect(searchNow()).toBe('?readiness=at-risk');
    expect(
      await screen.findByRole('heading', { name: new RegExp(`^${count(api, 'at-risk')} services? match`) }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /at risk$/ })).toHaveAttribute('aria-current', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'browser: back' }));
    expect(searchNow()).toBe('');
    expect(await screen.findByRole('heading', { name: 'All 16 services' })).toBeInTheDocument();
  });

  it('narrows the list by a rule that fails', async () => {
    render();
    await userEvent.click(await screen.findByRole('link', { name: /^Restore tested: \d+ fail/ }));
    expect(searchNow()).toBe('?rule=restore-tested');
  });

  it('groups by owner, and narrows the list by one of them', async () => {
    const api = render('?readiness=ready');
    await userEvent.click(await screen.findByRole('radio', { name: 'Owner' }));
    const edge = api.services.filter(service => service.owner === 'group:default/edge');
    const all = await screen.findByRole('button', { name: /^All \d+$/ });
    await userEvent.click(all);
    await userEvent.click(screen.getByRole('link', { name: new RegExp(`^edge: \\d+ of ${edge.length} ready`) }));
    expect(searchNow()).toBe('?owner=group:default/edge&readiness=ready');
  });

  it('offers what can be chosen with how many it leaves, and takes a chip away', async () => {
    const api = render();
    await screen.findByRole('heading', { name: '16 services' });
    await userEvent.click(screen.getByRole('button', { name: 'Tier' }));
    const critical = api.services.filter(service => service.tier === 'critical').length;
    await userEvent.click(await screen.findByRole('checkbox', { name: `critical${critical}` }));
    expect(searchNow()).toBe('?tier=critical');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Tier: critical' }));
    expect(searchNow()).toBe('');
  });

  it('waits until typing rests, and leaves no trace of it in the history', async () => {
    const api = render();
    await rows();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search services' }), 'gateway');
    await waitFor(() => expect(searchNow()).toBe('?text=gateway'));
    await screen.findByRole('heading', { name: /services? match/ });
    const typed = api.asked.filter(call => call.startsWith('getServices') && call.includes('"text"'));
    expect(new Set(typed).size).toBe(1);
  });

  it('sorts by a column, once more the other way round, and keeps it in the address', async () => {
    render();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Service' }));
    expect(searchNow()).toBe('?sort=title');
    await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Service' })).toHaveAttribute('aria-sort'));
    await userEvent.click(screen.getByRole('button', { name: 'Service' }));
    expect(searchNow()).toBe('?sort=title&order=desc');
    await waitFor(async () => expect((await rows())[0]).toHaveTextContent(/^stock/));
  });

  it('sorts what ages by how much would be lost', async () => {
    render('?sort=recoveryPointAt');
    await rows();
    expect(screen.getByRole('columnheader', { name: 'Data loss' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('has the way to the next page, which is closed on the last', async () => {
    render('?sort=title&cursor=50&page=2', new ScorecardApi(services(Date.now(), 60)));
    expect(await screen.findByText('51–60 of 60')).toBeInTheDocument();
    expect(screen.getByText('Next').closest('button')).toBeDisabled();
    expect(screen.getByText('Back').closest('button')).toBeEnabled();
  });

  it('exports what the filter leaves', async () => {
    const saved = jest.fn((_file: Blob) => 'blob:file');
    Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined });
    const api = render('?readiness=unknown');
    const file = new Blob(['entity_ref']);
    api.answers.exportServices = file;
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV, for a spreadsheet' }));
    await waitFor(() => expect(saved).toHaveBeenCalledWith(file));
    expect(api.asked).toContain(
      'exportServices csv {"readiness":["unknown"],"orderBy":"readiness","descending":false}',
    );
  });

  it('says that a file could not be made', async () => {
    const api = render();
    api.answers.exportServices = new Error('the disk is full');
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'JSON, with everything' }));
    expect(await screen.findByText('The file could not be made: the disk is full')).toBeInTheDocument();
  });

  it('has the weeks behind the line as a table', async () => {
    render();
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const weeks = within(screen.getByRole('table', { name: /^ready, last 90 days/ })).getAllByRole('row');
    expect(weeks).toHaveLength(14);
    expect(weeks[1]).toHaveTextContent(/^\d{4}-\d\d-\d\d\d+ % \(\d+ of 16\)$/);
  });
});

describe('ServicesPage without an answer', () => {
  it('has the shape of what comes while it waits', async () => {
    render('', new Silent());
    expect(await screen.findByText('Reading what is known of all services')).toBeInTheDocument();
  });

  it('says what to do first where there is no service, with what to paste', async () => {
    render('', new ScorecardApi([]));
    expect(await screen.findByRole('heading', { name: 'No service is looked at yet.' })).toBeInTheDocument();
    expect(screen.getByText(/backstage-dr.io\/rpo: 1h/)).toBeInTheDocument();
  });

  it('offers to clear filters that nothing matches', async () => {
    render('?owner=group:default/nobody');
    await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(searchNow()).toBe('');
    expect(await rows()).toHaveLength(16);
  });

  it('says what failed and what still holds, and tries again', async () => {
    const api = new ScorecardApi();
    api.failure = new Error('the database is away');
    render('', api);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The verdict on the services could not be fetched.');
    expect(alert).toHaveTextContent('Velero in the clusters works without this page');
    api.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(16);
  });

  it('keeps what it has when it cannot be renewed, and says how old it is', async () => {
    const api = render();
    await rows();
    api.failure = new TypeError('Failed to fetch');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/^This is from/)).toBeInTheDocument();
    expect(await rows()).toHaveLength(16);
  });

  it('keeps nothing from a reader who has lost the right to see it', async () => {
    const api = render();
    await rows();
    api.failure = Object.assign(new Error('Not allowed'), { statusCode: 403 });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(
      await screen.findByRole('heading', { name: 'You have no right to see the disaster recovery of the services.' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table', { name: 'Services' })).not.toBeInTheDocument();
  });
});
