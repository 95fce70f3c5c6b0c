import { Rhythm } from '@backstage-dr/plugin-dr-common';
import { sayRhythm } from './sayRhythm';

const TABLE: Array<[Rhythm, string | undefined, string | undefined]> = [
  [{ kind: 'every', seconds: 900 }, 'every 15 min', '15분마다'],
  [{ kind: 'hourly', minute: 0 }, 'every hour', '매시 정각'],
  [{ kind: 'hourly', minute: 7 }, 'every hour, 7 min past', '매시 7분'],
  [{ kind: 'daily', hour: 2, minute: 5 }, 'daily 02:05 UTC', '매일 02:05 UTC'],
  [{ kind: 'weekly', days: [0], hour: 4, minute: 0 }, 'Sundays 04:00 UTC', '매주 일요일 04:00 UTC'],
  [
    { kind: 'weekly', days: [1, 4], hour: 4, minute: 0 },
    'Mondays, Thursdays 04:00 UTC',
    '매주 월요일·목요일 04:00 UTC',
  ],
  [{ kind: 'monthly', days: [1, 15], hour: 0, minute: 0 }, 'monthly on day 1, 15, 00:00 UTC', '매월 1, 15일 00:00 UTC'],
  [{ kind: 'other' }, undefined, undefined],
];

describe('sayRhythm', () => {
  it.each(TABLE)('says %p', (rhythm, english, korean) => {
    expect(sayRhythm(rhythm, 'UTC', 'en')).toBe(english);
    expect(sayRhythm(rhythm, 'UTC', 'ko')).toBe(korean);
  });
});
