import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Time and chance, to be replaced in tests.
 * @internal
 */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Resolves after a while, or at once when aborted: the caller looks at its signal. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to less than 1. */
  random(): number;
}

/** @internal */
export const SYSTEM_CLOCK: Clock = {
  nowMs: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
  random: () => Math.random(),
};
