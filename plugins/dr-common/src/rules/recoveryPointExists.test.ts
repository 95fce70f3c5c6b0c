import { hourlyBackups } from '../__fixtures__/world';
import { describeRule } from './__testUtils__/describeRule';
import { recoveryPointExists } from './recoveryPointExists';

describeRule(recoveryPointExists, [
  ['there are Backups that can be restored', {}, 'pass', 'order-hourly-20261123120020'],
  ['all Backups failed', { backups: hourlyBackups(3, { phase: 'Failed' }) }, 'fail'],
  ['there is no Backup', { backups: [] }, 'fail', 'never been backed up'],
  [
    'it is not known what the only ones lack',
    { backups: hourlyBackups(3, { phase: 'PartiallyFailed', errors: 1 }) },
    'unknown',
  ],
]);
