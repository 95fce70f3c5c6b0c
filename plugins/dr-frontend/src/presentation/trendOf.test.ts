import { sayShare } from './sayShare';
import { trendOf, weekly } from './trendOf';

describe('trendOf', () => {
  it('is the share that was ready, and says nothing of days without a service', () => {
    const none = { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
    expect(
      trendOf([
        { day: '2026-11-21', readiness: none },
        { day: '2026-11-22', readiness: { ...none, ready: 1, unknown: 3 } },
      ]),
    ).toEqual([{ day: '2026-11-22', share: 0.25, ready: 1, total: 4 }]);
  });
});

it('has every seventh day of it, and the last', () => {
  const days = Array.from({ length: 16 }, (_, index) => ({ day: String(index), share: 0, ready: 0, total: 1 }));
  expect(weekly(days).map(({ day }) => day)).toEqual(['1', '8', '15']);
  expect(weekly([])).toEqual([]);
});

describe('sayShare', () => {
  it('never rounds to all or to none', () => {
    expect([0, 0.001, 0.464, 0.9999, 1].map(share => sayShare(share, 'en'))).toEqual([
      '0 %',
      '1 %',
      '46 %',
      '99 %',
      '100 %',
    ]);
    expect(sayShare(0.5, 'ko')).toBe('50%');
  });
});
