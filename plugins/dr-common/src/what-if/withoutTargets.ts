import { ReachTarget, ServiceReach } from '../model';
import { say } from '../statements/say';
import { clusterTitle, Ground } from './Ground';
import { Up } from './Strike';

/**
 * What it means for a service that runs that nothing can be restored into some clusters: there may be no other that it could
 * be restored into, if its own cluster or region were lost. Where only its namespace is lost, no other cluster was asked.
 *
 * @returns `undefined` when it has others, or none in the first place
 * @internal
 */
export function withoutTargets(
  { homes }: ServiceReach,
  isLost: (cluster: string) => boolean,
  ground: Ground,
): Up | undefined {
  for (const { scopes } of homes) {
    for (const { scope, targets } of scopes) {
      const useful = scope === 'namespace' ? [] : targets.filter(isUseful);
      if (useful.length === 0 || !useful.every(target => isLost(target.cluster))) continue;
      const clusters = useful.map(target => clusterTitle(target.cluster, ground));
      return { kind: 'up', fate: 'exposed', reasons: [say('whatIf.onlyTarget', { clusters })] };
    }
  }
  return undefined;
}

function isUseful({ verdict }: ReachTarget): boolean {
  return verdict === 'able' || verdict === 'partly';
}
