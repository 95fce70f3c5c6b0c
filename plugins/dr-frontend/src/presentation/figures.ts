import { millisOf, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { Tone } from './tone';

/** A figure of a service against what was promised; `seconds` is left out where there is none. */
export interface Figure {
  state: 'within' | 'beyond' | 'no-promise' | 'nothing' | 'unknown';
  tone: Tone;
  seconds?: number;
  promiseSeconds?: number;
}

/** Data that would be lost now. It is counted from the recovery point, so that it grows while the page is open. */
export function lossOf(
  service: Pick<ServiceSummary, 'exposure' | 'recoveryPointAt' | 'rpoSeconds'>,
  nowMs: number,
): Figure {
  const promiseSeconds = service.rpoSeconds;
  if (service.exposure === 'nothing') return { state: 'nothing', tone: 'bad', promiseSeconds };
  const atMs = millisOf(service.recoveryPointAt);
  if (service.exposure === 'unknown' || atMs === undefined)
    return { state: 'unknown', tone: 'unknown', promiseSeconds };
  return against(Math.max(0, (nowMs - atMs) / 1000), promiseSeconds);
}

/** How long it would be down, as far as that was measured or can be estimated. */
export function downtimeFigureOf(service: Pick<ServiceSummary, 'recoveryTime' | 'rtoSeconds'>): Figure {
  const { seconds } = service.recoveryTime;
  if (service.recoveryTime.state === 'unknown' || seconds === undefined) {
    return { state: 'unknown', tone: 'unknown', promiseSeconds: service.rtoSeconds };
  }
  return against(seconds, service.rtoSeconds);
}

function against(seconds: number, promiseSeconds: number | undefined): Figure {
  if (promiseSeconds === undefined) return { state: 'no-promise', tone: 'note', seconds };
  return seconds > promiseSeconds
    ? { state: 'beyond', tone: 'bad', seconds, promiseSeconds }
    : { state: 'within', tone: 'good', seconds, promiseSeconds };
}
