import { hourlyBackups } from '../__fixtures__/world';
import { testsOf } from './__testUtils__/testsOf';
import { recoveryPointExists } from './recoveryPointExists';

describe('recovery-point-exists', () => {
  it.each(
    testsOf(recoveryPointExists, [
      ['there are Backups that can be restored', {}, 'pass', 'order-hourly-20261123120020'],
      ['all Backups failed', { backups: hourlyBackups(3, { phase: 'Failed' }) }, 'fail'],
      ['there is no Backup', { backups: [] }, 'fail', 'never been backed up'],
      [
        'it is not known what the only ones lack',
        { backups: hourlyBackups(3, { phase: 'PartiallyFailed', errors: 1 }) },
        'unknown',
      ],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
