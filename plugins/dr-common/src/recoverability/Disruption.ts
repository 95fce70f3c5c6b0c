import { JudgementFrame } from '../frame';
import { DisruptionScope, Workload } from '../model';

/**
 * One thing that may happen to one of the clusters that the service is served from.
 * @internal
 */
export interface Disruption {
  scope: DisruptionScope;
  /** The cluster whose share of the service is to be brought back. */
  home: string;
  /** What was in it and must come back. */
  workloads: readonly Workload[];
  /** The region that is lost; `undefined`: another scope, or nobody has said where the cluster lies. */
  region?: string;
}

/**
 * Each disruption of a scope that concerns the service: of every namespace, or every cluster it must be protected in.
 * @internal
 */
export function disruptionsOf(scope: DisruptionScope, frame: JudgementFrame): Disruption[] {
  return frame.protectedClusters.flatMap((home): Disruption[] => {
    const workloads = frame.workloads.get(home) ?? [];
    if (scope === 'namespace') return workloads.map(workload => ({ scope, home, workloads: [workload] }));
    const region = scope === 'region' ? frame.clusters.get(home)?.fact.region : undefined;
    return [{ scope, home, workloads, region }];
  });
}

/** What people call a cluster. @internal */
export function titleOf(name: string, frame: JudgementFrame): string {
  return frame.clusters.get(name)?.title ?? name;
}
