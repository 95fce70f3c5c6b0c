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
}
