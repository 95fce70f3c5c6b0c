import { FollowedKind } from '../model';
import { RuleContext } from './Rule';

/**
 * Clusters of the service in which a kind is not seen at present. A cluster that does not know the kind is seen not to
 * have any.
 * @internal
 */
export function unseenClusters({ frame }: RuleContext, kind: FollowedKind): string[] {
  return frame.protectedClusters.filter(name => {
    const sight = frame.clusters.get(name)?.kind(kind).sight;
    return sight !== 'current' && sight !== 'absent';
  });
}
