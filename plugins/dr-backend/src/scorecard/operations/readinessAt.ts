import { VERDICT_LAPSES_AFTER_MS } from '@backstage-dr/plugin-dr-common';

/**
 * How a stored service stands at a moment, in SQL: time alone changes verdicts, and one that nobody has judged anew by then is
 * no knowledge any more. What would not come back stays so, as in `lapsedSummary`.
 * @internal
 */
export function readinessAt(nowMs: number): string {
  return `case when ${lapsedAt(nowMs)} and readiness <> 'not-ready' then 'unknown' else readiness end`;
}

/** Whether its verdict holds no longer at a moment, in SQL. @internal */
export function lapsedAt(nowMs: number): string {
  // A number, and written out: expressions with parameters are not the same to group by and to select.
  return `next_change_ms <= ${Math.floor(nowMs - VERDICT_LAPSES_AFTER_MS)}`;
}
