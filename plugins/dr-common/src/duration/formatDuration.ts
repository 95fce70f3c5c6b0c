const UNITS: ReadonlyArray<readonly [string, number]> = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/**
 * The one normalised spelling of a duration, which `parseDuration` reads back to the same seconds: `1h30m`, `7d`, `0s`.
 * For people, the page has its own words.
 *
 * @param seconds - whole seconds, not negative
 * @public
 */
export function formatDuration(seconds: number): string {
  let rest = seconds;
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text || '0s';
}
