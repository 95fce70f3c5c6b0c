import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDrApi, notReady, renderPart } from '../../__testUtils__';
import { ExposureCard } from './ExposureCard';

const REF = 'component:default/order';

class FailingHistory extends FakeDrApi {
  failing = true;

  async getExposureHistory(...args: Parameters<FakeDrApi['getExposureHistory']>) {
    if (this.failing) throw new TypeError('Failed to fetch');
    return super.getExposureHistory(...args);
  }
}

class NoHistory extends FakeDrApi {
  async getExposureHistory(...args: Parameters<FakeDrApi['getExposureHistory']>) {
    return { ...(await super.getExposureHistory(...args)), points: [], worst: undefined, shareBeyondRpo: undefined };
  }
}

describe('ExposureCard', () => {
  it('says in words what the chart shows', async () => {
    renderPart(<ExposureCard entityRef={REF} revision="1" />, { api: new FakeDrApi(notReady(Date.now())) });
    const summary = await screen.findByText(/Beyond the promise/);
    expect(summary).toHaveTextContent(
      /Beyond the promise 77 % of the time\. Worst: 2 h 04 min, .*Not seen for 1 h 18 min/,
    );
    expect(await screen.findByRole('figure', { name: 'Exposure over time' })).toHaveTextContent('promise 15 min');
  });

  it('shows the same as a table', async () => {
    renderPart(<ExposureCard entityRef={REF} revision="1" />, { api: new FakeDrApi(notReady(Date.now())) });
    await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
    const rows = within(screen.getByRole('table', { name: /Highest exposure/ })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/47 min.*beyond the promise.*nothing yet/);
    expect(rows.length).toBeGreaterThan(20);
  });

  it('goes back further', async () => {
    const api = new FakeDrApi(notReady(Date.now()));
    renderPart(<ExposureCard entityRef={REF} revision="1" />, { api });
    await userEvent.click(await screen.findByRole('radio', { name: 'Last 7 days' }));
    expect(await screen.findByText(/highest values/)).toBeInTheDocument();
    expect(api.asked).toEqual(['exposure P1D', 'exposure P7D']);
  });

  it('draws nothing where nothing is known, and says so', async () => {
    renderPart(<ExposureCard entityRef={REF} revision="1" />, { api: new NoHistory() });
    expect(await screen.findByText(/Nothing is known of this time/)).toBeInTheDocument();
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  it('says when it cannot be fetched, and tries again', async () => {
    const api = new FailingHistory();
    renderPart(<ExposureCard entityRef={REF} revision="1" />, { api });
    expect(await screen.findByText('Could not be fetched: Failed to fetch')).toBeInTheDocument();
    api.failing = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Worst/)).toBeInTheDocument();
    expect(screen.queryByText(/Could not be fetched/)).not.toBeInTheDocument();
  });
});
