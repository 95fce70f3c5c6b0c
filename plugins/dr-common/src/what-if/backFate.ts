import { millisOf, RecoveryTime, Remedy, ServiceFate, ServiceReach, Statement } from '../model';
import { say } from '../statements/say';
import { lossRemedy } from './lossRemedy';
import { OrderedRestore } from './orderRestores';
import { FateQuestion, PlacedFate, plainFate } from './PlacedFate';
import { Down, Share } from './Strike';

const LEAST_KNOWN_FIRST: ReadonlyArray<RecoveryTime['state']> = ['unknown', 'estimated', 'measured'];

/**
 * What becomes of a service that comes back: when, with which loss, and whether that is as promised.
 * @internal
 */
export function backFate(index: number, down: Down, question: FateQuestion): PlacedFate {
  const { outcome, isVisible, onPath } = question;
  const { reaches, graph, order } = outcome;
  const reach = reaches[index];
  const restores = outcome.restoresOf(index);
  const group = order.groups[order.groupOf[index]];
  const target = down.shares[0]?.target;
  const volumesLost = [...new Set(down.shares.flatMap(({ scope }) => scope.volumesLost))];
  const times = {
    startSeconds: known(Math.min(...restores.map(each => each.startSeconds))),
    endSeconds: known(lastEnd(restores)),
    atLeastSeconds: Number.isFinite(lastEnd(restores)) ? undefined : outcome.least.ofEach[index] || undefined,
    worksSeconds: known(Math.max(...group.map(member => lastEnd(outcome.restoresOf(member))))),
    lossSeconds: lossOf(down.shares, outcome.nowMs),
  };
  const restore = joinTimes(restores);
  const doubts = doubtsOf(index, question);
  const shortfalls = [
    ...doubts,
    ...(down.verdict === 'partly' || volumesLost.length > 0 ? partly(down, volumesLost) : []),
    ...timeShortfalls(reach, { ...times, restore }),
    ...dataShortfalls(reach, times.lossSeconds),
  ];
  const isInTime = shortfalls.length === 0;
  const { endSeconds, atLeastSeconds, lossSeconds, worksSeconds } = times;
  const partners = group.filter(member => member !== index && outcome.down(member) && isVisible(member));
  const waitsForEach = worksSeconds !== undefined && endSeconds !== undefined && worksSeconds > endSeconds;
  const reasons: Statement[] = [
    ...(isInTime ? [say('whatIf.inTime', { endSeconds: worksSeconds, lossSeconds })] : shortfalls),
    ...(waitsForEach
      ? [
          inCycle(
            partners.map(member => reaches[member].title),
            worksSeconds,
          ),
        ]
      : []),
    ...(restore.state === 'estimated' ? [say('whatIf.estimated')] : []),
  ];
  const fate: ServiceFate = {
    ...plainFate(reach),
    fate: isInTime ? 'within-promise' : 'beyond-promise',
    target: target?.cluster,
    recoveryPoint: target?.recoveryPoint,
    recoveryPointAt: target?.recoveryPointAt,
    lossSeconds,
    volumesLost,
    restore,
    startSeconds: times.startSeconds,
    endSeconds,
    atLeastSeconds,
    waitsFor: graph
      .waitsFor(
        group,
        other => outcome.down(other) !== undefined,
        other => !outcome.isGone(other) && order.groupOf[other] !== order.groupOf[index],
      )
      .filter(isVisible)
      .map(other => reaches[other].entityRef),
    queuedBehind: queuedBehind(restores, question),
    isOnCriticalPath: onPath.has(index),
    reasons,
    remedy: isInTime || doubts.length > 0 ? undefined : remedyOf(reach, down, question, times),
  };
  return { index, fate, isDown: true, isBroken: doubts.length > 0, place: outcome.placeOf(index) };
}

function known(seconds: number): number | undefined {
  return Number.isFinite(seconds) ? seconds : undefined;
}

function lastEnd(restores: readonly OrderedRestore[]): number {
  return Math.max(-Infinity, ...restores.map(each => each.endSeconds));
}

/** What of the data is lost is what the oldest of its recovery points does not hold. */
function lossOf(shares: readonly Share[], nowMs: number): number | undefined {
  let most = 0;
  for (const { target } of shares) {
    const atMs = millisOf(target?.recoveryPointAt);
    if (atMs === undefined) return undefined;
    most = Math.max(most, Math.round((nowMs - atMs) / 1000));
  }
  return most;
}

function joinTimes(restores: readonly OrderedRestore[]): ServiceFate['restore'] {
  const state = LEAST_KNOWN_FIRST.find(each => restores.some(restore => restore.state === each)) ?? 'unknown';
  if (state === 'unknown') return { state };
  return { state, seconds: restores.reduce((sum, { seconds = Infinity }) => sum + seconds, 0) };
}

