import { JudgementFrame } from '../frame';
import { Assessment, ReachHome, ReachPoint, ReachScope, ReachTarget, ScopeAssessment, ServiceReach } from '../model';
import { JudgedPoint } from '../recovery-points';
import { momentMs } from '../recoverability';
import { instantOf } from '../model';

const MOST_UNABLE = 3;
const MOST_REASONS = 2;

/**
 * What is kept of a judgement so that the loss of any place can be answered without judging again.
 * @internal
 */
export function reachOf(judged: {
  assessment: Assessment;
  /** Of every namespace, cluster and region that it is served from. */
  disruptions: readonly ScopeAssessment[];
  points: readonly JudgedPoint[];
  frame: JudgementFrame;
}): ServiceReach {
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
    points: newestByLocation(judged.points, frame),
    dependsOn: dependencies?.filter(({ kind }) => kind === 'service').map(each => each.entityRef),
    remedy: findings.find(({ outcome }) => outcome === 'fail')?.remedy,
    assessedAt,
  };
}

function homeOf(
  cluster: string,
  { disruptions, frame }: { disruptions: readonly ScopeAssessment[]; frame: JudgementFrame },
): ReachHome {
  return {
    cluster,
    region: frame.clusters.get(cluster)?.fact.region,
    namespaces: [...new Set((frame.workloads.get(cluster) ?? []).map(({ namespace }) => namespace))],
    scopes: disruptions.filter(({ lost }) => lost.cluster === cluster).map(scopeOf),
  };
}

function scopeOf(disruption: ScopeAssessment): ReachScope {
  const { scope, lost, verdict, recoveryTime, volumesLost, reasons, targets } = disruption;
  const able = targets.filter(target => target.verdict !== 'unable');
  const unable = targets.filter(target => target.verdict === 'unable').slice(0, MOST_UNABLE);
  return {
    scope,
    namespace: lost.namespace,
    verdict,
    recoveryTime: { state: recoveryTime.state, seconds: recoveryTime.seconds },
    volumesLost,
    targets: [...able, ...unable].map(
      (target): ReachTarget => ({
        cluster: target.cluster,
        region: target.region,
        verdict: target.verdict,
        recoveryPoint: target.recoveryPoint,
        recoveryPointAt: target.recoveryPointAt,
        location: target.locationIdentity,
        reason: target.reasons[0],
      }),
    ),
    reasons: reasons.slice(0, MOST_REASONS),
  };
}

/** Of what is usable, the newest in each place. */
function newestByLocation(points: readonly JudgedPoint[], frame: JudgementFrame): ReachPoint[] {
  const newest = new Map<string, ReachPoint>();
  for (const each of points) {
    const { locationIdentity: location, name, usability, copies } = each.point;
    const atMs = momentMs(each, each.home ?? each.copy.cluster, frame);
    if (usability !== 'usable' || location === undefined || atMs === undefined || newest.has(location)) continue;
    const clusters = copies.filter(({ goneAt }) => goneAt === undefined).map(({ cluster }) => cluster);
    newest.set(location, { location, clusters: [...new Set(clusters)], name, at: instantOf(atMs) });
  }
  return [...newest.values()];
}
