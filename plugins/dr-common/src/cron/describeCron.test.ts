import { Rhythm } from '../model';
import { scheduleOf } from './__testUtils__/scheduleOf';
import { describeCron } from './describeCron';
import { CronDialect } from './types';

describe('describeCron', () => {
  it.each<[string, CronDialect, Rhythm]>([
    ['@every 90m', 'robfig-v3', { kind: 'every', seconds: 5400 }],
    ['* * * * *', 'robfig-v3', { kind: 'every', seconds: 60 }],
    ['*/15 * * * *', 'robfig-v3', { kind: 'every', seconds: 900 }],
    ['5,35 * * * *', 'robfig-v3', { kind: 'every', seconds: 1800 }],
    ['*/7 * * * *', 'robfig-v3', { kind: 'other' }],
    ['0 */6 * * *', 'robfig-v3', { kind: 'every', seconds: 21_600 }],
    ['30 1-23/2 * * *', 'robfig-v3', { kind: 'every', seconds: 7200 }],
    ['0 */5 * * *', 'robfig-v3', { kind: 'other' }],
    ['17 * * * *', 'robfig-v3', { kind: 'hourly', minute: 17 }],
    ['@daily', 'robfig-v3', { kind: 'daily', hour: 0, minute: 0 }],
    ['TZ=Asia/Seoul 30 3 * * *', 'robfig-v3', { kind: 'daily', hour: 3, minute: 30 }],
    ['30 3,9 * * *', 'robfig-v3', { kind: 'other' }],
    ['30 3 * * 7,sat', 'netresearch', { kind: 'weekly', days: [0, 6], hour: 3, minute: 30 }],
    ['30 3 1,15 * *', 'robfig-v3', { kind: 'monthly', days: [1, 15], hour: 3, minute: 30 }],
    ['@yearly', 'robfig-v3', { kind: 'other' }],
    ['0 0 1-31 * 1', 'robfig-v3', { kind: 'daily', hour: 0, minute: 0 }],
    ['0 0 1-31 * 1', 'netresearch', { kind: 'weekly', days: [1], hour: 0, minute: 0 }],
    ['0 0 13 * 5', 'robfig-v3', { kind: 'other' }],
    ['0 0 13 * 5', 'netresearch', { kind: 'other' }],
    ['0 0 30 2 *', 'robfig-v3', { kind: 'other' }],
  ])('%s in %s', (expression, dialect, rhythm) => {
    expect(describeCron(scheduleOf(expression, dialect))).toEqual(rhythm);
  });
});
