import { WhatIfQuery } from '@backstage-dr/plugin-dr-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ALL_TERMS, answer, choices, FakeDrApi } from '../../__testUtils__';
import { renderPage, searchNow } from '../../__testUtils__/renderPage';
import { saveFile } from '../../presentation/saveFile';
import { WhatIfPage } from './WhatIfPage';

jest.mock('../../presentation/saveFile', () => ({ saveFile: jest.fn() }));

const SEOUL = 'region:ap-northeast-2';

/** Answers by the real computation over the services of the fixtures. */
class WorldApi extends FakeDrApi {
  /** Losses of which the answer is still under way. */
  readonly slow = new Set<string>();

  constructor() {
    super();
    this.answers.getLossChoices = choices(Date.now());
  }

  async getWhatIf(lost: string, query: WhatIfQuery = {}) {
    this.asked.push(`whatIf ${lost} ${JSON.stringify(query)}`);
    if (this.slow.has(lost)) await new Promise<never>(() => undefined);
    return this.answers.getWhatIf ? super.getWhatIf(lost, query) : answer(Date.now(), lost, query);
  }
}

function render(search: string, api = new WorldApi(), language = 'en') {
  renderPage(<WhatIfPage />, { api, path: `/dr/what-if${search}`, language });
  return api;
}

function refused(statusCode: number): Error {
  return Object.assign(new Error(`refused with ${statusCode}`), { statusCode });
}

async function headline() {
  return screen.findByRole('heading', { level: 2, name: /^(Losing|Without|Nothing)/ });
}

