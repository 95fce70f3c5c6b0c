import { JudgementFrame } from '../frame';
import { ProposalPlace, Workload } from '../model';
import { confirmsService } from '../placement/confirmsService';
import { isTerminating } from '../placement/isTerminating';

/**
 * The places that a service runs in, those first that are to be protected, of these the confirmed ones.
 * @internal
 */
export function workloadsToPropose(frame: JudgementFrame): Workload[] {
  const rank = (workload: Workload) =>
    (frame.protectedClusters.includes(workload.cluster) ? 0 : 2) + (isConfirmed(workload, frame) ? 0 : 1);
  return frame.facts.placement.workloads
    .filter(({ cluster, goneAt }) => goneAt === undefined && frame.clusters.has(cluster))
    .sort((a, b) => rank(a) - rank(b));
}

/** @internal */
export function placeOf(workload: Workload, frame: JudgementFrame): ProposalPlace {
  const { cluster, namespace } = workload;
  return {
    cluster,
    title: frame.clusters.get(cluster)?.title ?? cluster,
    namespace,
    confirmed: isConfirmed(workload, frame),
    ...(isTerminating(workload.namespaceFact) ? { terminating: true } : {}),
  };
}

/** Whether the Namespace itself names the service. @internal */
export function isConfirmed({ namespaceFact }: Workload, { facts }: JudgementFrame): boolean {
  return namespaceFact?.goneAt === undefined && confirmsService(namespaceFact, facts.entityRef);
}
