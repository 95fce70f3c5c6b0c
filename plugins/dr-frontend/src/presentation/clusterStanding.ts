import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { Tone } from './tone';

/** How much of a cluster can be seen, in a word of its own. */
export interface ClusterStanding {
  tone: Tone;
  word: ClusterAssessment['reachability'] | 'stale' | 'unreadable' | 'noVelero';
}

/** A cluster is drawn as good only when it is seen now and nothing is the matter with it; that it answers is not enough. */
export function clusterStanding(cluster: ClusterAssessment): ClusterStanding {
  if (cluster.reachability !== 'reachable') return { tone: 'unknown', word: cluster.reachability };
  if (cluster.statement?.code === 'cluster.noVelero') return { tone: 'note', word: 'noVelero' };
  if (cluster.observedAt === undefined) return { tone: 'unknown', word: 'unreadable' };
  if (cluster.stale) return { tone: 'unknown', word: 'stale' };
  return { tone: cluster.statement ? 'note' : 'good', word: 'reachable' };
}
