import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDrApi, nothing, notReady, ready, recoveryPoint, renderPart } from '../../__testUtils__';
import { RecoveryPoints } from './RecoveryPoints';

const NOW = Date.now();

function renderPoints(assessment = notReady(NOW), api = new FakeDrApi(assessment)) {
  renderPart(<RecoveryPoints assessment={assessment} revision="1" />, { api });
  return api;
}

describe('RecoveryPoints', () => {
  it('says whether each can be used, and explains the phase', async () => {
    renderPoints();
    const failed = within(await screen.findByRole('row', { name: /nightly-all-20261122020014/ }));
    expect(failed.getByText('not usable')).toBeInTheDocument();
    expect(
      failed.getByText('It failed in part with 3 errors, and it is not known what is missing.'),
    ).toBeInTheDocument();
    expect(failed.getByText('3 errors, 1 warning')).toBeInTheDocument();
    await userEvent.hover(failed.getByText('PartiallyFailed'));
    expect(screen.getByText('Velero finished, and something was not saved.')).toBeInTheDocument();
    await userEvent.hover(screen.getByText('Shrugging'));
    expect(screen.getByText(/not known to use/)).toBeInTheDocument();
  });

  it('pages through all of them and back', async () => {
    const api = new FakeDrApi(notReady(NOW));
    const points = ['a', 'b', 'c'].map(name => recoveryPoint(NOW, 10, { name }));
    api.recoveryPoints = { items: points.slice(0, 2), nextCursor: 'next' };
    renderPoints(notReady(NOW), api);
    expect(await screen.findByText('1–2')).toBeInTheDocument();
    api.recoveryPoints = { items: points.slice(2) };
    await userEvent.click(screen.getByRole('button', { name: 'Older' }));
    expect(await screen.findByText('3–3 of 3')).toBeInTheDocument();
    expect(api.asked.at(-1)).toBe('recovery-points {"limit":10,"cursor":"next"}');
    expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
    api.recoveryPoints = { items: points.slice(0, 2), nextCursor: 'next' };
    await userEvent.click(screen.getByRole('button', { name: 'Newer' }));
    expect(await screen.findByText('1–2')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
  });

  it('goes on looking where nothing was found so far', async () => {
    const api = new FakeDrApi(notReady(NOW));
    api.recoveryPoints = { items: [], nextCursor: 'on' };
    renderPoints(notReady(NOW), api);
    expect(await screen.findByText('None found so far; older ones may match.')).toBeInTheDocument();
    api.recoveryPoints = { items: [recoveryPoint(NOW, 10, { name: 'found' })] };
    await userEvent.click(screen.getByRole('button', { name: 'Older' }));
    expect(await screen.findByText('found')).toBeInTheDocument();
    expect(screen.getByText('1–1 of 1')).toBeInTheDocument();
    expect(api.asked.at(-1)).toBe('recovery-points {"limit":10,"cursor":"on"}');
  });

  it('filters, and says when nothing matches', async () => {
    const api = renderPoints();
    await userEvent.click(await screen.findByRole('button', { name: /Can be used/ }));
    api.recoveryPoints = { items: [] };
    await userEvent.click(screen.getByRole('option', { name: 'expired' }));
    expect(await screen.findByText('None matches these filters.')).toBeInTheDocument();
    expect(api.asked.at(-1)).toBe('recovery-points {"usability":["expired"],"limit":10}');
  });

  it('keeps the newest ones when the page of them cannot be fetched, and says so', async () => {
    const api = new FakeDrApi(ready(NOW));
    api.recoveryPoints = new Error('the database is away');
    renderPoints(ready(NOW), api);
    expect(await screen.findByText('Could not be fetched: the database is away')).toBeInTheDocument();
    expect(screen.getAllByText('usable', { selector: 'span' })).toHaveLength(5);
  });

  it('says that there has never been a backup', async () => {
    renderPoints(nothing(NOW));
    expect(await screen.findByText('There has never been a backup of this service.')).toBeInTheDocument();
  });

  it('does not say so when nobody knows where the service runs', async () => {
    renderPoints({ ...nothing(NOW), workloads: [] });
    expect(await screen.findByText('Cannot tell: it is not known where it runs.')).toBeInTheDocument();
  });

  it('does not hide a copy that is gone', async () => {
    const goneAt = new Date(NOW - 2 * 3_600_000).toISOString();
    const point = recoveryPoint(NOW, 47);
    const copies = [point.copies[0], { ...point.copies[1], goneAt }];
    renderPoints({ ...ready(NOW), recoveryPoints: [{ ...point, copies }], recoveryPointCount: 1 });
    expect(await screen.findByText('seoul-1, tokyo-1 (gone 2 h ago)')).toBeInTheDocument();
  });
});
