import { ReachScope, ServiceReach } from '../model';
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
  const stranded = homes
    .flatMap(({ scopes }) => scopes)
    .filter(({ scope }) => scope !== 'namespace')
    .map(usefulTargets)
    .find(clusters => clusters.length > 0 && clusters.every(isLost));
  if (!stranded) return undefined;
  const clusters = stranded.map(cluster => clusterTitle(cluster, ground));
  return { kind: 'up', fate: 'exposed', reasons: [say('whatIf.onlyTarget', { clusters })] };
}

function usefulTargets({ targets }: ReachScope): string[] {
  return targets.filter(({ verdict }) => verdict === 'able' || verdict === 'partly').map(({ cluster }) => cluster);
}
