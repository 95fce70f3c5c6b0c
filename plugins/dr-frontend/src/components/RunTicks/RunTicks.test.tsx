import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../../__testUtils__';
import { RunTicks } from './RunTicks';

const RUNS = [
  { at: '2026-11-23T01:00:00Z', outcome: 'completed' as const, backup: 'first' },
  { at: '2026-11-23T02:00:00Z', outcome: 'missed' as const },
  { at: '2026-11-23T03:00:00Z', outcome: 'failed' as const, backup: 'third' },
];

describe('RunTicks', () => {
  it('names every run with its outcome and its moment', async () => {
    renderPart(<RunTicks name="hourly" runs={RUNS} />);
    expect(
      await screen.findByRole('toolbar', { name: 'Last 3 runs of hourly: 1 done, 1 failed, 1 missed' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('button').map(tick => tick.getAttribute('aria-label'))).toEqual([
      'done, 23 Nov 2026, 01:00:00 UTC, first',
      'missed, 23 Nov 2026, 02:00:00 UTC',
      'failed, 23 Nov 2026, 03:00:00 UTC, third',
    ]);
  });

  it('is one stop of the tab key, and the arrow keys move inside it', async () => {
    renderPart(<RunTicks name="hourly" runs={RUNS} />);
    const [, missed, failed] = await screen.findAllByRole('button');
    await userEvent.tab();
    expect(failed).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(missed).toHaveFocus();
    expect(screen.getByRole('tooltip')).toHaveTextContent('missed, 23 Nov 2026, 02:00:00 UTC');
  });

  it('shows the newest 24', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ...RUNS[0], backup: `run-${index}` }));
    renderPart(<RunTicks name="hourly" runs={many} />);
    const ticks = await screen.findAllByRole('button');
    expect(ticks).toHaveLength(24);
    expect(ticks[23]).toHaveAccessibleName(/run-29$/);
  });
});
