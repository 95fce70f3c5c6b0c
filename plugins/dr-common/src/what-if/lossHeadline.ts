import { Fate, instantOf, Loss, millisOf, Statement } from '../model';
import { say } from '../statements/say';
import { PlacedFate } from './PlacedFate';

interface HeadlineQuestion {
  loss: Loss;
  title: string;
  fates: readonly PlacedFate[];
  nowMs: number;
  totalSeconds?: number;
  unknownTimes: number;
}

/**
 * The answer to a question of what if, as a sentence. A time for all is told only where the time of all is known.
 * @internal
 */
export function lossHeadline(question: HeadlineQuestion): Statement {
  const down = question.fates.filter(({ isDown }) => isDown);
  return down.length > 0 ? downHeadline(question, down) : upHeadline(question);
}

function downHeadline({ title, totalSeconds, unknownTimes }: HeadlineQuestion, down: readonly PlacedFate[]): Statement {
  const count = down.length;
  const backs = down.filter(({ fate }) => fate.fate === 'within-promise' || fate.fate === 'beyond-promise');
  const back = backs.length;
  const lost = down.filter(({ fate }) => fate.fate === 'lost').length;
  if (back === 0) {
    return lost === count
      ? say('whatIf.noneBack', { lost: title, count })
      : say('whatIf.noneKnownBack', { lost: title, count });
  }
  const broken = backs.filter(({ isBroken }) => isBroken).length;
  const params = { lost: title, count, back };
  if (unknownTimes > 0 || totalSeconds === undefined) {
    const untimed = unknownTimes;
    return broken > 0
      ? say('whatIf.backBrokenUntimed', { ...params, broken, untimed })
      : say('whatIf.backUntimed', { ...params, untimed });
  }
  return broken > 0
    ? say('whatIf.backBroken', { ...params, broken, totalSeconds })
    : say('whatIf.back', { ...params, totalSeconds });
}

function upHeadline({ loss, title, fates, nowMs }: HeadlineQuestion): Statement {
  const numberOf = (fate: Fate) => fates.filter(each => each.fate.fate === fate).length;
  const [unprotected, exposed, unknown] = [numberOf('unprotected'), numberOf('exposed'), numberOf('unknown')];
  if (fates.length === 0) return say('whatIf.nothingHit', { lost: title });
  if (unprotected + exposed === 0) {
    return unknown > 0
      ? say('whatIf.notTold', { lost: title, count: unknown })
      : say('whatIf.safe', { lost: title, count: fates.length });
  }
  if (loss.kind === 'velero') {
    const params = { cluster: title, count: unprotected + exposed };
    // What is broken already is not for want of Velero.
    const breaches = fates.map(({ fate: { breachAt } }) => millisOf(breachAt) ?? -Infinity).filter(ms => ms > nowMs);
    const breachMs = breaches.reduce((first, ms) => Math.min(first, ms), Infinity);
    return Number.isFinite(breachMs)
      ? say('whatIf.veleroBreach', { ...params, breachAt: instantOf(breachMs) })
      : say('whatIf.velero', params);
  }
  if (unprotected === 0) return say('whatIf.exposed', { lost: title, count: exposed });
  return exposed > 0
    ? say('whatIf.unprotectedExposed', { lost: title, count: unprotected, exposed })
    : say('whatIf.unprotected', { lost: title, count: unprotected });
}
