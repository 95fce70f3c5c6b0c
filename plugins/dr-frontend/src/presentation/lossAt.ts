import { millisOf, ScopeAssessment } from '@backstage-dr/plugin-dr-common';

/** Seconds of data lost if the disruption came now; it grows while the page is open. `undefined`: not known. */
export function lossAt(
  scope: Pick<ScopeAssessment, 'recoveryPointAt' | 'exposureSeconds'>,
  nowMs: number,
): number | undefined {
  const atMs = millisOf(scope.recoveryPointAt);
  if (atMs === undefined || scope.exposureSeconds === undefined) return undefined;
  return Math.max(0, (nowMs - atMs) / 1000);
}
