import { Assessment } from '@backstage-dr/plugin-dr-common';
import { dataLossAt } from './dataLoss';

const NOW = Date.parse('2026-11-23T04:00:00Z');

function assessment(
  exposure: Partial<Assessment['exposure']>,
  rpoSeconds?: number,
): Pick<Assessment, 'exposure' | 'objectives'> {
  return {
    exposure: { state: 'known', recoveryPointAt: '2026-11-23T03:13:00Z', reasons: [], ...exposure },
    objectives: {
      rpoSeconds: rpoSeconds === undefined ? undefined : { value: rpoSeconds, source: { kind: 'tier', tier: 'a' } },
      problems: [],
    },
  };
}

describe('dataLossAt', () => {
  it('keeps the promise only when the schedules guarantee it', () => {
    expect(dataLossAt(assessment({ worstCaseSeconds: 3600 }, 3600), NOW)).toMatchObject({
      verdict: 'within',
      tone: 'good',
    });
    expect(dataLossAt(assessment({ worstCaseSeconds: 3601 }, 3600), NOW)).toMatchObject({
      verdict: 'withinNow',
      tone: 'warn',
    });
    expect(dataLossAt(assessment({}, 3600), NOW)).toMatchObject({ verdict: 'withinNow', tone: 'warn' });
  });

  it('says how many times the promise is broken, rounded up', () => {
    expect(dataLossAt(assessment({}, 900), NOW)).toMatchObject({ verdict: 'beyond', tone: 'bad', times: '3.2' });
    expect(dataLossAt(assessment({}, 2819), NOW).times).toBe('1.1');
    expect(dataLossAt(assessment({}, 60), NOW).times).toBe('47');
    expect(dataLossAt(assessment({}, 0), NOW)).toEqual({
      verdict: 'beyondZero',
      tone: 'bad',
      nowSeconds: 2820,
    });
  });

  it('grows while the page is open', () => {
    expect(dataLossAt(assessment({}, 3600), NOW + 20 * 60_000)).toMatchObject({
      verdict: 'beyond',
      nowSeconds: 67 * 60,
    });
  });

  it('has no figure for nothing and for the unknown', () => {
    expect(dataLossAt(assessment({ state: 'nothing', recoveryPointAt: undefined }, 3600), NOW)).toEqual({
      verdict: 'nothing',
      tone: 'bad',
    });
    expect(dataLossAt(assessment({ state: 'unknown' }, 3600), NOW)).toEqual({ verdict: 'unknown', tone: 'unknown' });
  });

  it('does not judge without a promise', () => {
    expect(dataLossAt(assessment({}), NOW)).toMatchObject({ verdict: 'noPromise', tone: 'unknown', nowSeconds: 2820 });
  });
});
