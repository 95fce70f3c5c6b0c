import { Assessment, millisOf } from '@backstage-dr/plugin-dr-common';
import { Tone } from './tone';

/** How the data that would be lost now stands against the promise. */
export interface DataLoss {
  verdict: 'within' | 'withinNow' | 'beyond' | 'beyondZero' | 'nothing' | 'unknown' | 'noPromise';
  tone: Tone;
  /** Lost if it broke now; `undefined`: everything, or not known. */
  nowSeconds?: number;
  /** How many times the promise, to one decimal below ten. */
  times?: string;
}

/**
 * Holds exposure against the RPO at a moment. Exposure is counted from the recovery point, so that it grows while the page
 * is open.
 */
export function dataLossAt(assessment: Pick<Assessment, 'exposure' | 'objectives'>, nowMs: number): DataLoss {
  const { exposure, objectives } = assessment;
  const rpoSeconds = objectives.rpoSeconds?.value;
  if (exposure.state === 'nothing') return { verdict: 'nothing', tone: 'bad' };
  const atMs = millisOf(exposure.recoveryPointAt);
  if (exposure.state === 'unknown' || atMs === undefined) return { verdict: 'unknown', tone: 'unknown' };

  const nowSeconds = Math.max(0, (nowMs - atMs) / 1000);
  if (rpoSeconds === undefined) return { verdict: 'noPromise', tone: 'unknown', nowSeconds };
  if (nowSeconds > rpoSeconds) {
    return rpoSeconds === 0
      ? { verdict: 'beyondZero', tone: 'bad', nowSeconds }
      : { verdict: 'beyond', tone: 'bad', nowSeconds, times: timesOf(nowSeconds / rpoSeconds) };
  }
  // Without a worst case nothing says that the next hour is like this one.
  const always = exposure.worstCaseSeconds !== undefined && exposure.worstCaseSeconds <= rpoSeconds;
  return always ? { verdict: 'within', tone: 'good', nowSeconds } : { verdict: 'withinNow', tone: 'warn', nowSeconds };
}

/** Rounded up, so that a broken promise is never said to be kept: 1.004 is 1.1 times. */
function timesOf(ratio: number): string {
  return ratio < 10 ? (Math.ceil(ratio * 10) / 10).toFixed(1) : String(Math.ceil(ratio));
}
