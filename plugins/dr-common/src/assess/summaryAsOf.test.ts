import { ServiceSummary } from '../model';
import { summaryAsOf } from './summaryAsOf';

describe('summaryAsOf', () => {
  const summary: ServiceSummary = {
    entityRef: 'component:default/order',
    title: 'Order',
    readiness: 'ready',
    level: 3,
    headline: { code: 'headline.ready', params: { title: 'Order', exposureSeconds: 60 } },
    reason: { code: 'reason.ready', params: { backup: 'order-1' } },
    exposure: 'known',
    recoveryTime: { state: 'unknown' },
    clusters: [],
    marks: [],
    assessedAt: '2026-11-23T12:00:00Z',
  };
  const at = (instant: string) => summaryAsOf(summary, Date.parse(instant));

  it('says how much would be lost by then', () => {
    const later = at('2026-11-23T12:10:00Z');
    expect(later.headline.params).toEqual({ title: 'Order', exposureSeconds: 660 });
    expect(later.reason).toBe(summary.reason);
    expect(later.assessedAt).toBe(summary.assessedAt);
  });

  it('never says less than was judged', () => {
    expect(at('2026-11-23T11:59:00Z')).toBe(summary);
  });
});
