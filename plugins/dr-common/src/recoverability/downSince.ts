import { JudgementFrame } from '../frame';
import { Instant } from '../model';

/**
 * Since when a cluster is down, so that its loss is no longer a question of what if; `undefined` while it is not.
 * @internal
 */
export function downSince(cluster: string, frame: JudgementFrame): Instant | undefined {
  const view = frame.clusters.get(cluster);
  const backups = view?.kind('Backup');
  const isDown = view?.fact.reachability === 'unreachable' && backups?.sight === 'stale';
  return isDown ? backups.observedAt : undefined;
}
