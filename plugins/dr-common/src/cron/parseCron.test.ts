import fc from 'fast-check';
import { nextRun } from './nextRun';
import { parseCron } from './parseCron';
import { CronDialect, CronProblem } from './types';

const DIALECTS: CronDialect[] = ['robfig-v1', 'robfig-v3', 'netresearch'];

function problemOf(expression: string, dialect: CronDialect = 'robfig-v3'): CronProblem {
  const parsed = parseCron(expression, dialect);
  if (parsed.ok) throw new Error(`'${expression}' is valid`);
  return parsed.problem;
}

describe('parseCron', () => {
  it.each<[string, CronDialect, Partial<CronProblem>]>([
    ['', 'robfig-v3', { code: 'empty', message: 'is empty' }],
    ['0 3 * *', 'robfig-v3', { code: 'field-count', message: 'has 4 fields' }],
    ['0 0 3 * * *', 'netresearch', { code: 'field-count', message: 'has 6 fields' }],
    ['@reboot', 'robfig-v3', { code: 'descriptor', value: '@reboot' }],
    ['@triggered', 'robfig-v3', { code: 'descriptor', value: '@triggered' }],
    ['@every 1d', 'robfig-v3', { code: 'duration', value: '1d', message: 'is not a duration' }],
    ['@every 500ms', 'netresearch', { code: 'duration', value: '500ms', message: 'is less than one second' }],
    ['TZ=Europe/Berlin', 'robfig-v3', { code: 'time-zone', message: 'has no fields after the time zone' }],
    [
      'TZ=Mars/Base 0 3 * * *',
      'robfig-v3',
      {
        code: 'time-zone',
        value: 'Mars/Base',
        message: 'is not a known time zone',
      },
    ],
    ['TZ=JST 0 3 * * *', 'robfig-v3', { code: 'time-zone', value: 'JST' }],
    ['TZ=UTC 0 3 * * *', 'robfig-v1', { code: 'time-zone', message: 'is not known to servers before 1.15' }],
    ['61 3 * * *', 'robfig-v3', { code: 'field', field: 'minute', value: '61', message: 'goes above 59' }],
    ['0 22-2 * * *', 'robfig-v3', { field: 'hour', value: '22-2', message: 'ends before it starts' }],
    ['0 0 0 * *', 'robfig-v3', { field: 'day-of-month', message: 'starts below 1' }],
    [
      '0 0 * foo *',
      'robfig-v3',
      {
        field: 'month',
        value: 'foo',
        message: 'is not a number or a known name',
      },
    ],
    ['0 0 * * 1,7', 'robfig-v3', { field: 'day-of-week', value: '7', message: 'goes above 6' }],
    ['*/0 * * * *', 'robfig-v3', { field: 'minute', message: 'has a step of 0' }],
    [
      '0 */25 * * *',
      'netresearch',
      {
        field: 'hour',
        message: 'has a step that is not smaller than its range of 24',
      },
    ],
    ['0 0 L * *', 'netresearch', { field: 'day-of-month', message: '"L" is not supported' }],
    ['x'.repeat(1025), 'netresearch', { code: 'too-long', accepted: 'at most 1024 bytes' }],
  ])('%s is wrong in %s, and says why', (expression, dialect, expected) => {
    expect(problemOf(expression, dialect)).toMatchObject(expected);
  });

  it('says what is accepted, in the words of the dialect', () => {
    expect(problemOf('0 0 * * 8').accepted).toBe(
      '0–6 or sun–sat, * or ?, ranges a-b with a not larger than b, steps /n, and lists of these separated by commas',
    );
    expect(problemOf('0 0 * * 8', 'netresearch').accepted).toBe(
      '0–7 or sun–sat, * or ?, ranges a-b (a larger a wraps), steps /n smaller than the range, and lists of these separated by commas',
    );
  });

  it('quotes at most 200 characters', () => {
    const problem = problemOf(`${'7'.repeat(10_000)} * * * *`);
    expect(problem.expression).toHaveLength(200);
    expect(problem.value).toHaveLength(200);
  });

  it('tells expressions that never match, and so fire always', () => {
    const dialect = 'netresearch';
    expect(parseCron('0 0 30 2 *', dialect)).toMatchObject({
      schedule: { kind: 'fires-always', reason: 'matches-nothing' },
    });
    expect(parseCron(', 0 * * *', dialect)).toMatchObject({
      schedule: { kind: 'fires-always', reason: 'matches-nothing' },
    });
    expect(parseCron('@manual', dialect)).toMatchObject({
      schedule: { kind: 'fires-always', reason: 'triggered' },
    });
  });

  it('keeps the zone that the expression names', () => {
    expect(parseCron('CRON_TZ=Asia/Seoul @daily', 'robfig-v3')).toMatchObject({
      schedule: { timeZone: 'Asia/Seoul' },
    });
    expect(parseCron('TZ=Local @daily', 'robfig-v3')).not.toHaveProperty('schedule.timeZone');
  });

  it.each(DIALECTS)('neither throws nor hangs, whatever it is given (%s)', dialect => {
    const fragment = fc.constantFrom(
      ' ',
      '@every ',
      '\ud800',
      ...'* ? / - , 0 7 59 31 2 feb sun TZ= UTC 1h .5 H L 🕒'.split(' '),
    );
    const expression = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fragment, { maxLength: 24 }).map(parts => parts.join('')),
      fc
        .array(fc.array(fragment, { minLength: 1, maxLength: 3 }), {
          minLength: 5,
          maxLength: 5,
        })
        .map(fields => fields.map(parts => parts.join('').replace(/ /g, '')).join(' ')),
    );
    const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const alwaysFine = fc.property(expression, instant, (text, afterMs) => {
      const parsed = parseCron(text, dialect);
      if (!parsed.ok) return parsed.problem.accepted !== '';
      const run = nextRun(parsed.schedule, afterMs);
      return run === undefined || run > afterMs;
    });
    expect(fc.check(alwaysFine, { seed: 1, numRuns: 3000 })).toMatchObject({ failed: false });
  });

  it.each([
    '*,'.repeat(5000),
    '9'.repeat(10_000),
    '-'.repeat(10_000),
    `@every ${'1h'.repeat(5000)}`,
    ' '.repeat(10_000),
  ])('copes with ten thousand characters', text => {
    for (const dialect of DIALECTS) {
      expect(typeof parseCron(text, dialect).ok).toBe('boolean');
      expect(typeof parseCron(`${text} * * * *`, dialect).ok).toBe('boolean');
    }
  });
});
