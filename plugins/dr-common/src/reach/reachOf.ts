import { worstCaseSeconds } from '../exposure';
import { JudgementFrame, keyOf } from '../frame';
import {
  Assessment,
  instantOf,
  ReachHome,
  ReachPoint,
  ReachScope,
  ReachTarget,
  RecoveryTarget,
  Remedy,
  ScopeAssessment,
  ServiceReach,
} from '../model';
import { JudgedPoint } from '../recovery-points';
import { isSameRegion, momentMs } from '../recoverability';

/** It is kept for each of thousands of services. */
const MOST_TARGETS = 3;
const MOST_REASONS = 2;

interface Judged {
  assessment: Assessment;
  /** Of every namespace, cluster and region that it is served from. */
  disruptions: readonly ScopeAssessment[];
  points: readonly JudgedPoint[];
  frame: JudgementFrame;
}

/**
 * What is kept of a judgement so that the loss of any place can be answered without judging again.
 * @internal
 */
export function reachOf(judged: Judged): ServiceReach {
  const { assessment, frame } = judged;
  const { entityRef, title, objectives, findings, assessedAt } = assessment;
  const { dependencies } = frame.facts;
  return {
    entityRef,
    title,
    tier: objectives.tier?.value,
    rtoSeconds: objectives.rtoSeconds?.value,
    rpoSeconds: objectives.rpoSeconds?.value,
    homes: frame.protectedClusters.map(cluster => homeOf(cluster, judged)),
    points: newestByLocation(judged),
    dependsOn: dependencies?.filter(({ kind }) => kind === 'service').map(each => each.entityRef),
    // An exemption from what is blocking heals nothing.
    remedy: findings.find(({ outcome, exemption }) => outcome === 'fail' || exemption?.outcome === 'fail')?.remedy,
    remedies: remediesOf(assessment),
    assessedAt,
  };
}

function homeOf(cluster: string, { disruptions, frame }: Judged): ReachHome {
  return {
    cluster,
    region: frame.clusters.get(cluster)?.fact.region,
    namespaces: [...new Set((frame.workloads.get(cluster) ?? []).map(({ namespace }) => namespace))],
    scopes: disruptions.filter(({ lost }) => lost.cluster === cluster).map(scopeOf),
  };
}

function scopeOf(disruption: ScopeAssessment): ReachScope {
  const { scope, lost, verdict, recoveryTime, volumesLost, reasons, targets } = disruption;
  const useful = mostUseful(targets.filter(target => target.verdict !== 'unable'));
  return {
    scope,
    namespace: lost.namespace,
    verdict,
    recoveryTime: { state: recoveryTime.state, seconds: recoveryTime.seconds },
    volumesLost,
    targets: (useful.length > 0 ? useful : targets.slice(0, 1)).map(targetOf),
    reasons: verdict === 'recoverable' ? [] : reasons.slice(0, MOST_REASONS),
  };
}

/** The best, and the best in another region than that, for a whole region may be lost; then the next best. */
function mostUseful(targets: readonly RecoveryTarget[]): RecoveryTarget[] {
  const [best] = targets;
  if (!best) return [];
  const isApart = ({ region }: RecoveryTarget) =>
    region === undefined || best.region === undefined || !isSameRegion(region, best.region);
  const apart = targets.find(target => target !== best && isApart(target));
  const kept = new Set(apart ? [best, apart] : [best]);
  for (const target of targets) if (kept.size < MOST_TARGETS) kept.add(target);
  return targets.filter(target => kept.has(target));
}

function targetOf(target: RecoveryTarget): ReachTarget {
  return {
    cluster: target.cluster,
    region: target.region,
    verdict: target.verdict,
    recoveryPoint: target.recoveryPoint,
    recoveryPointAt: target.recoveryPointAt,
    location: target.locationIdentity,
    reason: target.verdict === 'able' ? undefined : target.reasons[0],
  };
}

/** Of what is usable, the newest in each place. */
function newestByLocation({ points, frame, assessment }: Judged): ReachPoint[] {
  const newest = new Map<string, ReachPoint>();
  for (const each of points) {
    const { home } = each;
    const { locationIdentity: location, name, usability, copies } = each.point;
    if (usability !== 'usable' || location === undefined) continue;
    const key = keyOf(home ?? '', location);
    const atMs = newest.has(key) ? undefined : momentMs(each, home ?? each.copy.cluster, frame);
    if (atMs === undefined) continue;
    const clusters = copies.filter(({ goneAt }) => goneAt === undefined).map(({ cluster }) => cluster);
    const schedules = assessment.schedules.filter(schedule =>
      frame.locationsOf
        .get(schedule.cluster)
        ?.some(
          ({ fact }) =>
            fact.identity === location &&
            fact.namespace === schedule.namespace &&
            fact.name === schedule.storageLocation,
        ),
    );
    newest.set(key, {
      home,
      location,
      clusters: [...new Set(clusters)],
      name,
      at: instantOf(atMs),
      worstCaseSeconds: home === undefined ? undefined : worstCaseSeconds(schedules, [home]),
    });
  }
  return [...newest.values()];
}

function remediesOf({ findings }: Assessment): ServiceReach['remedies'] {
  const remedyOf = (rule: string): Remedy | undefined => findings.find(each => each.rule === rule)?.remedy;
  const cluster = remedyOf('restorable-elsewhere');
  const region = remedyOf('stored-in-another-region');
  return cluster || region ? { cluster, region } : undefined;
}
