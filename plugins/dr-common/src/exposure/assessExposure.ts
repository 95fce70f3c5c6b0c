import { JudgementFrame } from '../frame';
import { ExposureAssessment, instantOf, ScheduleAssessment, Statement } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { worstCaseSeconds } from './worstCaseSeconds';

/** How one cluster's share of the service stands. */
interface ClusterExposure {
  cluster: string;
  state: ExposureAssessment['state'];
  /** The newest usable one; else the newest that might be. */
  newest?: JudgedPoint;
  /** Its moment by our clock, never flattered by a cluster's clock that is ahead. */
  atMs?: number;
  lastExpiresMs?: number;
  reasons: Statement[];
}

/**
 * What would be lost if the service broke now: as much as in the cluster that stands worst, of those where it must be
 * protected.
 * @internal
 */
export function assessExposure(
  points: readonly JudgedPoint[],
  schedules: readonly ScheduleAssessment[],
  frame: JudgementFrame,
): ExposureAssessment {
  const each = frame.protectedClusters.map(cluster => exposureOf(cluster, points, frame));
  const rpoSeconds = frame.facts.objectives.rpoSeconds?.value;
  const worst = each.sort(worstFirst)[0];
  if (!worst) return { state: 'unknown', reasons: [say('exposure.noPlace')] };
  const { newest, atMs, lastExpiresMs, state, reasons } = worst;
  const known = state === 'known' && atMs !== undefined;
  return {
    state,
    recoveryPoint: newest?.point.name,
    recoveryPointAt: atMs === undefined ? undefined : instantOf(atMs),
    exposureSeconds: known ? Math.max(0, Math.round((frame.nowMs - atMs) / 1000)) : undefined,
    worstCaseSeconds: worstCaseSeconds(schedules, frame.protectedClusters),
    breachAt: known && rpoSeconds !== undefined ? instantOf(atMs + rpoSeconds * 1000) : undefined,
    lastExpiresAt: known && lastExpiresMs !== undefined ? instantOf(lastExpiresMs) : undefined,
    reasons,
  };
}

const BADNESS = { nothing: 0, unknown: 1, known: 2 } as const;

function worstFirst(a: ClusterExposure, b: ClusterExposure): number {
  return BADNESS[a.state] - BADNESS[b.state] || (a.atMs ?? -Infinity) - (b.atMs ?? -Infinity);
}

function exposureOf(cluster: string, points: readonly JudgedPoint[], frame: JudgementFrame): ClusterExposure {
  const view = frame.clusters.get(cluster);
  const title = view?.title ?? cluster;
  // One that nobody has seen being made may be this cluster's.
  const candidates = points.filter(each => each.home === cluster || each.home === undefined);
  const usable = candidates.filter(each => each.point.usability === 'usable');
  const sight = view?.kind('Backup');
  const seesAll = sight?.sight === 'current' || sight?.sight === 'absent';
  const momentOf = (each: JudgedPoint | undefined) =>
    each?.atMs === undefined ? undefined : each.atMs - (view?.aheadMs ?? 0);

  const [newest] = usable;
  if (newest) {
    const lastExpiresMs = usable.some(each => each.expiresMs === undefined)
      ? undefined
      : Math.max(...usable.map(each => each.expiresMs ?? 0));
    const reasons = seesAll ? [] : [say('exposure.atMost', { cluster: title })];
    return { cluster, state: 'known', newest, atMs: momentOf(newest), lastExpiresMs, reasons };
  }
  const [doubtful] = candidates.filter(each => each.point.usability === 'unknown');
  if (doubtful || !seesAll) {
    const seen =
      sight?.observedAt === undefined
        ? []
        : [say('exposure.lastKnown', { cluster: title, observedAt: sight.observedAt })];
    const reasons = [...(seesAll ? [] : seen), ...(doubtful?.point.reasons ?? [])];
    return {
      cluster,
      state: 'unknown',
      newest: doubtful,
      atMs: momentOf(doubtful),
      reasons: reasons.length > 0 ? reasons : [say('exposure.notSeen', { cluster: title })],
    };
  }
  return {
    cluster,
    state: 'nothing',
    reasons: [
      ...(sight?.sight === 'absent' ? [say('cluster.noVelero', { cluster: title })] : []),
      ...reasonsForNothing(candidates, title),
    ],
  };
}

function reasonsForNothing(candidates: readonly JudgedPoint[], cluster: string): Statement[] {
  const [first] = candidates;
  if (!first) return [say('exposure.neverBackedUp', { cluster })];
  const none = say('exposure.noneUsable', { cluster, count: candidates.length });
  const { reasons } = first.point;
  // What is wrong with the storage says it all; what is wrong with one backup needs to be told that it is so of all.
  return reasons[0]?.code.startsWith('location.') ? [...reasons, none] : [none, ...reasons];
}
