import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { cluster, say } from '../__testUtils__';
import { clusterStanding } from './clusterStanding';

const TABLE: Array<[string, Partial<ClusterAssessment>, string, string]> = [
  ['seen now', {}, 'good', 'reachable'],
  ['with a wrong clock', { statement: say('cluster.clockAhead', { skewSeconds: 90 }) }, 'note', 'reachable'],
  ['with an old picture', { stale: true }, 'unknown', 'stale'],
  ['that refuses to be read', { observedAt: undefined }, 'unknown', 'unreadable'],
  ['without Velero', { statement: say('cluster.noVelero') }, 'note', 'noVelero'],
  ['that does not answer', { reachability: 'unreachable' }, 'unknown', 'unreachable'],
  ['that refuses our credentials', { reachability: 'unauthorized' }, 'unknown', 'unauthorized'],
];

describe('clusterStanding', () => {
  it.each(TABLE)('of a cluster %s', (_, more, tone, word) => {
    expect(clusterStanding(cluster(0, 'seoul-1', more))).toEqual({ tone, word });
  });
});
