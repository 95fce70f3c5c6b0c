import { screen } from '@testing-library/react';
import { malformed, nothing, ready, renderPart } from '../../__testUtils__';
import { DowntimeCard } from './DowntimeCard';

const NOW = Date.now();

describe('DowntimeCard', () => {
  it('does not claim to know what was never measured', async () => {
    renderPart(<DowntimeCard assessment={{ ...ready(NOW), recoverability: [] }} />);
    expect(await screen.findByText('unknown: never measured')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Downtime unknown, promise 4 h' })).toBeInTheDocument();
    expect(screen.getByText('RTO from tier standard')).toBeInTheDocument();
  });

  it('holds what a drill has taken against the promise', async () => {
    renderPart(<DowntimeCard assessment={ready(NOW)} />);
    expect(await screen.findByText('within the promise')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Downtime 38 min, promise 4 h' })).toBeInTheDocument();
    expect(screen.getByText(/^Measured by drill-12 in seoul-1/)).toBeInTheDocument();
  });

  it('says what to write on the entity when nothing was promised', async () => {
    renderPart(<DowntimeCard assessment={nothing(NOW)} />);
    expect(await screen.findByText('backstage-dr.io/rto: 4h')).toBeInTheDocument();
  });

  it('quotes a value that cannot be used, with what is accepted', async () => {
    renderPart(<DowntimeCard assessment={malformed(NOW)} />);
    expect(
      await screen.findByText('backstage-dr.io/rto says “soon”, which cannot be used. Accepted: 5m, 1h30m, 7d, PT5M.'),
    ).toBeInTheDocument();
  });
});
