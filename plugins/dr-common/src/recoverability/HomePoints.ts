import { Drill, drillsOf } from '../drills';
import { JudgementFrame } from '../frame';
import { JudgedPoint } from '../recovery-points';

/**
 * The recovery points of what a service has in one cluster, and those that may be somebody's: the same for whatever is lost.
 * @internal
 */
export interface HomePoints {
  /** Those that may be restored, newest first. */
  restorable: readonly JudgedPoint[];
  /** Of all of them. */
  drills: readonly Drill[];
}

/** @internal */
export function homePointsOf(home: string, points: readonly JudgedPoint[], frame: JudgementFrame): HomePoints {
  const own = points.filter(each => each.home === home || each.home === undefined);
  return { restorable: own.filter(mayBeRestored), drills: drillsOf(frame, own) };
}

/** What has ended, is not there yet or holds nothing of it is no recovery point; where it lies the target judges. */
function mayBeRestored({ point, sound }: JudgedPoint): boolean {
  const { usability } = point;
  return usability === 'usable' || usability === 'unknown' || (usability === 'not-usable' && sound);
}