/** Why it may not work although it is back. */
function doubtsOf(index: number, { outcome, isVisible }: FateQuestion): Statement[] {
  const { without, inDoubt, graph, reaches, options } = outcome;
  const gone = without.get(index);
  if (gone !== undefined) {
    return [isVisible(gone) ? say('whatIf.without', { dependency: reaches[gone].title }) : say('whatIf.withoutHidden')];
  }
  const doubtful = inDoubt.get(index);
  if (doubtful !== undefined) {
    return [
      isVisible(doubtful)
        ? say('whatIf.inDoubt', { dependency: reaches[doubtful].title })
        : say('whatIf.inDoubtHidden'),
    ];
  }
  if (reaches[index].dependsOn === undefined) return [say('dependency.notRead')];
  const [notJudged] = graph.notJudged.get(index) ?? [];
  if (notJudged === undefined) return [];
  return [
    options.isVisible?.(notJudged) ?? true
      ? say('dependency.notJudged', { dependency: notJudged })
      : say('dependency.hidden'),
  ];
}

function partly({ reasons }: Down, volumes: string[]): Statement[] {
  return [...(volumes.length > 0 ? [say('scope.volumesLost', { volumes })] : []), ...reasons];
}

interface Times {
  restore: ServiceFate['restore'];
  startSeconds?: number;
  endSeconds?: number;
  atLeastSeconds?: number;
  /** When those are back, too, with which it depends on each other. */
  worksSeconds?: number;
}

function timeShortfalls({ rtoSeconds }: ServiceReach, times: Times): Statement[] {
  const { restore, worksSeconds, endSeconds, atLeastSeconds } = times;
  const reasons: Statement[] = [];
  if (endSeconds === undefined)
    reasons.push(say(restore.seconds === undefined ? 'whatIf.neverTimed' : 'whatIf.waitsForUntimed'));
  else if (worksSeconds === undefined) reasons.push(say('whatIf.partnersUntimed'));
  else if (rtoSeconds !== undefined && worksSeconds > rtoSeconds) {
    reasons.push(say('whatIf.late', { endSeconds: worksSeconds, rtoSeconds }));
  }
  if (atLeastSeconds !== undefined) {
    reasons.push(
      rtoSeconds !== undefined && atLeastSeconds > rtoSeconds
        ? say('whatIf.lateAtLeast', { atLeastSeconds, rtoSeconds })
        : say('whatIf.atLeast', { atLeastSeconds }),
    );
  }
  return rtoSeconds === undefined ? [...reasons, say('promise.noRto')] : reasons;
}

function dataShortfalls({ rpoSeconds }: ServiceReach, lossSeconds: number | undefined): Statement[] {
  if (rpoSeconds === undefined) return [say('promise.noRpo')];
  if (lossSeconds === undefined) return [say('whatIf.lossUnknown')];
  if (lossSeconds <= rpoSeconds) return [];
  return [
    rpoSeconds > 0 ? say('whatIf.losesMore', { lossSeconds, rpoSeconds }) : say('whatIf.losesAny', { lossSeconds }),
  ];
}

function inCycle(services: string[], endSeconds: number): Statement {
  return services.length > 0
    ? say('whatIf.cycle', { services, endSeconds })
    : say('whatIf.cycleHidden', { endSeconds });
}

/** The restore of another service that it waits for only because it is not its turn. */
function queuedBehind(restores: readonly OrderedRestore[], { outcome, isVisible }: FateQuestion): string | undefined {
  for (const { after, isQueued, service } of restores) {
    const before = isQueued && after !== undefined ? outcome.order.restores[after].service : service;
    if (before !== service && isVisible(before)) return outcome.reaches[before].entityRef;
  }
  return undefined;
}

function remedyOf(
  reach: ServiceReach,
  { verdict }: Down,
  { outcome }: FateQuestion,
  { worksSeconds, lossSeconds }: { worksSeconds?: number; lossSeconds?: number },
): Remedy | undefined {
  const { rtoSeconds, rpoSeconds } = reach;
  if (verdict === 'partly') return lossRemedy(reach, outcome.loss, 'beyond-promise');
  if (rtoSeconds === undefined || rpoSeconds === undefined) return { statement: say('remedy.promise') };
  if (worksSeconds === undefined) return { statement: say('remedy.measure') };
  if (lossSeconds !== undefined && lossSeconds > rpoSeconds) {
    return { statement: rpoSeconds > 0 ? say('remedy.runMoreOften', { rpoSeconds }) : say('remedy.replicate') };
  }
  return { statement: say('remedy.recoverFaster') };
}
