import { scheduleOf } from './__testUtils__/scheduleOf';
import { dueAt, isDue } from './dueAt';

const at = (text: string) => Date.parse(text);
const daily = scheduleOf('0 3 * * *');

describe('dueAt', () => {
  it.each([
    ['creation while nothing ran', {}, '2026-11-20T12:00:00Z'],
    ['the last Backup', { lastBackupAtMs: at('2026-11-21T03:00:40Z') }, '2026-11-21T03:00:40Z'],
    [
      'a later skip',
      {
        lastBackupAtMs: at('2026-11-21T03:00:40Z'),
        lastSkippedAtMs: at('2026-11-22T08:00:00Z'),
      },
      '2026-11-22T08:00:00Z',
    ],
    [
      'the last Backup after an earlier skip',
      {
        lastBackupAtMs: at('2026-11-21T03:00:40Z'),
        lastSkippedAtMs: at('2026-11-20T13:00:00Z'),
      },
      '2026-11-21T03:00:40Z',
    ],
    ['a skip after creation', { lastSkippedAtMs: at('2026-11-20T13:00:00Z') }, '2026-11-20T13:00:00Z'],
  ])('counts from %s', (_, base, expected) => {
    expect(dueAt(daily, { createdAtMs: at('2026-11-20T12:00:00Z'), ...base }).baseMs).toBe(at(expected));
  });

  it('is the first run after the base, however long ago', () => {
    const due = dueAt(daily, { createdAtMs: at('2026-11-20T12:00:00Z') });
    expect(due.dueAtMs).toBe(at('2026-11-21T03:00:00Z'));
    expect(isDue(due, at('2026-11-21T03:00:00Z'))).toBe(false);
    expect(isDue(due, at('2026-11-21T03:00:01Z'))).toBe(true);
    expect(isDue(due, at('2026-12-01T00:00:00Z'))).toBe(true);
  });

  it('is always due where no run follows', () => {
    const due = dueAt(scheduleOf('0 0 30 2 *'), {
      createdAtMs: at('2026-11-20T12:00:00Z'),
    });
    expect(due.dueAtMs).toBeUndefined();
    expect(isDue(due, at('2026-11-20T12:00:00Z'))).toBe(true);
  });

  it('drifts with @every', () => {
    const due = dueAt(scheduleOf('@every 24h'), {
      createdAtMs: 0,
      lastBackupAtMs: at('2026-11-21T03:00:40Z'),
    });
    expect(due.dueAtMs).toBe(at('2026-11-22T03:00:40Z'));
  });
});
