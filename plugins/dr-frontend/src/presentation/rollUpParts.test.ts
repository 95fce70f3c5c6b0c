import { Readiness, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { services } from '../__testUtils__';
import { addUp, MOST_REFS_AT_ONCE, partsOf, worstOf } from './rollUpParts';

const [service] = services(Date.now(), 1);
const standing = (name: string, readiness: Readiness, rtoSeconds?: number): ServiceSummary => ({
  ...service,
  entityRef: `component:default/${name}`,
  readiness,
  rtoSeconds,
  rpoSeconds: undefined,
});

describe('rollUpParts', () => {
  it('leaves out no ref, and asks about no more at once than an address holds', () => {
    const refs = Array.from({ length: 2 * MOST_REFS_AT_ONCE + 1 }, (_, index) => `group:default/${index}`);
    expect(partsOf(refs).map(({ length }) => length)).toEqual([MOST_REFS_AT_ONCE, MOST_REFS_AT_ONCE, 1]);
    expect(partsOf(refs).flat()).toEqual(refs);
  });

  it('adds up how services stand, as of the oldest verdict', () => {
    const readiness = { ready: 1, 'at-risk': 2, 'not-ready': 3, unknown: 4 };
    expect(
      addUp([
        { total: 10, readiness, assessedAt: '2026-11-23T12:00:00Z' },
        { total: 10, readiness, assessedAt: '2026-11-23T11:00:00Z' },
        { total: 0, readiness: { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 } },
      ]),
    ).toEqual({
      total: 20,
      readiness: { ready: 2, 'at-risk': 4, 'not-ready': 6, unknown: 8 },
      assessedAt: '2026-11-23T11:00:00Z',
    });
  });

  it('puts the worst first, and of those the tightest promise', () => {
    const parts = [
      [standing('loose', 'not-ready'), standing('risky', 'at-risk', 60)],
      [standing('tight', 'not-ready', 60), standing('fine', 'ready'), standing('dark', 'unknown')],
    ];
    expect(worstOf(parts, 4).map(({ entityRef }) => entityRef.split('/')[1])).toEqual([
      'tight',
      'loose',
      'risky',
      'dark',
    ]);
  });
});
