import { aCluster, ago, aSilentCluster, everyKind, HOUR, MINUTE, NOW } from '../__fixtures__/world';
import { ClusterFact } from '../model';
import { assessCluster } from './assessCluster';
import { ClusterView } from './ClusterView';

function assess(cluster: ClusterFact) {
  return assessCluster(new ClusterView(cluster, Date.parse(NOW), 180), true);
}

describe('assessCluster', () => {
  it('has nothing to say about one that is followed', () => {
    expect(assess(aCluster('seoul-1'))).toMatchObject({
      stale: false,
      observedAt: ago(10),
      statement: undefined,
      kinds: [],
    });
  });

  it.each<[string, ClusterFact, boolean, string]>([
    ['silent', aSilentCluster('c', 3 * HOUR), true, 'cluster.silent'],
    ['not answering for a minute', aSilentCluster('c', MINUTE), false, 'cluster.unreachableSince'],
    ['refusing our token', aCluster('c', { reachability: 'unauthorized' }), false, 'cluster.unauthorized'],
    ['misconfigured', aCluster('c', { reachability: 'misconfigured', kinds: {} }), true, 'cluster.misconfigured'],
    ['never seen', aCluster('c', { reachability: 'never-seen', kinds: {} }), true, 'cluster.neverSeen'],
    ['being read', aCluster('c', { kinds: everyKind({ status: 'listing' }) }), true, 'cluster.reading'],
    ['failing', aCluster('c', { kinds: everyKind({ status: 'failing', message: '500' }) }), true, 'cluster.failing'],
    ['without Velero', withKind('absent'), false, 'cluster.noVelero'],
    ['refusing to show Backups', withKind('forbidden'), false, 'cluster.forbidden'],
    ['fast', aCluster('c', { clockSkewSeconds: 90 }), false, 'cluster.clockAhead'],
    ['slow', aCluster('c', { clockSkewSeconds: -90 }), false, 'cluster.clockBehind'],
  ])('names a cluster that is %s', (_, cluster, stale, code) => {
    expect(assess(cluster)).toMatchObject({ stale, statement: { code } });
  });

  it('is as old as the oldest of what decides', () => {
    const kinds = {
      ...everyKind({ status: 'following', observedAt: ago(10) }),
      Backup: { status: 'failing' as const, observedAt: ago(HOUR) },
    };
    expect(assess(aCluster('c', { kinds }))).toMatchObject({
      statement: { code: 'cluster.silent' },
      stale: true,
      observedAt: ago(HOUR),
      kinds: [{ kind: 'Backup', status: 'failing', observedAt: ago(HOUR) }],
    });
  });

  it('does not mind kinds that decide nothing', () => {
    const kinds = {
      ...everyKind({ status: 'following', observedAt: ago(10) }),
      DataUpload: { status: 'absent' as const },
    };
    expect(assess(aCluster('c', { kinds }))).toMatchObject({ stale: false, statement: undefined });
  });
});

function withKind(status: 'absent' | 'forbidden'): ClusterFact {
  return aCluster('c', { kinds: { ...everyKind({ status: 'following', observedAt: ago(10) }), Backup: { status } } });
}
