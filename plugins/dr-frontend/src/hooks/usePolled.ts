import { useCallback, useEffect, useRef, useState } from 'react';

/** What is known of something that is fetched again and again. */
export interface Polled<T> {
  /** The last that arrived; it stays while a newer one is fetched, and when fetching fails. */
  value?: T;
  /** When `value` arrived, milliseconds since 1970. */
  receivedAtMs?: number;
  /** Why the latest attempt failed; `undefined` once one succeeded. */
  error?: unknown;
  /** Fetches now, or once more after the fetch that is under way. */
  refresh(): void;
}

/**
 * Fetches something, and again every `intervalMs` while the page is visible.
 *
 * @param options.key - what is fetched; another key starts afresh, with nothing known
 */
export function usePolled<T>(options: {
  key: string;
  load(signal: AbortSignal): Promise<T>;
  intervalMs: number;
}): Polled<T> {
  const { key, intervalMs } = options;
  const [state, setState] = useState<{ key: string; value?: T; receivedAtMs?: number; error?: unknown }>({ key });
  const loadRef = useRef(options.load);
  loadRef.current = options.load;
  const refreshRef = useRef<() => void>();

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;

    const run = async () => {
      clearTimeout(timer);
      if (running) {
        again = true;
        return;
      }
      running = true;
      try {
        const value = await loadRef.current(controller.signal);
        if (!controller.signal.aborted) setState({ key, value, receivedAtMs: Date.now() });
      } catch (error) {
        if (!controller.signal.aborted) setState(before => ({ ...(before.key === key ? before : { key }), error }));
      }
      running = false;
      if (controller.signal.aborted) return;
      if (again) {
        again = false;
        void run();
      } else if (document.visibilityState !== 'hidden') {
        timer = setTimeout(run, intervalMs);
      }
    };
    const onVisibilityChange = () => {
      if (document.visibilityState !== 'hidden') void run();
    };

    refreshRef.current = run;
    document.addEventListener('visibilitychange', onVisibilityChange);
    void run();
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [key, intervalMs]);

  const refresh = useCallback(() => refreshRef.current?.(), []);
  const known = state.key === key ? state : { key };
  return { value: known.value, receivedAtMs: known.receivedAtMs, error: known.error, refresh };
}
