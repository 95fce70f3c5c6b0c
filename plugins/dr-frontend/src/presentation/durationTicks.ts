/** Steps that people count time in, in seconds: from a minute to thirty days. */
const STEPS_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400, 28_800, 43_200].map(
  minutes => minutes * 60,
);
const MOST_TICKS = 4;

/**
 * Round values for an axis of durations, from zero up to the first that is not below `maxSeconds`.
 *
 * @param maxSeconds - the highest value to be shown, above zero
 */
export function durationTicks(maxSeconds: number): number[] {
  const step = STEPS_SECONDS.find(size => maxSeconds / size <= MOST_TICKS) ?? Math.ceil(maxSeconds / MOST_TICKS);
  const count = Math.max(1, Math.ceil(maxSeconds / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
