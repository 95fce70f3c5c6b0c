/** Says that waiting any longer is in vain. */
export class InVainError extends Error {}

/**
 * Asks until the answer is not `undefined`, and rejects with what was last known when the time is over.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { timeoutMs = 90_000, everyMs = 250 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      lastError = undefined;
    } catch (error) {
      if (error instanceof InVainError) throw error;
      lastError = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`not within ${timeoutMs / 1000} s: ${what}${lastError ? ` (${lastError})` : ''}`);
    }
    await new Promise(resolve => setTimeout(resolve, everyMs));
  }
}
