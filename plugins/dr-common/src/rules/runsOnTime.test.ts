import { ago, aSchedule, HOUR, hourlyBackups, MINUTE } from '../__fixtures__/world';
import { testsOf } from './__testUtils__/testsOf';
import { runsOnTime } from './runsOnTime';

describe('runs-on-time', () => {
  it.each(
    testsOf(runsOnTime, [
      ['it ran at each full hour', {}, 'pass', 'order-hourly'],
      [
        'it missed its run',
        { backups: hourlyBackups(24).slice(1), schedules: [aSchedule({ lastBackupAt: ago(1.5 * HOUR - 20) })] },
        'fail',
        'did not run',
      ],
      ['it never ran', { backups: [], schedules: [aSchedule({ lastBackupAt: undefined })] }, 'fail'],
      [
        'it is new',
        { backups: [], schedules: [aSchedule({ lastBackupAt: undefined, createdAt: ago(MINUTE) })] },
        'unknown',
      ],
      ['it is paused', { schedules: [aSchedule({ paused: true, pausedSince: ago(HOUR) })] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
