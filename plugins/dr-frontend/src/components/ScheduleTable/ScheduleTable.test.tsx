import { screen, within } from '@testing-library/react';
import { malformed, nothing, notReady, renderPart, unknown } from '../../__testUtils__';
import { ScheduleTable } from './ScheduleTable';

const NOW = Date.now();

async function rowOf(name: string) {
  return within(await screen.findByRole('row', { name: new RegExp(name) }));
}

describe('ScheduleTable', () => {
  it('says the rhythm in words and as cron, what is covered and the next run', async () => {
    renderPart(<ScheduleTable assessment={notReady(NOW)} />);
    const hourly = await rowOf('orders-hourly');
    expect(hourly.getByText('every hour')).toBeInTheDocument();
    expect(hourly.getByText('0 * * * * UTC')).toBeInTheDocument();
    expect(hourly.getByText('all objects')).toBeInTheDocument();
    expect(hourly.getByRole('toolbar')).toHaveAccessibleName(/22 done, 1 partly, 1 missed/);
    expect(hourly.getByText('missed runs')).toBeInTheDocument();
    expect(hourly.getByText(/^in 1[23] min$/)).toBeInTheDocument();
  });

  it('says what is left out, why the last run failed, and that a paused one does not run', async () => {
    renderPart(<ScheduleTable assessment={notReady(NOW)} />);
    const nightly = await rowOf('nightly-all');
    expect(nightly.getByText('It leaves out secrets.')).toBeInTheDocument();
    expect(nightly.getByText(/backup storage location is unavailable/)).toBeInTheDocument();
    const weekly = await rowOf('weekly-archive');
    expect(weekly.getByText('Sundays 04:00 UTC')).toBeInTheDocument();
    expect(weekly.getByText('not while paused')).toBeInTheDocument();
  });

  it('shows a broken one as itself', async () => {
    renderPart(<ScheduleTable assessment={malformed(NOW)} />);
    const broken = await rowOf('broken');
    expect(broken.getByText('cron not valid')).toBeInTheDocument();
    expect(broken.getByText('has not run yet')).toBeInTheDocument();
    expect(
      broken.getByText('spec.template.ttl is "30d". Accepted: a Go duration such as 720h0m0s.'),
    ).toBeInTheDocument();
    expect(broken.getByText('unknown')).toBeInTheDocument();
  });

  it('says unknown for what cannot be seen', async () => {
    renderPart(<ScheduleTable assessment={unknown(NOW)} />);
    const row = await rowOf('development-hourly');
    expect(row.getByText('cannot tell')).toBeInTheDocument();
    expect(row.getByRole('toolbar')).toHaveAccessibleName(/9 done, 3 unknown/);
  });

  it('says what to do first when there is none', async () => {
    renderPart(<ScheduleTable assessment={nothing(NOW)} />);
    expect(await screen.findByText('No Schedule covers this service.')).toBeInTheDocument();
    expect(screen.getByText(/^velero schedule create/)).toBeInTheDocument();
  });

  it('does not say that there is none in a cluster that cannot be seen', async () => {
    const assessment = nothing(NOW);
    const clusters = assessment.clusters.map(cluster => ({ ...cluster, stale: true, concernsService: true }));
    renderPart(<ScheduleTable assessment={{ ...assessment, clusters }} />);
    expect(await screen.findByText(/^Cannot tell: not everything in .* can be seen\.$/)).toBeInTheDocument();
    expect(screen.queryByText(/^velero schedule create/)).not.toBeInTheDocument();
  });
});
