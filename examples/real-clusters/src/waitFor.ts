import { setTimeout as sleep } from 'node:timers/promises';

/** How long and how often {@link waitFor} looks. */
export interface WaitOptions {
  timeoutMs: number;
  /** Pause between two looks; 200 ms unless told. */
  intervalMs?: number;
  signal?: AbortSignal;
  /** Added to the error of a wait in vain: the state last seen, a log's end. */
  describe?: () => string;
}

/**
 * Looks until there is something to see.
 *
 * @param what - what is waited for, for the error
 * @param look - returns `undefined` while it is not there yet; an error ends
 * the wait
 */
export async function waitFor<T>(what: string, look: () => Promise<T | undefined>, options: WaitOptions): Promise<T> {
  const { timeoutMs, intervalMs = 200, signal, describe } = options;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    const seen = await look();
    if (seen !== undefined) {
      return seen;
    }
    if (Date.now() >= deadline) {
      throw new Error(`No ${what} within ${timeoutMs / 1000} s. ${describe?.() ?? ''}`.trim());
    }
    await sleep(intervalMs, undefined, { signal });
  }
}
