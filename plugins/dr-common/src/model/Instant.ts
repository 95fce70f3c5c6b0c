/**
 * A moment, as RFC 3339 in UTC, for example `2026-11-23T04:00:00Z`.
 * @public
 */
export type Instant = string;

/**
 * Milliseconds since 1970 of an instant; `undefined` for `undefined` or for text that is no instant.
 * @public
 */
export function millisOf(instant: Instant | undefined): number | undefined {
  if (instant === undefined) return undefined;
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * The instant of milliseconds since 1970, to the second when it falls on one.
 * @public
 */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/**
 * Seconds from one instant to a later one; negative when `to` is earlier.
 * @public
 */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
