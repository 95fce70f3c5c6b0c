import fc from 'fast-check';
import { formatDuration } from './formatDuration';
import { ACCEPTED_DURATIONS, parseDuration } from './parseDuration';

describe('parseDuration', () => {
  it.each([
    ['0', 0],
    ['0s', 0],
    ['45s', 45],
    ['5m', 300],
    ['90m', 5_400],
    ['1h30m', 5_400],
    ['1.5h', 5_400],
    ['0.1h', 360],
    ['24h', 86_400],
    ['7d', 604_800],
    ['2w', 1_209_600],
    ['1w2d3h4m5s', 788_645],
    [' 5m ', 300],
    ['PT5M', 300],
    ['PT1H30M', 5_400],
    ['PT0S', 0],
    ['P1D', 86_400],
    ['P1DT2H', 93_600],
    ['P2W', 1_209_600],
    ['PT1.5H', 5_400],
  ])('reads %p as %p seconds', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ ok: true, seconds });
  });

  it.each([
    ['', 'is not a duration'],
    ['soon', 'is not a duration'],
    ['5 minutes', 'is not a duration'],
    ['5M', 'is not a duration'],
    ['500ms', 'is not a duration'],
    ['30m1h', 'is not a duration'],
    ['5m5m', 'is not a duration'],
    ['1h 30m', 'is not a duration'],
    ['5m!', 'is not a duration'],
    ['pt5m', 'is not a duration'],
    ['P', 'is not a duration'],
    ['PT', 'is not a duration'],
    ['P1DT', 'is not a duration'],
    ['PT5', 'is not a duration'],
    ['1e3s', 'is not a duration'],
    ['Infinityh', 'is not a duration'],
    ['${{ values.rpo }}', 'is not a duration'],
    ['30', 'has no unit'],
    ['1.5', 'has no unit'],
    ['-5m', 'is negative'],
    ['-PT5M', 'is negative'],
    ['P1M', 'uses months or years'],
    ['P1Y2M', 'uses months or years'],
    ['P1Y', 'uses months or years'],
    ['P1MT5M', 'uses months or years'],
    ['0.5s', 'is not a whole number of seconds'],
    ['400000d', 'longer than a thousand years'],
    [`${'9'.repeat(400)}h`, 'longer than a thousand years'],
  ])('refuses %p and says what is accepted', (text, why) => {
    const parsed = parseDuration(text);
    expect(parsed).toEqual({ ok: false, problem: expect.stringContaining(why) });
    expect(parsed).toEqual({ ok: false, problem: expect.stringContaining(ACCEPTED_DURATIONS) });
  });

  it('reads each of its own examples', () => {
    for (const example of ACCEPTED_DURATIONS.split(', ')) expect(parseDuration(example).ok).toBe(true);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(() => parseDuration(text)).not.toThrow();
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0s'],
    [45, '45s'],
    [300, '5m'],
    [5_400, '1h30m'],
    [86_400, '1d'],
    [604_800, '7d'],
    [93_784, '1d2h3m4s'],
  ])('writes %p seconds as %p', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  it('is read back to the same seconds', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30_000_000_000 }), seconds => {
        expect(parseDuration(formatDuration(seconds))).toEqual({ ok: true, seconds });
      }),
    );
  });
});
