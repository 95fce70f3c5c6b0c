import { goDurationNanos } from './goDurationNanos';

describe('goDurationNanos', () => {
  it.each<[string, bigint | undefined]>([
    ['0', 0n],
    ['-0', 0n],
    ['720h0m0s', 2_592_000_000_000_000n],
    ['1.5h', 5_400_000_000_000n],
    ['-1h30m', -5_400_000_000_000n],
    ['1µs1μs1us1ns', 3_001n],
    ['.5s', 500_000_000n],
    ['0.9999999999s', 999_999_999n],
    ['9223372036854775807ns', 9_223_372_036_854_775_807n],
    ['-9223372036854775808ns', -9_223_372_036_854_775_808n],
    ['9223372036854775808ns', undefined],
    ['2562048h', undefined],
    ['', undefined],
    ['-', undefined],
    ['1', undefined],
    ['1d', undefined],
    ['1 h', undefined],
    ['.s', undefined],
    ['1h-1m', undefined],
    ['1e3s', undefined],
  ])('%s', (text, nanos) => {
    expect(goDurationNanos(text)).toBe(nanos);
  });
});
