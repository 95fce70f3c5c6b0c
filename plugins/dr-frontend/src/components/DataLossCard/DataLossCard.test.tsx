import { screen } from '@testing-library/react';
import { malformed, nothing, notReady, ready, renderPart, unknown } from '../../__testUtils__';
import { DataLossCard } from './DataLossCard';

const NOW = Date.now();

describe('DataLossCard', () => {
  it('holds now and the worst case against the promise', async () => {
    renderPart(<DataLossCard assessment={notReady(NOW)} />);
    expect(await screen.findByText('3.2× the promise')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Data loss now 47 min, promise 15 min' })).toBeInTheDocument();
    expect(screen.getByText(/At worst/)).toHaveTextContent('At worst 1 h 04 min');
    expect(screen.getByText('RPO from tier important')).toBeInTheDocument();
    expect(screen.getByText('Has been beyond the promise for 32 min.')).toBeInTheDocument();
  });

  it('says when the promise would break', async () => {
    renderPart(<DataLossCard assessment={ready(NOW)} />);
    expect(await screen.findByText('within the promise')).toBeInTheDocument();
    expect(screen.getByText(/Passes the promise/)).toHaveTextContent(
      'Passes the promise in 1 h if nothing more completes.',
    );
  });

  it('has no figure for what is not known', async () => {
    renderPart(<DataLossCard assessment={unknown(NOW)} />);
    expect(await screen.findByRole('img', { name: 'Data loss now unknown, promise 2 h' })).toBeInTheDocument();
    expect(screen.queryByText(/^now/)).not.toBeInTheDocument();
  });

  it('says that everything would be lost, and what to write on the entity', async () => {
    renderPart(<DataLossCard assessment={nothing(NOW)} />);
    expect(await screen.findByText('all of it')).toBeInTheDocument();
    expect(screen.getByText(/everything would be lost/)).toBeInTheDocument();
    expect(screen.getByText('backstage-dr.io/rpo: 1h')).toBeInTheDocument();
  });

  it('can be held against a promise to lose nothing', async () => {
    renderPart(<DataLossCard assessment={malformed(NOW)} />);
    expect(await screen.findByText('beyond the promise')).toBeInTheDocument();
    expect(screen.getByText('promise no loss')).toBeInTheDocument();
  });

  it('warns before the last recovery point expires', async () => {
    const assessment = ready(NOW);
    const lastExpiresAt = new Date(NOW + 5 * 3_600_000 + 1000).toISOString();
    renderPart(<DataLossCard assessment={{ ...assessment, exposure: { ...assessment.exposure, lastExpiresAt } }} />);
    expect(await screen.findByText(/last usable recovery point expires/)).toHaveTextContent('in 5 h');
  });
});
