import { isError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';

/** The portal sees a change of a cluster within a second or two. */
export const POLL_MS = 5000;

const TOO_MANY_REQUESTS = 429;
const SERVER_ERRORS = 500;

/** Errors that answer what was asked, or end it, by name. */
const ANSWERS: ReadonlySet<string> = new Set([
  'AbortError',
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
]);

/**
 * Asks until it is answered: what does not answer now, or is failing, may answer soon.
 *
 * @param options - `onFailure`: told why, once
 * @throws what is an answer of its own, at once; else what went wrong last, when the time is over
 * @internal
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  options: { call: TemplateCall; untilMs: number; onFailure: (why: string) => void },
): Promise<T> {
  const { call, untilMs, onFailure } = options;
  for (let isTold = false; ; isTold = true) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (!isTold) onFailure(whyOf(error));
      if (call.now() >= untilMs) throw error;
    }
    await call.sleep(POLL_MS);
  }
}

/**
 * Whether asking again may help: nothing was answered, or that it fails (5xx) or is too busy (429).
 * @internal
 */
export function isPassing(error: unknown): boolean {
  if (!isError(error)) return false;
  const { statusCode, name } = error;
  if (typeof statusCode === 'number') return statusCode >= SERVER_ERRORS || statusCode === TOO_MANY_REQUESTS;
  return !ANSWERS.has(name);
}

/** What went wrong, with what was behind it: that a request has failed says nothing. @internal */
export function whyOf(error: unknown): string {
  if (!isError(error)) return String(error);
  return isError(error.cause) ? `${error.message}: ${error.cause.message}` : error.message;
}
