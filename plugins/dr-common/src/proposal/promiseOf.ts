import { ProposedPromise } from '../model';
import { START_DELAY_SECONDS } from '../schedules/assessSchedule';
import { ReckonedDuration } from './reckonDuration';

/**
 * What a Schedule would guarantee, and whether that keeps an RPO.
 *
 * @remarks
 * A run that takes longer than the gap to the next one delays it: Velero starts none of a Schedule while another is in
 * progress.
 *
 * @internal
 */
export function promiseOf(
  longestGapSeconds: number | undefined,
  duration: ReckonedDuration,
  rpoSeconds: number | undefined,
): ProposedPromise {
  const worstCaseSeconds =
    longestGapSeconds === undefined
      ? undefined
      : Math.max(longestGapSeconds, duration.seconds) + START_DELAY_SECONDS + duration.seconds;
  const promise: ProposedPromise = {
    jitterSeconds: START_DELAY_SECONDS,
    durationSeconds: duration.seconds,
    durationIs: duration.is,
    kept: keptOf(longestGapSeconds, worstCaseSeconds, duration, rpoSeconds),
  };
  if (rpoSeconds !== undefined) promise.rpoSeconds = rpoSeconds;
  if (longestGapSeconds !== undefined) promise.longestGapSeconds = longestGapSeconds;
  if (worstCaseSeconds !== undefined) promise.worstCaseSeconds = worstCaseSeconds;
  return promise;
}

function keptOf(
  longestGapSeconds: number | undefined,
  worstCaseSeconds: number | undefined,
  duration: ReckonedDuration,
  rpoSeconds: number | undefined,
): ProposedPromise['kept'] {
  if (rpoSeconds === undefined) return 'nothing-promised';
  if (longestGapSeconds === undefined || worstCaseSeconds === undefined) return 'no';
  if (duration.is === 'measured') return worstCaseSeconds <= rpoSeconds ? 'yes' : 'no';
  // However short a run turns out to be, it takes some time.
  return longestGapSeconds + START_DELAY_SECONDS < rpoSeconds ? 'unknown' : 'no';
}
