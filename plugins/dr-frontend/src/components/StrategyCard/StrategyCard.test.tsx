import { SiteAssessment } from '@backstage-dr/plugin-dr-common';
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

  it('names the evidence of a second site, and clusters of which nothing is known only when there is no other', async () => {
    const base = ready(NOW);
    const strategy = { value: 'warm-standby', source: { kind: 'tier', tier: 'important' } } as const;
    const site = { controllers: 2, readyControllers: 1, readyDataServices: 0 };
    const sites: SiteAssessment[] = [
      {
        cluster: 'busan',
        state: 'unknown',
        ...site,
        reasons: [{ code: 'siteState.notSeen', params: { cluster: 'Busan' } }],
      },
      {
        cluster: 'tokyo-1',
        state: 'scaled-down',
        ...site,
        reasons: [{ code: 'siteState.scaledDown', params: { cluster: 'Tokyo', readyControllers: 1, controllers: 2 } }],
      },
    ];
    const assessment = { ...base, objectives: { ...base.objectives, strategy }, sites };
    renderPart(<StrategyCard assessment={assessment} />);
    expect(await screen.findByText('In Tokyo 1 of 2 workloads are ready.')).toBeInTheDocument();
    expect(screen.queryByText(/Busan/)).not.toBeInTheDocument();
  });
});
