import { isError } from '@backstage/errors';

/** Errors that answer a request, by name; all others are mistakes in a program. */
const REFUSALS: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'ServiceUnavailableError',
]);

/**
 * The same error; a refusal without its trace, which the scaffolder writes into the log of a task: where it was thrown helps
 * nobody who reads why.
 * @internal
 */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Error && isError(error) && REFUSALS.has(error.name)) {
    error.stack = `${error.name}: ${error.message}`;
  }
  return error;
}
