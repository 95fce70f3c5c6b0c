import { ControllerKind, Workload } from '../model';

/**
 * The namespaced types that a workload needs to come back, by their full names.
 * @public
 */
export interface WorkloadTypes {
  /** It has objects of these types, or practically every workload has. */
  present: string[];
  /** It may have objects of these types: none of its controllers has been seen. */
  possible: string[];
}

/** @internal */
export const CONTROLLER_TYPES: Readonly<Record<ControllerKind, string>> = {
  Deployment: 'deployments.apps',
  StatefulSet: 'statefulsets.apps',
  DaemonSet: 'daemonsets.apps',
  CronJob: 'cronjobs.batch',
};
/** What runs a workload's pods and what they are reached by; pods themselves are made anew by their controllers. */
const COMMON_TYPES = ['configmaps', 'secrets', 'serviceaccounts', 'services', 'ingresses.networking.k8s.io'];

/**
 * The types that matter when it is asked whether a Backup holds a workload's objects.
 * @public
 */
export function workloadTypes(workload: Workload): WorkloadTypes {
  const kinds = new Set(workload.controllers.map(controller => controller.kind));
  const mountsClaims = workload.claims.length > 0 || workload.controllers.some(each => each.claimNames.length > 0);
  return {
    present: [
      ...[...kinds].map(kind => CONTROLLER_TYPES[kind]),
      ...(mountsClaims ? ['persistentvolumeclaims'] : []),
      ...COMMON_TYPES,
    ],
    possible: kinds.size === 0 ? Object.values(CONTROLLER_TYPES) : [],
  };
}
