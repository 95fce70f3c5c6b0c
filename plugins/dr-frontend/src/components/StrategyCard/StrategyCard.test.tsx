import { screen } from '@testing-library/react';
import { malformed, nothing, notReady, ready, renderPart, unknown } from '../../__testUtils__';
import { StrategyCard } from './StrategyCard';

const NOW = Date.now();

describe('StrategyCard', () => {
  it.each([
    ['can keep the promise', ready],
    ['cannot keep the promise', notReady],
    ['cannot be judged', unknown],
    ['none chosen', nothing],
  ])('says that it %s', async (verdict, fixture) => {
    renderPart(<StrategyCard assessment={fixture(NOW)} />);
    expect(await screen.findByText(verdict)).toBeInTheDocument();
  });

  it('says why not, and which one would', async () => {
    renderPart(<StrategyCard assessment={notReady(NOW)} />);
    expect(await screen.findByText(/RPO of 15 min is tighter/)).toBeInTheDocument();
    expect(screen.getByText('Cheapest that fits: Warm standby.')).toBeInTheDocument();
  });

  it('names the entity on which a wrong value stands', async () => {
    renderPart(<StrategyCard assessment={malformed(NOW)} />);
    expect(await screen.findByText(/strategy of system:default\/shop says “prayer”/)).toBeInTheDocument();
  });
});
