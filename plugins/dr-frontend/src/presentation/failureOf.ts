import { isError } from '@backstage/errors';

/** Why something could not be fetched, as a reader needs to tell it apart. */
export interface Failure {
  /**
   * `forbidden`: the reader has no right; `not-found`: no such service, or one the reader may not see;
   * `unreachable`: the backend did not answer; `failed`: it answered with an error.
   */
  kind: 'forbidden' | 'not-found' | 'unreachable' | 'failed';
  message: string;
}

/** Sorts an error of a call. A browser reports a connection that could not be made as a `TypeError`. */
export function failureOf(error: unknown): Failure {
  const message = isError(error) ? error.message : String(error);
  const status = statusOf(error);
  if (status === 403 || status === 401) return { kind: 'forbidden', message };
  if (status === 404) return { kind: 'not-found', message };
  if (status === 502 || status === 503 || status === 504) return { kind: 'unreachable', message };
  if (isError(error) && error.name === 'TypeError') return { kind: 'unreachable', message };
  return { kind: 'failed', message };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
