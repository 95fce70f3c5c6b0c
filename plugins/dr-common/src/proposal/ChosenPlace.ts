import { ClusterView } from '../clusters';
import { Workload } from '../model';

/**
 * Where a proposal is for.
 * @internal
 */
export interface ChosenPlace {
  view: ClusterView;
  /** What is taken, by the names of the namespaces; none of them: the whole cluster. */
  workloads: readonly Workload[];
  /** What of the service runs in that cluster besides. */
  leftOut: readonly Workload[];
  /** What runs there has been seen; else nothing is known of its volumes. */
  isSeen: boolean;
}

/** Names of the namespaces that are taken. @internal */
export function namespacesOf({ workloads }: Pick<ChosenPlace, 'workloads'>): string[] {
  return workloads.map(({ namespace }) => namespace);
}

/**
 * How an object of one of the namespaces is called: by its own name where there is only one namespace.
 * @internal
 */
export function nameIn({ workloads }: Pick<ChosenPlace, 'workloads'>, namespace: string, name: string): string {
  return workloads.length > 1 ? `${namespace}/${name}` : name;
}
