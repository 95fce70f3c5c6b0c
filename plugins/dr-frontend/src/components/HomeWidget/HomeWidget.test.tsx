import { screen, within } from '@testing-library/react';
import { FakeDrApi, overviewOf, pageOf, services } from '../../__testUtils__';
import { renderPage } from '../../__testUtils__/renderPage';
import { HomeWidget } from './HomeWidget';

const NOW = Date.now();
const SOME = services(NOW, 20);

function render(api: FakeDrApi) {
  renderPage(<HomeWidget />, { api, path: '/' });
}

describe('HomeWidget', () => {
  it('lists the reader’s own services, the worst six, and how many more there are', async () => {
    const api = new FakeDrApi();
    api.answers.getOverview = overviewOf(NOW, SOME);
    api.answers.getServices = pageOf(SOME, { limit: 6 });
    render(api);
    expect(await screen.findByText('20 services')).toBeInTheDocument();
    expect(api.asked).toContain('getOverview {"mine":true}');
    expect(api.asked).toContain('getServices {"mine":true,"orderBy":"readiness","limit":6}');
    const [, list] = screen.getAllByRole('list');
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(6);
    expect(within(items[0]).getByText('Not ready')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '14 more' })).toHaveAttribute('href', '/dr/services?mine=true');
  });

  it('says what would make a service the reader’s own', async () => {
    render(new FakeDrApi());
    expect(await screen.findByText(/^You own no service in scope\./)).toBeInTheDocument();
  });

  it.each([
    [403, 'You have no right to see the disaster recovery of your services.'],
    [500, 'The verdict on your services could not be fetched.'],
  ])('says why there is nothing to see when the answer is %p', async (statusCode, said) => {
    const api = new FakeDrApi();
    api.answers.getServices = Object.assign(new Error('refused'), { statusCode });
    render(api);
    expect(await screen.findByText(said)).toBeInTheDocument();
  });
});
