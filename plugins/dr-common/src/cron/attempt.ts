import { CronProblem } from './types';

/**
 * A result so far, or what is wrong, still without the expression.
 * @internal
 */
export type Attempt<T> = { ok: true; value: T } | { ok: false; problem: Omit<CronProblem, 'expression'> };

/** @internal */
export function wrong(code: CronProblem['code'], value: string, message: string, accepted: string): Attempt<never> {
  return { ok: false, problem: { code, value, message, accepted } };
}
