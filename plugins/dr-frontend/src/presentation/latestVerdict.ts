import { Assessment, millisOf, Readiness } from '@backstage-dr/plugin-dr-common';

/** A verdict that could not be renewed is still believed for so long, as the page asks anew every few seconds. */
const GRACE_SECONDS = 180;

/** The verdict that may be shown now. */
export interface LatestVerdict {
  readiness: Readiness;
  /** True when the last known verdict may no longer hold, so that it is shown as unknown. */
  outdated: boolean;
}

/**
 * What may be said about a service now, from an assessment that was true when it was fetched.
 *
 * @remarks
 * Time alone can turn "ready" into something else. When the page cannot renew what it knows, a verdict that has passed
 * its next moment of change, or has grown old, is shown as unknown: never as ready.
 *
 * @param fetchedAtMs - when the assessment arrived
 * @param nowMs - now
 */
export function latestVerdict(
  assessment: Pick<Assessment, 'readiness' | 'nextChangeAt'>,
  fetchedAtMs: number,
  nowMs: number,
): LatestVerdict {
  const nextChangeMs = millisOf(assessment.nextChangeAt);
  const ageSeconds = (nowMs - fetchedAtMs) / 1000;
  const changed = nextChangeMs !== undefined && nextChangeMs > fetchedAtMs && nextChangeMs + 30_000 < nowMs;
  const outdated = ageSeconds > GRACE_SECONDS || changed;
  return outdated ? { readiness: 'unknown', outdated } : { readiness: assessment.readiness, outdated };
}
