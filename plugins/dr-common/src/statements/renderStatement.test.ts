import { formatDurationWords } from './formatDurationWords';
import { formatInstantWords } from './formatInstantWords';
import { formatStatementParams, renderStatement } from './renderStatement';

const now = '2026-11-23T12:30:00Z';

describe('formatDurationWords', () => {
  it.each([
    [0, '0 s', '0초'],
    [59.9, '59 s', '59초'],
    [60, '1 min', '1분'],
    [47 * 60 + 59, '47 min', '47분'],
    [3600, '1 h', '1시간'],
    [3600 + 4 * 60, '1 h 04 min', '1시간 4분'],
    [26 * 3600 + 59 * 60, '26 h', '26시간'],
    [2 * 86400, '2 days', '2일'],
    [2 * 86400 + 5 * 3600, '2 days 5 h', '2일 5시간'],
    [30 * 86400 + 7 * 3600, '30 days', '30일'],
    [-90, '1 min', '1분'],
  ])('says %d seconds as people do', (seconds, en, ko) => {
    expect(formatDurationWords(seconds)).toBe(en);
    expect(formatDurationWords(seconds, 'ko')).toBe(ko);
  });

  it('does not break on what is no duration', () => {
    expect(formatDurationWords(NaN)).toBe('NaN');
    expect(formatDurationWords(Infinity)).toBe('Infinity');
  });
});

describe('formatInstantWords', () => {
  it('names the zone and the day when nothing is known about now', () => {
    expect(formatInstantWords('2026-11-23T09:12:00Z')).toBe('23 Nov 2026, 09:12 UTC');
  });

  it('says how long ago, without the day when it is near', () => {
    expect(formatInstantWords('2026-11-23T09:12:00Z', 'en', { now })).toBe('09:12 UTC (3 h 18 min ago)');
    expect(formatInstantWords('2026-11-23T09:12:00Z', 'ko', { now })).toContain('3시간 18분 전');
  });

  it('says in how long', () => {
    expect(formatInstantWords('2026-11-23T13:00:00Z', 'en', { now })).toBe('13:00 UTC (in 30 min)');
  });

  it('says just now for what two clocks may differ by', () => {
    const options = { now: '2026-11-23T09:12:00Z' };
    expect(formatInstantWords('2026-11-23T09:12:01Z', 'en', options)).toBe('09:12 UTC (just now)');
    expect(formatInstantWords('2026-11-23T09:11:58Z', 'ko', options)).toMatch(/\(방금\)$/);
  });

  it('uses the zone of the reader', () => {
    expect(formatInstantWords('2026-11-23T09:12:00Z', 'en', { now, timeZone: 'Asia/Seoul' })).toMatch(/^18:12 /);
  });

  it('keeps text that is no instant', () => {
    expect(formatInstantWords('soon')).toBe('soon');
  });
});

describe('renderStatement', () => {
  it('fills in durations, instants, lists and counts', () => {
    expect(renderStatement({ code: 'headline.ready', params: { title: 'order', exposureSeconds: 47 * 60 } })).toBe(
      'If it broke now, order would lose 47 min of data.',
    );
    expect(
      renderStatement(
        { code: 'cluster.silent', params: { cluster: 'busan-edge', observedAt: '2026-11-23T09:12:00Z' } },
        'en',
        { now },
      ),
    ).toBe('busan-edge has been silent since 09:12 UTC (3 h 18 min ago); what is shown of it is from then.');
    expect(renderStatement({ code: 'place.known', params: { places: ['a/x', 'b/y'] } })).toBe('It runs in a/x, b/y.');
  });

  it('has a singular', () => {
    const params = { schedule: 'hourly', dueAt: '2026-11-23T12:00:00Z' };
    expect(renderStatement({ code: 'schedule.missed', params: { ...params, count: 1 } })).toContain('missed the run');
    expect(renderStatement({ code: 'schedule.missed', params: { ...params, count: 2 } })).toContain('missed 2 of');
  });

  it('speaks Korean', () => {
    expect(
      renderStatement({ code: 'headline.ready', params: { title: '결제 서비스', exposureSeconds: 480 } }, 'ko'),
    ).toBe('지금 장애가 나면 결제 서비스의 데이터 8분 치를 잃습니다.');
  });

  it('loses nothing of a statement that it does not know', () => {
    expect(renderStatement({ code: 'some.thing', params: { pods: ['a', 'b'], ageSeconds: 60 } })).toBe(
      'some.thing (pods: a, b, ageSeconds: 1 min)',
    );
    expect(renderStatement({ code: 'some.thing' })).toBe('some.thing');
  });

  it('does not take a value for a message', () => {
    expect(renderStatement({ code: 'place.known', params: { places: ['{{title}} $& $1'] } })).toBe(
      'It runs in {{title}} $& $1.',
    );
  });
});

describe('formatStatementParams', () => {
  it('leaves counts as numbers, for plurals of another library', () => {
    expect(formatStatementParams({ count: 3, waitingSeconds: 120, schedule: 'hourly' })).toEqual({
      count: 3,
      waitingSeconds: '2 min',
      schedule: 'hourly',
    });
  });

  it('takes only names that end in At for instants', () => {
    const at = '2026-11-23T12:00:00Z';
    expect(formatStatementParams({ format: at, dueAt: at })).toEqual({ format: at, dueAt: '23 Nov 2026, 12:00 UTC' });
  });
});
