import { instantOf, millisOf, ServiceReach } from '../model';
import { say } from '../statements/say';
import type { StrikeQuestion } from './strikeOf';
import { Up } from './Strike';
import { withoutTargets } from './withoutTargets';

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
  const only = withoutTargets(reach, each => each === cluster, ground)?.reasons ?? [];
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
