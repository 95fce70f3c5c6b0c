import { Readiness, ServiceSummary } from '../model';
import { renderStatement } from '../statements';
import { lapsedSummary } from './lapsedSummary';

describe('lapsedSummary', () => {
  const summary = (readiness: Readiness): ServiceSummary => ({
    entityRef: 'component:default/order',
    title: 'Order',
    readiness,
    level: 3,
    headline: { code: 'headline.nothing', params: { title: 'Order' } },
    reason: { code: 'exposure.nothing' },
    exposure: 'known',
    recoveryTime: { state: 'unknown' },
    clusters: [],
    marks: [],
    assessedAt: '2026-11-23T12:00:00Z',
  });

  it.each(['ready', 'at-risk'] as const)('does not know any more whether what was %s comes back', readiness => {
    const lapsed = lapsedSummary(summary(readiness));
    expect(lapsed.readiness).toBe('unknown');
    expect([lapsed.headline, lapsed.reason].map(each => renderStatement(each, 'en', { timeZone: 'UTC' }))).toEqual([
      'It is not known whether Order would come back.',
      expect.stringMatching(/^It was last judged .*, and that does not hold any longer\.$/),
    ]);
  });

  it.each(['not-ready', 'unknown'] as const)('takes nothing for over: %s', readiness => {
    expect(lapsedSummary(summary(readiness))).toEqual(summary(readiness));
  });
});
