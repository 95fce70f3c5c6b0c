import { Readiness, ReadinessCounts } from '@backstage-dr/plugin-dr-common';

/** From well to not known; what is not known stands at the end, far from what is ready. */
export const READINESSES: readonly Readiness[] = ['ready', 'at-risk', 'not-ready', 'unknown'];

/** How many services were counted. */
export function totalOf(counts: ReadinessCounts): number {
  return READINESSES.reduce((sum, readiness) => sum + counts[readiness], 0);
}
