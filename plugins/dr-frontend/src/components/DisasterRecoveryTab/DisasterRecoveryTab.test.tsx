import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDrApi, ready, renderPart } from '../../__testUtils__';
import { DisasterRecoveryTab } from './DisasterRecoveryTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payment', title: 'Payment' },
  spec: { type: 'service' },
};

function renderTab(api: FakeDrApi) {
  renderPart(
    <EntityProvider entity={entity}>
      <DisasterRecoveryTab />
    </EntityProvider>,
    { api },
  );
}

function refused(statusCode: number): Error {
  return Object.assign(new Error(`Request failed with ${statusCode}`), { statusCode });
}

class Silent extends FakeDrApi {
  getAssessment(): Promise<never> {
    return new Promise(() => undefined);
  }
}

describe('DisasterRecoveryTab', () => {
  it('asks for the entity and shows everything about it', async () => {
    const api = new FakeDrApi(ready(Date.now()));
    renderTab(api);
    await screen.findByRole('heading', { level: 2, name: /If it broke now/ });
    const titles = [...document.querySelectorAll('h2, h3')].map(heading => heading.textContent);
    expect(titles).toEqual([
      'If it broke now, payment would lose 47 min of data.',
      'Data loss',
      'Downtime',
      'Strategy',
      'What would survive what',
      'Exposure',
      'What protects it',
      'What is wrong',
      '6 of 6 rules pass',
      'Volumes',
      'Where it runs',
      'Recovery points',
      'Depends on',
      'Storage',
      'Clusters',
    ]);
    expect(api.asked[0]).toBe('assessment component:default/payment');
  });

  it('has the shape of what comes while it waits', async () => {
    renderTab(new Silent());
    expect(await screen.findByRole('status')).toHaveTextContent('Reading what is known of Payment');
  });

  it('says what failed and what still holds, and tries again', async () => {
    const api = new FakeDrApi(refused(500));
    renderTab(api);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The verdict on Payment could not be fetched.');
    expect(alert).toHaveTextContent('Request failed with 500');
    expect(alert).toHaveTextContent('Velero in the clusters works without this page');
    api.assessment = ready(Date.now());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 2, name: /If it broke now/ })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([
    [403, 'You have no right to see the disaster recovery of Payment.'],
    [404, 'Disaster recovery does not know Payment.'],
  ])('says who is not let in when the answer is %p', async (status, title) => {
    renderTab(new FakeDrApi(refused(status)));
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('keeps the content when it cannot be renewed, and says how old it is', async () => {
    const api = new FakeDrApi(ready(Date.now()));
    renderTab(api);
    await screen.findByRole('heading', { level: 2, name: /If it broke now/ });
    api.assessment = new TypeError('Failed to fetch');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/It could not be renewed: Failed to fetch/)).toBeInTheDocument();
    expect(screen.getByText(/^This is from/)).toHaveTextContent('This is from just now.');
    expect(screen.getByText('Data loss')).toBeInTheDocument();
  });
});
