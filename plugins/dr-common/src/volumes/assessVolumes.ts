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
  const sought = new Set(
    volumes
      .filter(({ verdict }) => verdict === 'missing' || verdict === 'unknown' || verdict === 'switched-off')
      .map(({ claim }) => claim),
  );
  if (sought.size === 0) return volumes;

  const found = new Map<string, JudgedPoint>();
  for (const point of older.slice(0, OLDER_POINTS)) {
    if (sought.size === 0) break;
    for (const { claim, verdict } of volumesAt(point, workload, frame)) {
      if (verdict === 'protected' && sought.delete(claim)) found.set(claim, point);
    }
  }
  return volumes.map(volume => {
    const point = found.get(volume.claim);
    const protectedAt = momentOf(point);
    if (!point || protectedAt === undefined) return volume;
    const reason = say('volume.heldBefore', {
      volume: volume.claim,
      backup: point.point.name,
      recoveryPointAt: protectedAt,
    });
    return { ...volume, protectedAt, reasons: [...volume.reasons, reason] };
  });
}

function momentOf(point: JudgedPoint | undefined): string | undefined {
  return point?.atMs === undefined ? undefined : instantOf(point.atMs);
}
