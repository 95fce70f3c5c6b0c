import { sayClock, sayInstant } from './sayInstant';

const AT = Date.parse('2026-11-23T04:00:14Z');

describe('sayInstant', () => {
  it('says seconds, the zone of the reader and UTC', () => {
    expect(sayInstant(AT, 'en', 'Asia/Seoul')).toBe('23 Nov 2026, 13:00:14 GMT+9 (04:00:14 UTC)');
    expect(sayInstant(AT, 'ko', 'Asia/Seoul')).toMatch(/^2026년 11월 23일 13시? ?:?.*\(04:00:14 UTC\)$/);
  });

  it('says UTC once', () => {
    expect(sayInstant(AT, 'en', 'UTC')).toBe('23 Nov 2026, 04:00:14 UTC');
  });
});

describe('sayClock', () => {
  it('leaves out the day of today, which is the day of the reader', () => {
    expect(sayClock(AT, AT + 3_600_000, 'en', 'UTC')).toBe('04:00');
    expect(sayClock(AT, Date.parse('2026-11-23T16:00:00Z'), 'en', 'Asia/Seoul')).toBe('23 Nov, 13:00');
  });
});