describe('WhatIfPage', () => {
  it('asks the question while nothing is chosen, and offers the biggest losses', async () => {
    render('');
    expect(await screen.findByText('Which loss should be thought through?')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Cluster seoul-1 · 13 services' }));
    expect(searchNow()).toBe('?lost=cluster:seoul-1');
    expect(await headline()).toHaveTextContent(/^Losing seoul-1, 9 of 13 services come back/);
  });

  it('answers in a sentence and in four figures, each with its word', async () => {
    render(`?lost=${SEOUL}`);
    expect(await headline()).toHaveTextContent(/^Losing ap-northeast-2, 9 of 13 services come back/);
    const figures = screen.getAllByRole('definition').map(figure => figure.textContent);
    const words = screen.getAllByRole('term').map(term => term.textContent);
    expect(figures).toEqual(['4', '5', '3', '1']);
    expect(words).toEqual([
      'back within their promise',
      'back, promise missed or unproven',
      'do not come back',
      'cannot tell',
    ]);
  });

  it('leads to the template that helps, filled in, having asked about one service for all of a list', async () => {
    const api = new WorldApi();
    api.answers.getActingTerms = ALL_TERMS;
    render(`?lost=${SEOUL}`, api);
    const fix = await screen.findByRole('link', { name: 'Fix with a template' });
    const { pathname, searchParams } = new URL(fix.getAttribute('href') ?? '', 'http://portal');
    expect(pathname).toBe('/create/templates/default/protect-service');
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      entityRef: 'component:default/search',
      place: { cluster: 'seoul-1', namespace: 'search' },
    });
    expect(api.asked.filter(call => call.startsWith('getActingTerms'))).toHaveLength(1);
  });

  it('says who does not come back, why, what they take down with them, and what helps', async () => {
    render(`?lost=${SEOUL}`);
    const lost = within(await screen.findByRole('table', { name: 'Do not come back' }));
    const row = within(lost.getByRole('row', { name: /ledger-db/ }));
    expect(row.getByText(/lies in ap-northeast-2 and is lost together with it/)).toBeInTheDocument();
    expect(row.getByText('settlement')).toBeInTheDocument();
    expect(row.getByText(/^Store the backups in a bucket of another region/)).toBeInTheDocument();
    expect(lost.getByText(/velero schedule create search-hourly/)).toBeInTheDocument();
    const unknown = within(screen.getByRole('table', { name: 'Cannot tell' }));
    expect(unknown.getByRole('link', { name: 'inventory' })).toHaveAttribute(
      'href',
      '/catalog/default/component/inventory/disaster-recovery',
    );
  });

  it('says of a storage location who has nothing left, and nothing of an order', async () => {
    render('?lost=location:s3://seoul-backups/velero');
    expect(await headline()).toHaveTextContent(/^Without default/);
    expect(screen.getAllByRole('term')[2]).toHaveTextContent('nothing left to restore from');
    expect(await screen.findByRole('table', { name: 'Nothing left to restore from' })).toBeInTheDocument();
    expect(screen.queryByText('In which order, and how long')).not.toBeInTheDocument();
  });

  it('says of a Velero that stops when each promise breaks', async () => {
    render('?lost=velero:seoul-1');
    const exposed = within(await screen.findByRole('table', { name: 'Exposed beyond their promise' }));
    expect(exposed.getByRole('columnheader', { name: 'Passes its promise' })).toBeInTheDocument();
    expect(within(exposed.getByRole('row', { name: /back-office/ })).getByText(/^already has/)).toBeInTheDocument();
  });

  it('is chosen with the keyboard, kind by kind; the choice is in the address, and back is back', async () => {
    render(`?lost=${SEOUL}`);
    await headline();
    const cards = screen.getByRole('radiogroup', { name: 'What is lost' });
    expect(within(cards).getByRole('radio', { name: /^ap-northeast-2/ })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Cluster' }));
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'What is lost' })).getByLabelText(/seoul-1/));
    expect(searchNow()).toBe('?lost=cluster:seoul-1');
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(searchNow()).toBe('?lost=cluster:tokyo-1'));
    await userEvent.click(screen.getByRole('button', { name: 'browser: back' }));
    await waitFor(() => expect(searchNow()).toBe('?lost=cluster:seoul-1'));
  });

  it('shows the biggest of many, and finds the others by name', async () => {
    render(`?lost=${SEOUL}`);
    await headline();
    await userEvent.click(screen.getByRole('radio', { name: 'Namespace' }));
    const cards = () => within(screen.getByRole('radiogroup', { name: 'What is lost' })).getAllByRole('radio');
    expect(cards()).toHaveLength(8);
    expect(screen.getByText('8 of 13; search for the others.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find one by name' }), 'settle');
    expect(cards()).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find one by name' }), 'x');
    expect(screen.getByText('None has “settlex” in its name.')).toBeInTheDocument();
  });

  it('keeps the last answer, marked as busy, while the next is worked out', async () => {
    const api = render(`?lost=${SEOUL}`);
    await headline();
    api.slow.add('region:ap-northeast-1');
    await userEvent.click(await screen.findByLabelText(/^ap-northeast-1/));
    const kept = await headline();
    expect(kept).toHaveTextContent(/^Losing ap-northeast-2/);
    expect(kept.closest('[aria-busy]')).toHaveAttribute('aria-busy', 'true');
  });

  it('does not pass an old answer off as the answer to a question that failed', async () => {
    const api = render(`?lost=${SEOUL}`);
    await headline();
    api.answers.getWhatIf = refused(503);
    await userEvent.click(await screen.findByLabelText(/^ap-northeast-1/));
    expect(await screen.findByRole('alert')).toHaveTextContent('The backend does not answer');
    expect(screen.queryByRole('heading', { name: /^Losing ap-northeast-2/ })).not.toBeInTheDocument();
  });

  it('says that the reader has no right', async () => {
    const forbidden = new WorldApi();
    forbidden.answers.getLossChoices = refused(403);
    render('', forbidden);
    expect(await screen.findByText('You have no right to see the disaster recovery of your services.')).toBeVisible();
  });

  it('says that nothing of that name can be lost', async () => {
    const api = new WorldApi();
    api.answers.getWhatIf = refused(404);
    render('?lost=cluster:gone', api);
    expect(await screen.findByText('Nothing of that name can be lost.')).toBeInTheDocument();
    expect(screen.getByText(/^No “cluster:gone” is known here/)).toBeInTheDocument();
  });

  it('says what to do where there is no cluster', async () => {
    const api = new WorldApi();
    api.answers.getLossChoices = [];
    render('', api);
    expect(await screen.findByText(/An operator adds them under dr.clusters/)).toBeInTheDocument();
  });

  it('names no service that the reader may not see, and counts it', async () => {
    const api = new WorldApi();
    api.answers.getWhatIf = { ...answer(Date.now(), SEOUL), hidden: 2 };
    render(`?lost=${SEOUL}`, api);
    expect(await screen.findByText(/2 more services that you may not see are counted/)).toBeInTheDocument();
  });

  it('saves a report, and says when that failed', async () => {
    const api = render(`?lost=${SEOUL}`);
    await headline();
    api.answers.exportWhatIf = new Blob(['# What if']);
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Report (Markdown)' }));
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(api.answers.exportWhatIf, 'what-if-region-ap-northeast-2.md'),
    );
    api.answers.exportWhatIf = refused(500);
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Table (CSV)' }));
    expect(await screen.findByText('The export failed: refused with 500')).toBeInTheDocument();
  });

  it('speaks Korean, the labels and the judgement alike', async () => {
    render(`?lost=${SEOUL}`, new WorldApi(), 'ko');
    expect(await screen.findByText('약속대로 복구')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: /서비스 13개 중 9개가 복구/ })).toBeInTheDocument();
  });
});
