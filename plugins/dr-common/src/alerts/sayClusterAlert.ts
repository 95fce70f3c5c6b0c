import { ClusterAssessment, Statement } from '../model';
import { say } from '../statements/say';

/**
 * What hangs on a cluster.
 * @public
 */
export interface ClusterStake {
  /** Services that run there. */
  services: number;
  /** How many of them could not be restored, or not whole, into another cluster. */
  lost: number;
  /** Of how many of them that is not known. */
  unknown: number;
}

/**
 * What the owner of a cluster is told when it falls silent, and when it is seen again: a sentence, and what hangs on it.
 * @public
 */
export function sayClusterAlert(
  assessment: ClusterAssessment,
  change: 'worse' | 'recovered',
  { services, lost, unknown }: ClusterStake,
): { title: Statement; details: Statement[] } {
  const { title: cluster, statement } = assessment;
  const running = say('alert.clusterServices', { count: services });
  if (change === 'recovered') return { title: say('alert.clusterSeen', { cluster }), details: [running] };
  const title = statement ?? say('cluster.neverSeen', { cluster });
  if (services === 0) return { title, details: [say('alert.clusterEmpty')] };
  const loss = lost + unknown === 0 ? say('alert.clusterSafe') : say('alert.clusterLost', { lost, unknown });
  return { title, details: [running, loss, say('alert.clusterMute')] };
}
