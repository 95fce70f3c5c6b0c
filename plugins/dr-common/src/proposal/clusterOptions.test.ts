import { aCluster, ago, aSilentCluster, aWorkload, everyKind, HOUR, MINUTE } from '../__fixtures__/world';
import { ClusterFact, FollowedKind, KindStatus } from '../model';
import { aGround, codesOf, placed } from './__testUtils__/ground';
import { proposeBackup } from './proposeBackup';
import { proposeSchedule } from './proposeSchedule';

function optionFor(cluster: ClusterFact) {
  const { options } = proposeSchedule(aGround({ clusters: [aCluster('seoul-1'), cluster] }), {});
  return options.clusters.find(({ name }) => name === cluster.name);
}

function seeing(kind: FollowedKind, status: KindStatus): ClusterFact {
  const kinds = everyKind({ status: 'following', observedAt: ago(10) });
  return aCluster('c', { kinds: { ...kinds, [kind]: { status } } });
}

describe('the clusters that a proposal offers', () => {
  it.each<[string, ClusterFact]>([
    ['is followed', aCluster('c')],
    ['has a clock that is wrong', aCluster('c', { clockSkewSeconds: 90 })],
    ['does not let us read Namespaces', seeing('Namespace', 'forbidden')],
    ['does not know what decides nothing', seeing('DataUpload', 'absent')],
  ])('hold one that %s', (_, cluster) => {
    expect(optionFor(cluster)).toEqual({ name: 'c', title: 'c', region: undefined, usable: true, reasons: [] });
  });

  it.each<[string, ClusterFact, string, string]>([
    ['has no Velero', seeing('Backup', 'absent'), 'cluster.noVelero', 'proposal.help.velero'],
    ['does not answer', aSilentCluster('c', MINUTE), 'cluster.unreachableSince', 'proposal.help.wait'],
    ['has been silent', aSilentCluster('c', 3 * HOUR), 'cluster.silent', 'proposal.help.wait'],
    [
      'was never seen',
      aCluster('c', { reachability: 'never-seen', kinds: {} }),
      'cluster.neverSeen',
      'proposal.help.wait',
    ],
    [
      'refuses our token',
      aCluster('c', { reachability: 'unauthorized' }),
      'cluster.unauthorized',
      'proposal.help.access',
    ],
    [
      'is configured wrongly',
      aCluster('c', { reachability: 'misconfigured', kinds: {} }),
      'cluster.misconfigured',
      'proposal.help.access',
    ],
    ['does not let us read Backups', seeing('Backup', 'forbidden'), 'cluster.forbidden', 'proposal.help.rights'],
  ])('tell why one cannot be used that %s, and what helps', (_, cluster, why, help) => {
    const { usable, reasons = [] } = optionFor(cluster) ?? {};
    expect([usable, ...codesOf(reasons)]).toEqual([false, why, help]);
  });

  it('are those of the service and all others, also where nothing can be chosen', () => {
    const ground = aGround({
      clusters: [aCluster('busan-1'), aSilentCluster('seoul-1', HOUR)],
      placement: placed(aWorkload()),
    });
    for (const { options } of [proposeSchedule(ground, { cluster: 'mars' }), proposeBackup(ground, {})]) {
      expect(options.clusters.map(({ name, usable }) => [name, usable])).toEqual([
        ['busan-1', true],
        ['seoul-1', false],
      ]);
    }
  });
});
