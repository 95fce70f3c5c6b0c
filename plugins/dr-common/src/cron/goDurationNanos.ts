const UNIT_NANOS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['µs', 1_000n], // micro sign
  ['μs', 1_000n], // Greek letter mu
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);
const LIMIT = 2n ** 63n;
const PART = /(\d*)(?:\.(\d*))?([^\d.]+)/y;

/**
 * Nanoseconds of a Go duration such as `1h30m` or `-1.5s`; `undefined` when Go would refuse it.
 *
 * @remarks
 * A sign, then numbers with a unit each; days and weeks do not exist, a bare number is wrong unless it is 0. What does not
 * fit 63 bits (292 years) is wrong. Exact, unlike the `parseGoDuration` of fields that are only compared: `@every` is cut to
 * whole seconds, where a rounding error would show as a second.
 *
 * @internal
 */
export function goDurationNanos(text: string): bigint | undefined {
  const unsigned = text.replace(/^[+-]/, '');
  if (unsigned === '0') return 0n;
  if (unsigned === '') return undefined;
  let total = 0n;
  for (PART.lastIndex = 0; PART.lastIndex < unsigned.length; ) {
    const part = PART.exec(unsigned);
    if (!part) return undefined;
    const nanos = nanosOf(part[1], part[2] ?? '', part[3]);
    if (nanos === undefined) return undefined;
    total += nanos;
    if (total > LIMIT) return undefined;
  }
  if (text.startsWith('-')) return -total;
  return total < LIMIT ? total : undefined;
}

function nanosOf(whole: string, fraction: string, unitName: string): bigint | undefined {
  const unit = UNIT_NANOS.get(unitName);
  if (unit === undefined || whole + fraction === '') return undefined;
  const digits = whole.replace(/^0+/, '');
  if (digits.length > 19 || BigInt(digits) > LIMIT / unit) return undefined;
  // Eighteen digits of fraction are far below a nanosecond in any unit.
  const kept = fraction.slice(0, 18);
  const part = kept === '' ? 0 : Math.floor(Number(kept) * (Number(unit) / 10 ** kept.length));
  const nanos = BigInt(digits) * unit + BigInt(part);
  return nanos > LIMIT ? undefined : nanos;
}
