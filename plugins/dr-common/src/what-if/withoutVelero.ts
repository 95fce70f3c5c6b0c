import { instantOf, millisOf, ReachScope, ServiceReach, Statement } from '../model';
import { say } from '../statements/say';
import { clusterTitle } from './Ground';
import type { StrikeQuestion } from './strikeOf';
import { Up } from './Strike';

/**
 * What it means for a service that the Velero of a cluster stands still: no recovery points are made there any more, and
 * nothing is restored into it.
 *
 * @returns `undefined` when that does not concern it
 * @internal
 */
export function withoutVelero(
  reach: ServiceReach,
  { cluster, ground, nowMs }: StrikeQuestion & { cluster: string },
): Up | undefined {
  const title = clusterTitle(cluster, ground);
  const only: Statement[] = isOnlyTarget(reach, cluster) ? [say('whatIf.onlyTarget', { cluster: title })] : [];
  const home = reach.homes.find(each => each.cluster === cluster);
  if (!home) return only.length > 0 ? { kind: 'up', fate: 'exposed', reasons: only } : undefined;
  const [point] = reach.points
    .filter(each => each.home === undefined || each.home === cluster)
    .sort((a, b) => (millisOf(b.at) ?? 0) - (millisOf(a.at) ?? 0));
  if (!point) {
    const isKnown = home.scopes.length > 0 && home.scopes.every(({ verdict }) => verdict === 'not-recoverable');
    const reasons = [...home.scopes.flatMap(scope => scope.reasons).slice(0, 1), ...only];
    return { kind: 'up', fate: isKnown ? 'unprotected' : 'unknown', reasons };
  }
  const { rpoSeconds } = reach;
  const stops = say('whatIf.lastPoint', { backup: point.name, recoveryPointAt: point.at });
  if (rpoSeconds === undefined) {
    return { kind: 'up', fate: 'exposed', point, reasons: [...only, stops, say('promise.noRpo')] };
  }
  const breachMs = (millisOf(point.at) ?? 0) + rpoSeconds * 1000;
  const breachAt = instantOf(breachMs);
  const says = breachMs < nowMs ? say('whatIf.breached', { breachAt }) : say('whatIf.breach', { breachAt });
  return { kind: 'up', fate: 'exposed', point, breachAt, reasons: [...only, says, stops] };
}

/**
 * Whether, with a cluster of its own or a region lost, it could be restored into that cluster and nowhere else. Where only its
 * namespace is lost, no other cluster has been asked.
 */
function isOnlyTarget({ homes }: ServiceReach, cluster: string): boolean {
  const helps = ({ verdict }: ReachScope['targets'][number]) => verdict === 'able' || verdict === 'partly';
  return homes.some(({ scopes }) =>
    scopes.some(({ scope, targets }) => {
      const useful = targets.filter(helps);
      return scope !== 'namespace' && useful.length > 0 && useful.every(target => target.cluster === cluster);
    }),
  );
}
