import { aCluster, aSilentCluster, HOUR, NOW } from '../__fixtures__/world';
import { ClusterFact } from '../model';
import { assessCluster } from './assessCluster';
import { ClusterView } from './ClusterView';
import { isSeen } from './isSeen';

describe('isSeen', () => {
  it.each<[string, ClusterFact, boolean]>([
    ['is followed', aCluster('c'), true],
    ['is silent', aSilentCluster('c', HOUR), false],
    ['was never seen', aCluster('c', { reachability: 'never-seen', kinds: {} }), false],
    ['does not let us read Backups', withKind('Backup', 'forbidden'), false],
    ['does not let us read what decides nothing', withKind('DataUpload', 'forbidden'), true],
    ['has no Velero', withKind('Backup', 'absent'), true],
  ])('knows of a cluster that %s', (_, cluster, expected) => {
    expect(isSeen(assessCluster(new ClusterView(cluster, Date.parse(NOW), 180), true))).toBe(expected);
  });
});

function withKind(kind: 'Backup' | 'DataUpload', status: 'absent' | 'forbidden'): ClusterFact {
  const others = aCluster('c').kinds;
  return aCluster('c', { kinds: { ...others, [kind]: { status } } });
}
