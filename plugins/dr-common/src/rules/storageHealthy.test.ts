import { ago, aLocation, HOUR } from '../__fixtures__/world';
import { testsOf } from './__testUtils__/testsOf';
import { storageHealthy } from './storageHealthy';

describe('storage-healthy', () => {
  it.each(
    testsOf(storageHealthy, [
      ['the location is Available, and checked', {}, 'pass'],
      [
        'the location is Unavailable',
        { locations: [aLocation({ phase: 'Unavailable', message: 'no such host' })] },
        'fail',
        'no such host',
      ],
      ['the location is ReadOnly', { locations: [aLocation({ accessMode: 'ReadOnly' })] }, 'fail', 'ReadOnly'],
      ['the schedule names one that is not there', { locations: [] }, 'fail'],
      [
        'another one, that is not used, is Unavailable',
        { locations: [aLocation(), aLocation({ name: 'old', isDefault: false, phase: 'Unavailable' })] },
        'pass',
      ],
      ['nobody has checked it for an hour', { locations: [aLocation({ lastValidatedAt: ago(HOUR) })] }, 'unknown'],
      ['nothing is backed up', { schedules: [], backups: [] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
