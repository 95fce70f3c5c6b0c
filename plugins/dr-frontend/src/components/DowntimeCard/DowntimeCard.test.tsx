import { screen } from '@testing-library/react';
import { malformed, nothing, ready, renderPart } from '../../__testUtils__';
import { DowntimeCard } from './DowntimeCard';

const NOW = Date.now();

describe('DowntimeCard', () => {
  it('does not claim to know what was never measured', async () => {
    renderPart(<DowntimeCard objectives={ready(NOW).objectives} />);
    expect(await screen.findByText('unknown: never measured')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Downtime unknown, promise 4 h' })).toBeInTheDocument();
    expect(screen.getByText('RTO from tier standard')).toBeInTheDocument();
  });

  it('says what to write on the entity when nothing was promised', async () => {
    renderPart(<DowntimeCard objectives={nothing(NOW).objectives} />);
    expect(await screen.findByText('backstage-dr.io/rto: 4h')).toBeInTheDocument();
  });

  it('quotes a value that cannot be used, with what is accepted', async () => {
    renderPart(<DowntimeCard objectives={malformed(NOW).objectives} />);
    expect(
      await screen.findByText('backstage-dr.io/rto says “soon”, which cannot be used. Accepted: 5m, 1h30m, 7d, PT5M.'),
    ).toBeInTheDocument();
  });
});
