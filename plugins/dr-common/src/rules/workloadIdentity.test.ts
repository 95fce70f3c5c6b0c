import { aLocation } from '../__fixtures__/world';
import { testsOf, without } from './__testUtils__/testsOf';
import { workloadIdentity } from './workloadIdentity';

describe('workload-identity', () => {
  it.each(
    testsOf(workloadIdentity, [
      ['the location names no key', {}, 'pass', 'Whether Velero itself has one is not seen.'],
      [
        'the location names a Secret',
        { locations: [aLocation({ credentialSecret: 'bucket-key' })] },
        'fail',
        'Secret bucket-key',
      ],
      ['locations cannot be seen', { clusters: [without('BackupStorageLocation')] }, 'unknown', 'seoul-1'],
      ['nothing is backed up', { schedules: [], backups: [] }, 'not-applicable'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
