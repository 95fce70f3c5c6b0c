import { JudgementFrame } from '../frame';
import { WorkloadAssessment } from '../model';
import { formatLabelSelector } from '../placement';
import { JudgedPoint } from '../recovery-points';
import { assessVolumes } from '../volumes';

/**
 * The places where the service runs, with what became of their volumes.
 *
 * @param points - of all clusters, newest first
 * @internal
 */
export function assessWorkloads(frame: JudgementFrame, points: readonly JudgedPoint[]): WorkloadAssessment[] {
  const usable = points.filter(each => each.point.usability === 'usable');
  return frame.facts.placement.workloads.map(workload => ({
    cluster: workload.cluster,
    namespace: workload.namespace,
    standby: !frame.protectedClusters.includes(workload.cluster),
    selector: workload.selector && formatLabelSelector(workload.selector),
    foundBy: workload.foundBy,
    lastSeenAt: workload.lastSeenAt,
    controllers: workload.controllers.map(({ kind, name, desiredReplicas, readyReplicas }) => ({
      kind,
      name,
      desiredReplicas,
      readyReplicas,
    })),
    claims: assessVolumes(
      workload,
      usable.filter(({ home }) => home === workload.cluster),
      frame,
    ),
  }));
}
