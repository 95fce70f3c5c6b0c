import { RecoveryTarget } from '../model';
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
  const asJudged = (target: RecoveryTarget) => ({ target, point: points[0], volumesLost: [], syncSeconds: 0 });
  const place = ({ target }: JudgedTarget) =>
    target.cluster === disruption.home ? -1 : frame.standing.positions.get(target.cluster) ?? 0;
  const targets = [...far];
  for (const each of [...judged].reverse()) {
    const next = far.findIndex(target => {
      const other = asJudged(target);
      return (bestFirst(each, other) || place(each) - place(other)) < 0;
    });
    targets.splice(next < 0 ? far.length : next, 0, each.target);
  }
  const best = targets[0] === judged[0]?.target ? judged[0] : targets[0] && asJudged(targets[0]);
  return { best, targets };
}

function bestFirst(a: JudgedTarget, b: JudgedTarget): number {
  return (
    -byVerdict(a.target, b.target) ||
    (b.point?.atMs ?? -Infinity) - (a.point?.atMs ?? -Infinity) ||
    a.target.reasons.length - b.target.reasons.length
  );
}
