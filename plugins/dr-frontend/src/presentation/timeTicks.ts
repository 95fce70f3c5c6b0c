const HOUR_MS = 3_600_000;
const STEPS_HOURS = [1, 2, 4, 6, 12, 24, 48, 120, 240];
const MOST_TICKS = 8;

/**
 * Round moments of the reader's clock between two moments, at most eight.
 *
 * @param fromMs - milliseconds since 1970
 * @param toMs - milliseconds since 1970
 * @param offsetMinutes - how far the reader's clock is ahead of UTC; the browser's when absent
 */
export function timeTicks(
  fromMs: number,
  toMs: number,
  offsetMinutes: number = -new Date(toMs).getTimezoneOffset(),
): number[] {
  const step = (STEPS_HOURS.find(hours => (toMs - fromMs) / (hours * HOUR_MS) <= MOST_TICKS) ?? 720) * HOUR_MS;
  const offset = offsetMinutes * 60_000;
  const ticks: number[] = [];
  for (let tick = Math.ceil((fromMs + offset) / step) * step - offset; tick <= toMs; tick += step) ticks.push(tick);
  return ticks;
}
