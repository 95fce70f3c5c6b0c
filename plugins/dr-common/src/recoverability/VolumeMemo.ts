import { JudgementFrame } from '../frame';
import { VolumeAssessment, Workload } from '../model';
import { JudgedPoint } from '../recovery-points';
import { volumesAt } from '../volumes';

/**
 * Judges the volumes of a workload once for each recovery point, however many targets ask.
 * @internal
 */
export class VolumeMemo {
  readonly #known = new Map<JudgedPoint, Map<Workload, VolumeAssessment[]>>();

  of(point: JudgedPoint, workload: Workload, frame: JudgementFrame): VolumeAssessment[] {
    const byWorkload = this.#known.get(point) ?? new Map<Workload, VolumeAssessment[]>();
    this.#known.set(point, byWorkload);
    const volumes = byWorkload.get(workload) ?? volumesAt(point, workload, frame);
    byWorkload.set(workload, volumes);
    return volumes;
  }
}
