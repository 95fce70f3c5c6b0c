import { screen } from '@testing-library/react';
import { notReady, ready, renderPart } from '../../__testUtils__';
import { Volumes } from './Volumes';

const NOW = Date.now();

describe('Volumes', () => {
  it('says how the data was saved, what shows it, and where it can go', async () => {
    renderPart(<Volumes assessment={ready(NOW)} />);
    const row = await screen.findByRole('row', { name: /payment-data/ });
    expect(row).toHaveTextContent('saved');
    expect(row).toHaveTextContent('files copied into the location');
    expect(row).toHaveTextContent('1.5 GiB');
    expect(row).toHaveTextContent('shown by its PodVolumeBackup');
    expect(row).toHaveTextContent('anywhere the location can be read');
  });

  it('shows bytes done against bytes in all when they differ', async () => {
    const base = ready(NOW);
    const [workload] = base.workloads;
    const claims = [{ ...workload.claims[0], verdict: 'unknown' as const, bytesDone: 1024 ** 3 }];
    renderPart(<Volumes assessment={{ ...base, workloads: [{ ...workload, claims }] }} />);
    const row = await screen.findByRole('row', { name: /payment-data/ });
    expect(row).toHaveTextContent('1 GiB of 1.5 GiB');
    expect(row).toHaveTextContent('unknown');
  });

  it('leaves out the copies of a standby', async () => {
    const base = ready(NOW);
    const [workload] = base.workloads;
    const standby = { ...workload, cluster: 'tokyo-1', standby: true };
    renderPart(<Volumes assessment={{ ...base, workloads: [workload, standby] }} />);
    await screen.findByRole('row', { name: /payment-data/ });
    expect(screen.queryByText(/tokyo-1/)).not.toBeInTheDocument();
  });

  it('says why one is not saved', async () => {
    renderPart(<Volumes assessment={notReady(NOW)} />);
    const row = await screen.findByRole('row', { name: /orders-cache/ });
    expect(row).toHaveTextContent('switched off');
    expect(row).toHaveTextContent('nothing to restore');
  });

  it('says that there are none only where that is known', async () => {
    const base = ready(NOW);
    renderPart(<Volumes assessment={{ ...base, workloads: base.workloads.map(each => ({ ...each, claims: [] })) }} />);
    expect(await screen.findByText('The service has no volumes.')).toBeInTheDocument();
  });
});
