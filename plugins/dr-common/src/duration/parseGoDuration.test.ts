import fc from 'fast-check';
import { parseGoDuration } from './parseGoDuration';

describe('parseGoDuration', () => {
  it.each([
    ['720h0m0s', 2_592_000],
    ['720h', 2_592_000],
    ['0', 0],
    ['0s', 0],
    ['1h30m', 5_400],
    ['30m1h', 5_400],
    ['1.5h', 5_400],
    ['.5s', 0.5],
    ['1.s', 1],
    ['1500ms', 1.5],
    ['2µs', 0.000_002],
    ['-1m', -60],
    ['+1m', 60],
    ['-0', 0],
    ['2562047h', 9_223_369_200],
  ])('reads %p as %p seconds', (text, seconds) => {
    expect(parseGoDuration(text)).toEqual({ ok: true, seconds });
  });

  it.each(['', '-', '30d', '1w', '720', '1h ', ' 1h', '1H', 'h', '.h', '1h1', '--1h', 'P1D', '2562048h', '1e3h'])(
    'refuses %p',
    text => {
      expect(parseGoDuration(text)).toEqual({ ok: false, problem: expect.stringContaining('720h') });
    },
  );

  it('never throws, and adds up what it accepts', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => parseGoDuration(text)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(59), fc.nat(59), (h, m, s) => {
        expect(parseGoDuration(`${h}h${m}m${s}s`)).toEqual({ ok: true, seconds: h * 3600 + m * 60 + s });
      }),
    );
  });
});
