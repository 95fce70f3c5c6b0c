import fc from 'fast-check';
import { instantOf, millisOf, parseInstant, secondsBetween } from './Instant';

describe('millisOf', () => {
  it('reads every instant as Date does', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-1e12), max: new Date(9e12), noInvalidDate: true }), date => {
        const ms = date.getTime();
        const wholeSecond = Math.floor(ms / 1000) * 1000;
        expect(millisOf(instantOf(ms))).toBe(ms);
        expect(millisOf(instantOf(wholeSecond))).toBe(wholeSecond);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '2024-02-29T12:00:00Z',
    '2100-03-01T00:00:00Z',
    '2000-12-31T23:59:59Z',
    '2026-11-23T24:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-23T04:61:00Z',
    '2026-11-23T04:00:0xZ',
    '2026/11-23T04:00:00Z',
    '1969-12-31T23:59:59Z',
    '2026-11-23T04:00:00+09:00',
    '2026-11-23T04:00:00.123456789Z',
    'yesterday',
    '',
  ])('reads %p as Date does', text => {
    const ms = Date.parse(text);
    expect(millisOf(text)).toBe(Number.isNaN(ms) ? undefined : ms);
  });

  it('knows nothing of nothing', () => {
    expect(millisOf(undefined)).toBeUndefined();
  });
});

describe('instantOf', () => {
  it('leaves out a fraction that is zero', () => {
    expect(instantOf(0)).toBe('1970-01-01T00:00:00Z');
    expect(instantOf(1)).toBe('1970-01-01T00:00:00.001Z');
  });

  it('ends where dates end', () => {
    expect(instantOf(1e18)).toBe('+275760-09-13T00:00:00Z');
    expect(instantOf(-Infinity)).toBe('-271821-04-20T00:00:00Z');
  });
});

describe('parseInstant', () => {
  it.each([
    ['2026-11-23T04:00:00Z', '2026-11-23T04:00:00Z'],
    ['2026-11-23T13:00:00+09:00', '2026-11-23T04:00:00Z'],
    ['2026-11-23T04:00:00.250Z', '2026-11-23T04:00:00.250Z'],
    ['2026-11-23T04:00:00.000Z', '2026-11-23T04:00:00Z'],
    ['2026-11-23T24:00:00Z', '2026-11-24T00:00:00Z'],
    ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00Z'],
    ['2026-11-23T04:61:00Z', undefined],
    ['soon', undefined],
  ])('reads %p as %p', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });
});

describe('secondsBetween', () => {
  it('is negative backwards', () => {
    expect(secondsBetween('2026-11-23T04:00:00Z', '2026-11-23T03:59:00Z')).toBe(-60);
  });
});
