import { Instant, instantOf } from '@backstage-dr/plugin-dr-common';

const DAY_MS = 24 * 3600_000;
const USUAL_DAYS = [7, 30, 90];

/** The browser's clock may be ahead of the backend's, which refuses what is a second too long. */
const MARGIN_MS = 10 * 60_000;

/** For how many days one can exempt at a click; empty where the operator allows less than the shortest. */
export function usualDays(maxDurationSeconds: number): number[] {
  return USUAL_DAYS.filter(days => days * DAY_MS <= maxDurationSeconds * 1000);
}

/** The moment that lies so many days ahead, not later than allowed. */
export function endAfter(days: number, options: { nowMs: number; maxDurationSeconds: number }): Instant {
  return instantOf(Math.min(options.nowMs + days * DAY_MS, latestMs(options)));
}

/**
 * The end of a day in the reader's zone, not later than allowed; `undefined` for what is no day, has passed, or lies beyond
 * what is allowed.
 *
 * @param day - for example `2026-12-03`
 */
export function endOfDay(day: string, options: { nowMs: number; maxDurationSeconds: number }): Instant | undefined {
  const startMs = new Date(`${day}T00:00:00`).getTime();
  const endMs = new Date(`${day}T23:59:59`).getTime();
  if (Number.isNaN(endMs) || endMs <= options.nowMs || startMs > latestMs(options)) return undefined;
  return instantOf(Math.min(endMs, latestMs(options)));
}

/** The first and the last day that can be chosen, in the reader's zone. */
export function choosableDays(options: { nowMs: number; maxDurationSeconds: number }): { min: string; max: string } {
  return { min: dayOf(options.nowMs), max: dayOf(latestMs(options)) };
}

function latestMs({ nowMs, maxDurationSeconds }: { nowMs: number; maxDurationSeconds: number }): number {
  return nowMs + maxDurationSeconds * 1000 - Math.min(MARGIN_MS, maxDurationSeconds * 100);
}

function dayOf(ms: number): string {
  const date = new Date(ms);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
