import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { useScorecardSignal } from './useScorecardSignal';

class FakeSignals implements SignalApi {
  readonly listeners = new Set<(message: never) => void>();

  subscribe(_channel: string, onMessage: (message: never) => void) {
    this.listeners.add(onMessage);
    return { unsubscribe: () => this.listeners.delete(onMessage) };
  }

  send() {
    for (const listener of this.listeners) listener({} as never);
  }
}

function setUp() {
  const signals = new FakeSignals();
  const onChange = jest.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[signalApiRef, signals]]}>{children}</TestApiProvider>
  );
  const { unmount } = renderHook(() => useScorecardSignal(onChange), { wrapper });
  return { onChange, unmount, signals };
}

describe('useScorecardSignal', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('calls back soon after a change, and at most every five seconds however many there are', () => {
    const { onChange, signals } = setUp();
    signals.send();
    jest.advanceTimersByTime(500);
    expect(onChange).toHaveBeenCalledTimes(1);
    for (let tick = 0; tick < 100; tick += 1) {
      signals.send();
      jest.advanceTimersByTime(100);
    }
    expect(onChange).toHaveBeenCalledTimes(3);
  });

  it('is silent after the page is left', () => {
    const { onChange, unmount, signals } = setUp();
    signals.send();
    unmount();
    jest.advanceTimersByTime(10_000);
    expect(onChange).not.toHaveBeenCalled();
    expect(signals.listeners.size).toBe(0);
  });
});
