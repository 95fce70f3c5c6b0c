import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { renderHook } from '@testing-library/react';
import { act, ReactNode } from 'react';
import { services } from '../__testUtils__';
import { NowProvider } from './useNow';
import { useSummariesNow } from './useSummariesNow';

const RECEIVED = Date.parse('2026-11-23T04:00:00Z');
const [template] = services(RECEIVED, 1);
const row = (name: string, more: Partial<ServiceSummary>): ServiceSummary => ({
  ...template,
  entityRef: `component:default/${name}`,
  breachAt: undefined,
  ...more,
});
const ROWS = [
  row('steady', { readiness: 'ready' }),
  row('breaks', { readiness: 'ready', breachAt: '2026-11-23T04:01:00Z' }),
  row('lost', { readiness: 'not-ready' }),
];

describe('useSummariesNow', () => {
  afterEach(() => jest.useRealTimers());

  function render() {
    jest.useFakeTimers({ now: RECEIVED });
    const wrapper = ({ children }: { children: ReactNode }) => <NowProvider>{children}</NowProvider>;
    const { result } = renderHook(() => useSummariesNow(ROWS, RECEIVED), { wrapper });
    return { after: (ms: number) => act(() => jest.advanceTimersByTime(ms)), shown: () => result.current };
  }

  const readinessOf = (rows: readonly ServiceSummary[]) => rows.map(({ readiness }) => readiness);

  it('is what was received while that holds, and the same rows as time moves on', () => {
    const { after, shown } = render();
    const first = shown();
    expect(first).toEqual(ROWS);
    after(60_000);
    expect(shown()).toBe(first);
  });

  it('does not go on saying ready once a promise has been broken, nor when all is old, and says why', () => {
    const { after, shown } = render();
    after(95_000);
    expect(readinessOf(shown())).toEqual(['ready', 'unknown', 'not-ready']);
    expect(shown()[1].reason).toEqual({ code: 'reason.lapsed', params: { assessedAt: template.assessedAt } });
    after(90_000);
    expect(readinessOf(shown())).toEqual(['unknown', 'unknown', 'not-ready']);
  });
});
