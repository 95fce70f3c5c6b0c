import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { useScorecardSignal } from './useScorecardSignal';

function setUp() {
  const listeners = new Set<() => void>();
  const signals = {
    subscribe: (_channel: string, listener: () => void) => {
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  const onChange = jest.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[signalApiRef, signals]]}>{children}</TestApiProvider>
  );
  const { unmount } = renderHook(() => useScorecardSignal(onChange), { wrapper });
  return { onChange, unmount, listeners, signal: () => listeners.forEach(listener => listener()) };
}

describe('useScorecardSignal', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls back soon after a change, and at most every five seconds however many there are', () => {
    const { onChange, signal } = setUp();
    signal();
    jest.advanceTimersByTime(500);
    expect(onChange).toHaveBeenCalledTimes(1);
    for (let tick = 0; tick < 100; tick += 1) {
      signal();
      jest.advanceTimersByTime(100);
    }
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('is silent after the page is left', () => {
    const { onChange, unmount, signal, listeners } = setUp();
    signal();
    unmount();
    jest.advanceTimersByTime(10_000);
    expect(onChange).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});
