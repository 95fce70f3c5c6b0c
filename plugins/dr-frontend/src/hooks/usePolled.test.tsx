import { act, renderHook, waitFor } from '@testing-library/react';
import { usePolled } from './usePolled';

/** A load whose calls are answered by hand. */
function byHand() {
  const calls: Array<{ answer(value: string): void; refuse(error: Error): void; signal: AbortSignal }> = [];
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      calls.push({ answer: resolve, refuse: reject, signal });
    });
  return { calls, load };
}

function setVisibility(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('usePolled', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('keeps the last value while a newer one is fetched and when fetching fails', async () => {
    const { calls, load } = byHand();
    const { result } = renderHook(() => usePolled({ key: 'a', load, intervalMs: 1000 }));
    expect(result.current.value).toBeUndefined();

    await act(async () => calls[0].answer('first'));
    expect(result.current).toMatchObject({ value: 'first', error: undefined });

    await act(async () => jest.advanceTimersByTime(1000));
    expect(calls).toHaveLength(2);
    expect(result.current.value).toBe('first');

    await act(async () => calls[1].refuse(new Error('gone')));
    expect(result.current).toMatchObject({ value: 'first', error: new Error('gone') });

    await act(async () => jest.advanceTimersByTime(1000));
    await act(async () => calls[2].answer('third'));
    expect(result.current).toMatchObject({ value: 'third', error: undefined });
  });

  it('fetches once more after the fetch under way, however often it was asked to', async () => {
    const { calls, load } = byHand();
    const { result } = renderHook(() => usePolled({ key: 'a', load, intervalMs: 1000 }));
    act(() => {
      result.current.refresh();
      result.current.refresh();
    });
    expect(calls).toHaveLength(1);
    await act(async () => calls[0].answer('first'));
    expect(calls).toHaveLength(2);
    await act(async () => calls[1].answer('second'));
    expect(calls).toHaveLength(2);
    expect(result.current.value).toBe('second');
  });

  it('starts afresh with another key and drops what was under way', async () => {
    const { calls, load } = byHand();
    const { result, rerender } = renderHook(({ key }) => usePolled({ key, load, intervalMs: 1000 }), {
      initialProps: { key: 'a' },
    });
    await act(async () => calls[0].answer('of a'));
    await act(async () => jest.advanceTimersByTime(1000));
    rerender({ key: 'b' });
    expect(calls[1].signal.aborted).toBe(true);
    expect(result.current.value).toBeUndefined();
    await act(async () => calls[1].answer('late, of a'));
    expect(result.current.value).toBeUndefined();
    await act(async () => calls[2].answer('of b'));
    expect(result.current.value).toBe('of b');
  });

  it('does not ask while nobody looks, and at once when somebody does again', async () => {
    const { calls, load } = byHand();
    renderHook(() => usePolled({ key: 'a', load, intervalMs: 1000 }));
    setVisibility('hidden');
    await act(async () => calls[0].answer('first'));
    await act(async () => jest.advanceTimersByTime(60_000));
    expect(calls).toHaveLength(1);
    act(() => setVisibility('visible'));
    await waitFor(() => expect(calls).toHaveLength(2));
  });
});
