import { aVolumeBackup, hourlyBackups } from '../__fixtures__/world';
import { withVolumes } from '../scenarios/__testUtils__/scenarios';
import { testsOf, without } from './__testUtils__/testsOf';
import { volumesCovered } from './volumesCovered';

const [newest] = hourlyBackups(1);

describe('volumes-covered', () => {
  it.each(
    testsOf(volumesCovered, [
      ['there are no volumes', {}, 'not-applicable', 'no volumes'],
      [
        'the data of each is shown to be there',
        { ...withVolumes(), volumeBackups: [aVolumeBackup(newest, 'data')] },
        'pass',
        'data',
      ],
      [
        'the data of one failed',
        { ...withVolumes(), backups: [newest], volumeBackups: [aVolumeBackup(newest, 'data', { phase: 'Failed' })] },
        'fail',
        'ended Failed',
      ],
      ['nothing shows its data', withVolumes(), 'unknown', 'Nothing shows'],
      ['claims cannot be seen', { clusters: [without('PersistentVolumeClaim')] }, 'unknown', 'cannot be seen'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
