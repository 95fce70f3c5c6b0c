import { instantOf, millisOf, ReachPoint, ServiceReach, Statement } from '../model';
import { say } from '../statements/say';
import type { StrikeQuestion } from './strikeOf';
import { Up } from './Strike';

const WORST_FIRST: ReadonlyArray<Up['fate']> = ['unprotected', 'unknown', 'exposed', 'safe'];

/**
 * What is left to restore a service from when storage locations are lost: of its shares the one that stands worst.
 *
 * @returns `undefined` when none of its newest recovery points lies there
 * @internal
 */
export function withoutStores(reach: ServiceReach, question: StrikeQuestion): Up | undefined {
  const { stores } = question;
  if (reach.points.every(({ location }) => stores.of(location).state === 'kept')) return undefined;
  const fates: Up[] = [];
  for (const home of new Set(reach.points.map(point => point.home))) {
    const points = reach.points.filter(point => point.home === home);
    const fate = leftOf(points, reach.rpoSeconds, question);
    if (fate) fates.push(fate);
  }
  return fates.sort((a, b) => WORST_FIRST.indexOf(a.fate) - WORST_FIRST.indexOf(b.fate))[0];
}

function leftOf(
  points: readonly ReachPoint[],
  rpoSeconds: number | undefined,
  { stores, loss, nowMs }: StrikeQuestion,
): Up | undefined {
  const of = (state: 'kept' | 'lost' | 'unknown') =>
    points.filter(({ location }) => stores.of(location).state === state).sort(newestFirst);
  const [kept, lost, doubtful] = [of('kept'), of('lost'), of('unknown')];
  if (lost.length + doubtful.length === 0) return undefined;
  const why = [...lost, ...doubtful].flatMap(({ location }) => stores.of(location).reasons);
  const point = kept[0];
  if (!point) {
    if (doubtful.length > 0) return { kind: 'up', fate: 'unknown', reasons: why };
    const gone: Statement[] = loss.kind === 'location' ? [say('whatIf.noneLeft')] : why;
    return { kind: 'up', fate: 'unprotected', reasons: gone };
  }
  const left = say('whatIf.left', {
    backup: point.name,
    location: stores.titleOf(point.location),
    recoveryPointAt: point.at,
  });
  if (rpoSeconds === undefined) {
    // What was newest before and still is, is no loss to anybody; of an older one nobody has said whether it will do.
    const isNewest = points.every(each => newestFirst(point, each) <= 0);
    return isNewest
      ? { kind: 'up', fate: 'safe', point, reasons: [left] }
      : { kind: 'up', fate: 'exposed', point, reasons: [left, say('promise.noRpo'), ...why] };
  }
  const atMs = millisOf(point.at) ?? 0;
  const exposureSeconds = Math.max(0, Math.round((nowMs - atMs) / 1000));
  const breachAt = instantOf(atMs + rpoSeconds * 1000);
  if (exposureSeconds > rpoSeconds) {
    const beyond = say('whatIf.leftBeyondRpo', { exposureSeconds, rpoSeconds });
    return { kind: 'up', fate: 'exposed', point, breachAt, reasons: [beyond, left, ...why] };
  }
  // More come there in time by themselves.
  const isKeptUp = kept.some(({ worstCaseSeconds = Infinity }) => worstCaseSeconds <= rpoSeconds);
  return isKeptUp
    ? { kind: 'up', fate: 'safe', point, reasons: [left] }
    : { kind: 'up', fate: 'exposed', point, breachAt, reasons: [say('whatIf.breach', { breachAt }), left, ...why] };
}

function newestFirst(a: ReachPoint, b: ReachPoint): number {
  return (millisOf(b.at) ?? 0) - (millisOf(a.at) ?? 0);
}
