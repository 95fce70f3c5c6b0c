import { Loss, ReachHome, ReachScope, ServiceReach, Statement } from '../model';
import { isSameRegion } from '../recoverability';
import { say } from '../statements/say';
import { clusterTitle, Ground } from './Ground';
import { StoreFates } from './StoreFates';
import { Down, Share, Strike, Up } from './Strike';
import { withoutStores } from './withoutStores';
import { withoutTargets } from './withoutTargets';
import { withoutVelero } from './withoutVelero';

const WORST_FIRST: ReadonlyArray<ReachScope['verdict']> = ['not-recoverable', 'unknown', 'partly', 'recoverable'];

/** What a verdict stands in for that is not there. */
const NOT_JUDGED: ReachScope = {
  scope: 'cluster',
  verdict: 'unknown',
  recoveryTime: { state: 'unknown' },
  volumesLost: [],
  targets: [],
  reasons: [],
};

/** @internal */
export interface StrikeQuestion {
  loss: Loss;
  ground: Ground;
  stores: StoreFates;
  /** Names of the clusters that are lost for certain. */
  lostClusters: ReadonlySet<string>;
  nowMs: number;
}

/**
 * What a loss does to a service.
 *
 * @returns `undefined` when it does not concern it
 * @internal
 */
export function strikeOf(reach: ServiceReach, question: StrikeQuestion): Strike | undefined {
  const strike = struckBy(reach, question);
  return strike && reach.hasLapsed ? inDoubt(strike, reach) : strike;
}

/** What does not come back is not over; of the rest nobody knows. */
function inDoubt(strike: Strike, { assessedAt }: ServiceReach): Strike {
  const reasons = [say('reason.lapsed', { assessedAt })];
  if (strike.kind === 'up') return strike.fate === 'unprotected' ? strike : { kind: 'up', fate: 'unknown', reasons };
  return strike.verdict === 'not-recoverable' ? strike : { ...strike, verdict: 'unknown', reasons };
}

function struckBy(reach: ServiceReach, question: StrikeQuestion): Strike | undefined {
  const { loss } = question;
  if (loss.kind === 'velero') return withoutVelero(reach, { ...question, cluster: loss.cluster });
  return goesDown(reach, question) ?? goesOn(reach, question);
}

/** It runs elsewhere: storage locations may be lost to it, and the clusters that it could be restored into. */
function goesOn(reach: ServiceReach, question: StrikeQuestion): Up | undefined {
  const { ground } = question;
  const stores = withoutStores(reach, question);
  const targets = withoutTargets(reach, cluster => question.lostClusters.has(cluster), ground);
  if (!stores || !targets) return stores ?? targets;
  const fate = stores.fate === 'safe' ? 'exposed' : stores.fate;
  return { ...stores, fate, reasons: [...stores.reasons, ...targets.reasons] };
}

function goesDown(reach: ServiceReach, { loss, ground }: StrikeQuestion): Down | undefined {
  if (loss.kind === 'location') return undefined;
  const doubts: Statement[] = [];
  const lost: ReachHome[] = [];
  for (const home of reach.homes) {
    const isLost = isHomeLost(home, loss);
    if (isLost) lost.push(home);
    if (isLost === undefined) {
      doubts.push(say('region.homeUnknown', { cluster: clusterTitle(home.cluster, ground), name: home.cluster }));
    }
  }
  // It may run anywhere, but in no namespace that anybody has found.
  if (reach.homes.length === 0 && loss.kind !== 'namespace') doubts.push(say('exposure.noPlace'));
  if (lost.length === 0 && doubts.length === 0) return undefined;
  const shares = lost.map(home => shareOf(home, loss)).sort((a, b) => rank(a.scope) - rank(b.scope));
  const worst = shares[0]?.scope;
  const isLost = worst?.verdict === 'not-recoverable';
  return {
    kind: 'down',
    verdict: doubts.length > 0 && !isLost ? 'unknown' : worst.verdict,
    shares,
    reasons: isLost ? worst.reasons : [...doubts, ...(worst?.reasons ?? [])],
  };
}

/** @returns `undefined` when nobody has said where the cluster lies */
function isHomeLost({ cluster, region, namespaces }: ReachHome, loss: Loss): boolean | undefined {
  switch (loss.kind) {
    case 'region':
      return region === undefined ? undefined : isSameRegion(region, loss.region);
    case 'cluster':
      return cluster === loss.cluster;
    case 'namespace':
      return cluster === loss.cluster && namespaces.includes(loss.namespace);
    default:
      return false;
  }
}

/** Of several shares in a namespace, which one Restore brings back, the worst. */
function shareOf(home: ReachHome, loss: Loss): Share {
  const [scope = NOT_JUDGED] = home.scopes
    .filter(each => each.scope === loss.kind && (loss.kind !== 'namespace' || each.namespace === loss.namespace))
    .sort((a, b) => rank(a) - rank(b));
  const [target] = scope.targets;
  const comesBack = scope.verdict === 'recoverable' || scope.verdict === 'partly';
  return { home, scope, target: comesBack ? target : undefined };
}

function rank({ verdict }: ReachScope): number {
  return WORST_FIRST.indexOf(verdict);
}
