import { ZoneClock } from './ZoneClock';

function at(text: string): number {
  return Date.parse(text) / 1000;
}

describe('ZoneClock', () => {
  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta', 'Etc/GMT+5', 'W-SU', 'GMT-0'])(
    'knows %s',
    name => {
      expect(ZoneClock.of(name)).toBeDefined();
    },
  );

  it.each([
    '',
    'europe/berlin',
    'Europe/BERLIN',
    'US/pacific',
    'utc',
    'JST',
    '+09:00',
    'Europe/Nowhere',
    '../UTC',
    'Europe/',
    'constructor',
  ])('does not know %p', name => {
    expect(ZoneClock.of(name)).toBeUndefined();
  });

  it('finds every change of a clock, to the second', () => {
    const changes = (zone: string, from: string, to: string) =>
      ZoneClock.of(zone)
        ?.changesBetween(at(from), at(to))
        .map(change => new Date(change * 1000).toISOString());
    expect(changes('Europe/Berlin', '2024-01-01T00:00:00Z', '2025-06-01T00:00:00Z')).toEqual([
      '2024-03-31T01:00:00.000Z',
      '2024-10-27T01:00:00.000Z',
      '2025-03-30T01:00:00.000Z',
    ]);
    // Back for a month only, around Ramadan.
    expect(changes('Africa/Casablanca', '2024-01-01T00:00:00Z', '2024-12-31T00:00:00Z')).toEqual([
      '2024-03-10T02:00:00.000Z',
      '2024-04-14T02:00:00.000Z',
    ]);
    expect(changes('UTC', '1970-01-01T00:00:00Z', '2070-01-01T00:00:00Z')).toEqual([]);
  });

  it('moves a time that does not exist by the gap', () => {
    const berlin = ZoneClock.of('Europe/Berlin');
    expect(berlin?.instantOf(at('2024-03-31T02:30:00Z'))).toBe(at('2024-03-31T01:30:00Z'));
    expect(berlin?.instantOf(at('2024-07-01T12:00:00Z'))).toBe(at('2024-07-01T10:00:00Z'));
  });
});
