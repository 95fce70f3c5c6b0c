import { screen } from '@testing-library/react';
import { cluster, renderPart, say } from '../../__testUtils__';
import { Freshness } from './Freshness';

const NOW = Date.now();

describe('Freshness', () => {
  it('says why a cluster shows nothing, when that is known', async () => {
    const refusing = cluster(NOW, 'tokyo-1', {
      observedAt: undefined,
      stale: true,
      statement: say('cluster.forbidden', { cluster: 'tokyo-1', kinds: ['Backup'] }),
    });
    renderPart(<Freshness clusters={[refusing]} />);
    expect(await screen.findByText('tokyo-1 does not let us read: Backup.')).toBeInTheDocument();
  });

  it('names a silent cluster with its moment', async () => {
    const observedAt = new Date(NOW - 190 * 60_000).toISOString();
    renderPart(<Freshness clusters={[cluster(NOW, 'seoul-1', { observedAt, stale: true })]} />);
    expect(await screen.findByText(/seoul-1 silent since/)).toHaveTextContent('(3 h ago)');
  });

  it('says that a cluster has never been seen', async () => {
    renderPart(<Freshness clusters={[cluster(NOW, 'new', { observedAt: undefined })]} />);
    expect(await screen.findByText('new has never been seen')).toBeInTheDocument();
  });

  it('says so when there is no cluster', async () => {
    renderPart(<Freshness clusters={[]} />);
    expect(await screen.findByText('No cluster concerns this service yet')).toBeInTheDocument();
  });
});
