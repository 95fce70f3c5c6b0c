import { ServiceFate, WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { durationTicks } from './durationTicks';

/** A promise so far beyond the end would squeeze the bars; it stays in the words. */
const FARTHEST_PROMISE = 1.5;

/** The time axis of a recovery order: marks in seconds after the loss; the last is its end. Without any known time: none. */
export function orderTicks({ totalSeconds, services }: Pick<WhatIfPage, 'totalSeconds' | 'services'>): number[] {
  const last = Math.max(totalSeconds ?? 0, ...services.map(service => service.endSeconds ?? 0));
  if (last === 0) return [];
  const promises = services.flatMap(({ rtoSeconds = 0 }) => (rtoSeconds <= last * FARTHEST_PROMISE ? rtoSeconds : []));
  return durationTicks(Math.max(last, ...promises));
}

/** Where the bar of one service lies on an axis, as shares of it. */
export interface OrderSpan {
  /** How its length is known. */
  how: 'measured' | 'estimated' | 'unknown';
  start: number;
  /** Of an unknown time: the end of the axis, which is not its end. */
  end: number;
  promise?: number;
}

/** Places a service on the axis; a time that is not known is left open, never zero. */
export function orderSpan(service: ServiceFate, axisSeconds: number | undefined): OrderSpan {
  const { startSeconds, endSeconds, rtoSeconds, restore } = service;
  if (axisSeconds === undefined) return { how: 'unknown', start: 0, end: 1 };
  const promise = rtoSeconds !== undefined && rtoSeconds <= axisSeconds ? rtoSeconds / axisSeconds : undefined;
  const start = (startSeconds ?? 0) / axisSeconds;
  if (startSeconds === undefined || endSeconds === undefined || restore.state === 'unknown') {
    return { how: 'unknown', start, end: 1, promise };
  }
  return { how: restore.state, start, end: endSeconds / axisSeconds, promise };
}
