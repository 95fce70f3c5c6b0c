import { scheduleOf } from './__testUtils__/scheduleOf';
import { impossible, nextRun } from './nextRun';
import { CronDialect } from './types';

function next(expression: string, after: string, dialect: CronDialect = 'robfig-v3'): string | undefined {
  const run = nextRun(scheduleOf(expression, dialect), Date.parse(after));
  return run === undefined ? undefined : new Date(run).toISOString();
}

describe('nextRun', () => {
  it.each<[string, CronDialect, string, string]>([
    ['0 3 * * *', 'robfig-v3', '2026-11-23T03:00:00Z', '2026-11-24T03:00:00.000Z'],
    ['0 3 * * *', 'robfig-v3', '2026-11-23T02:59:59.999Z', '2026-11-23T03:00:00.000Z'],
    ['@every 90m', 'robfig-v3', '2026-11-23T02:59:59.999Z', '2026-11-23T04:29:59.000Z'],
    // Friday the 13th, or Fridays and 13ths
    ['0 0 13 * 5', 'netresearch', '2026-11-23T00:00:00Z', '2027-08-13T00:00:00.000Z'],
    ['0 0 13 * 5', 'robfig-v3', '2026-11-23T00:00:00Z', '2026-11-27T00:00:00.000Z'],
    // A stepped star is still a star only to the oldest
    ['0 0 */2 * 1', 'robfig-v1', '2026-11-23T00:00:00Z', '2026-12-07T00:00:00.000Z'],
    ['0 0 */2 * 1', 'robfig-v3', '2026-11-23T00:00:00Z', '2026-11-25T00:00:00.000Z'],
    // Half past two does not exist that night
    ['TZ=Europe/Berlin 30 2 * * *', 'robfig-v3', '2026-03-28T12:00:00Z', '2026-03-30T00:30:00.000Z'],
    ['TZ=Europe/Berlin 30 2 * * *', 'netresearch', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00.000Z'],
    // and comes twice that night
    ['TZ=Europe/Berlin 30 2 * * *', 'netresearch', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00.000Z'],
  ])('%s with %s after %s', (expression, dialect, after, expected) => {
    expect(next(expression, after, dialect)).toBe(expected);
  });

  it('uses the zone of the server where the expression names none', () => {
    const options = { defaultTimeZone: 'Asia/Seoul' };
    const after = Date.parse('2026-11-23T00:00:00Z');
    expect(nextRun(scheduleOf('0 3 * * *'), after, options)).toBe(Date.parse('2026-11-23T18:00:00Z'));
    expect(nextRun(scheduleOf('TZ=UTC 0 3 * * *'), after, options)).toBe(Date.parse('2026-11-23T03:00:00Z'));
  });

  it('finds no run beyond five years', () => {
    const after = Date.parse('2026-11-23T00:00:00Z');
    expect(impossible(scheduleOf('0 0 29 2 *'), after)).toBe(false);
    expect(impossible(scheduleOf('0 0 29 2 *'), Date.parse('2096-03-01T00:00:00Z'))).toBe(true);
    expect(impossible(scheduleOf('0 0 29 2 1', 'netresearch'), after)).toBe(true);
    expect(impossible(scheduleOf('0 0 30 2 *'), after)).toBe(true);
    expect(impossible(scheduleOf('@none', 'netresearch'), after)).toBe(true);
    expect(impossible(scheduleOf('@every 200000h'), after)).toBe(false);
  });

  it('gets past a day that a zone has skipped', () => {
    expect(next('TZ=Pacific/Apia 0 12 31 * *', '2011-12-28T00:00:00Z')).toBe('2011-12-30T22:00:00.000Z');
    expect(next('TZ=Pacific/Apia 0 12 30 12 *', '2011-12-28T00:00:00Z')).toBe('2012-12-29T22:00:00.000Z');
  });

  it('refuses what is no instant and no zone, rather than call it overdue', () => {
    expect(() => nextRun(scheduleOf('@daily'), NaN)).toThrow('An instant is NaN, expected milliseconds since 1970');
    expect(() => nextRun(scheduleOf('@none', 'netresearch'), Infinity)).toThrow('An instant is Infinity');
    expect(() => nextRun(scheduleOf('@daily'), 0, { defaultTimeZone: 'Mars' })).toThrow(
      "defaultTimeZone is 'Mars', which is not an IANA time zone",
    );
  });
});
