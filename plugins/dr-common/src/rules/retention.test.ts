import { ago, aSchedule, HOUR, hourlyBackups, MINUTE } from '../__fixtures__/world';
import { testsOf } from './__testUtils__/testsOf';
import { retention } from './retention';

describe('retention', () => {
  it.each(
    testsOf(retention, [
      ['backups are kept for a month', {}, 'pass'],
      [
        'the last one goes before the next can come',
        { backups: hourlyBackups(24, { expiresAt: ago(-10 * MINUTE) }) },
        'fail',
      ],
      ['the schedule owns its backups', { schedules: [aSchedule({ useOwnerReferencesInBackup: true })] }, 'fail'],
      [
        'backups vanish before they expire',
        { backups: hourlyBackups(24).map((each, i) => (i > 2 ? { ...each, goneAt: ago(HOUR) } : each)) },
        'fail',
      ],
      ['nothing is backed up', { schedules: [], backups: [] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
