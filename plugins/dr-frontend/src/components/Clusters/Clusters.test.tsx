import { screen } from '@testing-library/react';
import { cluster, renderPart, say, unknown } from '../../__testUtils__';
import { Clusters } from './Clusters';

const NOW = Date.now();

describe('Clusters', () => {
  it('says what is wrong with each, once', async () => {
    renderPart(<Clusters clusters={unknown(NOW).clusters} />);
    expect(await screen.findByText('not reachable')).toBeInTheDocument();
    expect(screen.getByText(/seoul-1 has been silent since/)).toBeInTheDocument();
    expect(screen.getByText('tokyo-1 does not let us read: Schedule, Backup.')).toBeInTheDocument();
    expect(screen.queryByText(/the cluster refuses to let us read/)).not.toBeInTheDocument();
  });

  it('names further kinds that cannot be read', async () => {
    const half = cluster(NOW, 'seoul-1', {
      statement: say('cluster.forbidden', { cluster: 'seoul-1', kinds: ['Backup'] }),
      kinds: [
        { kind: 'Backup', status: 'forbidden' },
        { kind: 'DataUpload', status: 'absent' },
        { kind: 'Restore', status: 'forbidden' },
      ],
    });
    renderPart(<Clusters clusters={[half]} />);
    expect(await screen.findByText('Restore: the cluster refuses to let us read')).toBeInTheDocument();
    expect(screen.getByText('DataUpload: the cluster does not know them')).toBeInTheDocument();
  });

  it('does not take a reachable cluster with an old picture for a current one', async () => {
    renderPart(<Clusters clusters={[cluster(NOW, 'seoul-1', { stale: true })]} />);
    expect(await screen.findByText('not current')).toBeInTheDocument();
    expect(screen.queryByText('reachable')).not.toBeInTheDocument();
  });

  it('says who can add one when there is none', async () => {
    renderPart(<Clusters clusters={[]} />);
    expect(await screen.findByText(/dr.clusters in app-config/)).toBeInTheDocument();
  });
});
