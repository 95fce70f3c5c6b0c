import { JudgementFrame } from '../frame';
import { instantOf, VolumeAssessment, Workload } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { volumesAt } from './volumesAt';

/** How many older recovery points are asked for a volume that the newest does not hold. */
const OLDER_POINTS = 24;

/**
 * What became of the data of a workload's claims in its newest usable recovery point, and which older one holds what that
 * does not.
 *
 * @param usable - usable recovery points of the workload's cluster, newest first
 * @internal
 */
export function assessVolumes(
  workload: Workload,
  usable: readonly JudgedPoint[],
  frame: JudgementFrame,
): VolumeAssessment[] {
  const [newest, ...older] = usable;
  const volumes = volumesAt(newest, workload, frame).map(volume =>
    volume.verdict === 'protected' ? { ...volume, protectedAt: momentOf(newest) } : volume,
  );
  const lacking = volumes.filter(({ verdict }) => verdict !== 'protected' && verdict !== 'excluded');
  const held = heldBefore(
    lacking.map(({ claim }) => claim),
    workload,
    older,
    frame,
  );
  return volumes.map(volume => {
    const point = held.get(volume.claim);
    const protectedAt = momentOf(point);
    if (!point || protectedAt === undefined) return volume;
    const { claim, reasons } = volume;
    const reason = say('volume.heldBefore', {
      volume: claim,
      backup: point.point.name,
      recoveryPointAt: protectedAt,
    });
    return { ...volume, protectedAt, reasons: [...reasons, reason] };
  });
}

/** The newest of some recovery points that is shown to hold each claim, for those of which one does. */
function heldBefore(
  claims: readonly string[],
  workload: Workload,
  points: readonly JudgedPoint[],
  frame: JudgementFrame,
): Map<string, JudgedPoint> {
  const held = new Map<string, JudgedPoint>();
  let sought = workload.claims.filter(({ name }) => claims.includes(name));
  for (const point of points.slice(0, OLDER_POINTS)) {
    if (sought.length === 0) break;
    for (const { claim, verdict } of volumesAt(point, { ...workload, claims: sought, controllers: [] }, frame)) {
      if (verdict === 'protected') held.set(claim, point);
    }
    sought = sought.filter(({ name }) => !held.has(name));
  }
  return held;
}

function momentOf(point: JudgedPoint | undefined): string | undefined {
  return point?.atMs === undefined ? undefined : instantOf(point.atMs);
}
