import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { FakeDrApi, nothing, notReady, renderPart, unknown } from '../../__testUtils__';
import { DisasterRecoveryCard } from './DisasterRecoveryCard';

const NOW = Date.now();
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'order' },
  spec: { type: 'service' },
};

function renderCard(api: FakeDrApi) {
  renderPart(
    <EntityProvider entity={entity}>
      <DisasterRecoveryCard />
    </EntityProvider>,
    { api },
  );
}

describe('DisasterRecoveryCard', () => {
  it('says what would be lost, beside the promise', async () => {
    renderCard(new FakeDrApi(notReady(NOW)));
    expect(await screen.findByText('47 min (promise 15 min)')).toBeInTheDocument();
    expect(screen.getByText('47 min ago')).toBeInTheDocument();
  });

  it('has no figure for the unknown, not even the last one that was known', async () => {
    renderCard(new FakeDrApi(unknown(NOW)));
    await screen.findByText('Unknown');
    expect(screen.getAllByText('unknown')).toHaveLength(2);
  });

  it('says never for what was never backed up', async () => {
    renderCard(new FakeDrApi(nothing(NOW)));
    expect(await screen.findByText('everything: nothing to restore')).toBeInTheDocument();
    expect(screen.getByText('never backed up')).toBeInTheDocument();
  });

  it('says that it failed', async () => {
    renderCard(new FakeDrApi(Object.assign(new Error('no'), { statusCode: 403 })));
    expect(await screen.findByText('You have no right to see the disaster recovery of order.')).toBeInTheDocument();
  });
});
