import { aCluster, aSilentCluster, HOUR } from '../__fixtures__/world';
import { inPlaces } from '../scenarios/__testUtils__/scenarios';
import { testsOf, without } from './__testUtils__/testsOf';
import { clusterSeen } from './clusterSeen';

describe('cluster-seen', () => {
  it.each(
    testsOf(clusterSeen, [
      ['its cluster answers', {}, 'pass'],
      ['it is not known where it runs', inPlaces(), 'not-applicable'],
      ['its cluster is not configured', { clusters: [] }, 'unknown'],
      ['its cluster is silent', { clusters: [aSilentCluster('seoul-1', HOUR)] }, 'unknown', 'silent since'],
      [
        'only the standby is silent',
        { clusters: [aCluster('seoul-1'), { ...aSilentCluster('tokyo-1', HOUR), role: 'standby' }] },
        'pass',
      ],
      ['its cluster refuses to show Backups', { clusters: [without('Backup')] }, 'unknown'],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
