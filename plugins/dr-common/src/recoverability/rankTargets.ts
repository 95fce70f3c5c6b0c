import { RecoveryTarget } from '../model';
import { JudgedPoint } from '../recovery-points';
import { byVerdict } from './Check';
import { JudgedTarget, judgeTarget, TargetQuestion } from './judgeTarget';
import { otherTargets } from './otherTargets';

/**
 * Where a service could be restored after a disruption, best first: what can do more, then what has the newer recovery point,
 * then what has less against it. A namespace comes back where it was; other clusters are asked when its own cannot.
 * @internal
 */
export function rankTargets(question: TargetQuestion): { best?: JudgedTarget; targets: RecoveryTarget[] } {
  const { disruption, frame, points } = question;
  const own = disruption.scope === 'namespace' ? frame.clusters.get(disruption.home) : undefined;
  const inPlace = own && judgeTarget(own, question);
  if (inPlace?.target.verdict === 'able') return { best: inPlace, targets: [inPlace.target] };

  const { near, far } = otherTargets(question);
  const judged = near.map(view => judgeTarget(view, question));
  if (inPlace) judged.unshift(inPlace);
  judged.sort(bestFirst);

  // There are many far ones, and they are in order already.
  const [point] = points;
  const place = ({ cluster }: RecoveryTarget) =>
    cluster === disruption.home ? -1 : frame.standing.positions.get(cluster) ?? 0;
  const targets = [...far];
  for (const each of [...judged].reverse()) {
    const next = far.findIndex(
      target => (inOrder(each.target, each.point, target, point) || place(each.target) - place(target)) < 0,
    );
    targets.splice(next < 0 ? far.length : next, 0, each.target);
  }
  const [target] = targets;
  const best = target === judged[0]?.target ? judged[0] : target && { target, point, volumesLost: [], syncSeconds: 0 };
  return { best, targets };
}

function bestFirst(a: JudgedTarget, b: JudgedTarget): number {
  return inOrder(a.target, a.point, b.target, b.point);
}

function inOrder(a: RecoveryTarget, pointOfA: JudgedPoint | undefined, b: RecoveryTarget, pointOfB?: JudgedPoint) {
  return (
    -byVerdict(a, b) ||
    (pointOfB?.atMs ?? -Infinity) - (pointOfA?.atMs ?? -Infinity) ||
    a.reasons.length - b.reasons.length
  );
}
