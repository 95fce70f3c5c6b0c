import { RecoveryTarget, Statement } from '../model';

/**
 * What one look at a target found: how far it could restore, and why not further.
 * @internal
 */
export interface Check {
  verdict: RecoveryTarget['verdict'];
  reasons: Statement[];
}

const RANK: Readonly<Record<Check['verdict'], number>> = { unable: 0, unknown: 1, partly: 2, able: 3 };

/** @internal */
export const ABLE: Check = { verdict: 'able', reasons: [] };

/** @internal */
export function unable(...reasons: Statement[]): Check {
  return { verdict: 'unable', reasons };
}

/** @internal */
export function unknown(...reasons: Statement[]): Check {
  return { verdict: 'unknown', reasons };
}

/** Something to know that does not keep a target from it. @internal */
export function able(...reasons: Statement[]): Check {
  return { verdict: 'able', reasons };
}

/** What all of them leave possible; the reasons of the worst first. @internal */
export function joinChecks(checks: readonly Check[]): Check {
  const telling = checks.filter(check => check !== ABLE);
  if (telling.length <= 1) return telling[0] ?? ABLE;
  telling.sort(byVerdict);
  return { verdict: telling[0].verdict, reasons: telling.flatMap(check => check.reasons) };
}

/** Worst first. @internal */
export function byVerdict(a: Pick<Check, 'verdict'>, b: Pick<Check, 'verdict'>): number {
  return RANK[a.verdict] - RANK[b.verdict];
}
