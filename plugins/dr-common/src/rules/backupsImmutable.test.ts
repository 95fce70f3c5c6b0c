import { aLocation } from '../__fixtures__/world';
import { describeRule } from './__testUtils__/describeRule';
import { backupsImmutable } from './backupsImmutable';

describeRule(backupsImmutable, [
  ['the operator says so', { locations: [aLocation({ immutable: true })] }, 'pass'],
  ['the operator says that they are not', { locations: [aLocation({ immutable: false })] }, 'fail'],
  ['nobody has said', {}, 'unknown', 'Nobody has said'],
  ['there is nothing to change', { backups: [] }, 'not-applicable'],
]);
