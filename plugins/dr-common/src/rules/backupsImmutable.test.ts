import { aLocation } from '../__fixtures__/world';
import { testsOf } from './__testUtils__/testsOf';
import { backupsImmutable } from './backupsImmutable';

describe('backups-immutable', () => {
  it.each(
    testsOf(backupsImmutable, [
      ['the operator says so', { locations: [aLocation({ immutable: true })] }, 'pass'],
      ['the operator says that they are not', { locations: [aLocation({ immutable: false })] }, 'fail'],
      ['nobody has said', {}, 'unknown', 'Nobody has said'],
      ['there is nothing to change', { backups: [] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
