import { ClusterView } from '../clusters';
import { Workload } from '../model';

/**
 * Where a proposal is for.
 * @internal
 */
export interface ChosenPlace {
  view: ClusterView;
  /** `undefined`: the whole cluster. */
  workload?: Workload;
  /** What runs there has been seen; else nothing is known of its volumes. */
  isSeen: boolean;
}
