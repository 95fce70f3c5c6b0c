import { ClusterView } from '../clusters';
import { perStanding } from '../frame';
import { RecoveryTarget, Statement } from '../model';
import { JudgedPoint } from '../recovery-points';
import { byVerdict, Check, joinChecks } from './Check';
import { seesNow, unreadable } from './copyAtTarget';
import { checkContent, MOST_POINTS, TargetQuestion } from './judgeTarget';
import { isSameRegion } from './regionOfStore';
import { storeSurvives } from './storeSurvives';
import { checkRegion, checkSight, checkVersions, SOURCE_KUBERNETES } from './targetChecks';

/**
 * The clusters other than the one that is hit, told apart by whether there is anything to look at.
 * @internal
 */
export interface OtherTargets {
  /** They may have one of the recovery points, or what they have is not seen now: to be judged one by one. */
  near: readonly ClusterView[];
  /** They read none of the stores in which the points lie, so that none of them is able; those with the least reasons first. */
  far: readonly RecoveryTarget[];
}

/** The same, for all services whose recovery points lie in the same stores. */
interface Shared {
  near: readonly ClusterView[];
  /** As they are where nothing is wrong with the content of the newest point. */
  far: readonly RecoveryTarget[];
  /** How many of the reasons of each come before those that are about that content. */
  reasonsBefore: readonly number[];
}

const sharedOf = perStanding(() => new Map<string, Shared>());

/**
 * Tells clusters that may have one of a service's recovery points from those that read none of the stores in which they lie.
 * The latter are judged as `judgeTarget` would, once for all services of which it would say the same.
 * @internal
 */
export function otherTargets(question: TargetQuestion): OtherTargets {
  const { frame, disruption } = question;
  const points = question.points.slice(0, MOST_POINTS);
  const [newest] = points;
  if (!newest || points.some(({ point }) => point.locationIdentity === undefined)) {
    return { near: frame.standing.views.filter(view => view.fact.name !== disruption.home), far: [] };
  }
  const identities = [...new Set(points.map(({ point }) => point.locationIdentity ?? ''))];
  const content = checkContent(newest);
  // Everything beside the clusters themselves that the judgement depends on; the first of the places is that of the newest.
  const key = JSON.stringify([
    disruption.scope,
    disruption.home,
    identities,
    newest.point.storageLocation,
    newest.copy.annotations[SOURCE_KUBERNETES],
    content.verdict,
  ]);
  const known = sharedOf(frame.standing);
  let shared = known.get(key);
  if (!shared) {
    shared = judgeFar(newest, identities, content, question);
    known.set(key, shared);
  }
  const { near, far, reasonsBefore } = shared;
  return {
    near,
    far:
      content.reasons.length === 0
        ? far
        : far.map((target, index) => withReasons(target, reasonsBefore[index], content.reasons)),
  };
}

function withReasons(target: RecoveryTarget, at: number, reasons: readonly Statement[]): RecoveryTarget {
  return { ...target, reasons: [...target.reasons.slice(0, at), ...reasons, ...target.reasons.slice(at)] };
}

function judgeFar(
  newest: JudgedPoint,
  identities: readonly string[],
  content: Check,
  { disruption, frame }: TargetQuestion,
): Shared {
  const isNear = readersOf(identities, frame);
  const others = frame.standing.views.filter(view => view.fact.name !== disruption.home);
  const near = others.filter(view => isNear(view) || !seesNow(view));
  const store = storeSurvives(newest, disruption, frame);
  const judged = others
    .filter(view => !near.includes(view))
    .map(view => {
      const place = joinChecks([checkSight(view), checkRegion(view, disruption, frame)]);
      const versions = checkVersions(view, newest, disruption.home, frame);
      const here = [store, unreadable(newest, view), content, versions].sort(byVerdict);
      // Here is nothing to restore, so only a place that is no good either is told first.
      const checks = place.verdict === 'unable' ? [place, ...here] : [...here, place];
      const index = checks.indexOf(content);
      const before = checks.slice(0, index).flatMap(({ reasons }) => reasons);
      const after = checks.slice(index + 1).flatMap(({ reasons }) => reasons);
      const { name: cluster, region } = view.fact;
      const target: RecoveryTarget = { cluster, region, verdict: 'unable', reasons: [...before, ...after] };
      return { target, reasonsBefore: before.length };
    })
    .sort((a, b) => a.target.reasons.length - b.target.reasons.length);
  return {
    near,
    far: judged.map(({ target }) => target),
    reasonsBefore: judged.map(each => each.reasonsBefore),
  };
}

/** Whether a cluster has a location that reads one of the stores, or may be a copy of one. */
function readersOf(
  identities: readonly string[],
  { standing, locationsOf }: TargetQuestion['frame'],
): (view: ClusterView) => boolean {
  const readers = identities.flatMap(identity => standing.locationsAt.get(identity) ?? []).map(({ fact }) => fact);
  const clusters = new Set(readers.map(({ cluster }) => cluster));
  const regions = readers.flatMap(({ replicatedTo }) => replicatedTo ?? []);
  return view =>
    clusters.has(view.fact.name) ||
    (regions.length > 0 &&
      (locationsOf.get(view.fact.name) ?? []).some(
        ({ fact }) => fact.region !== undefined && regions.some(region => isSameRegion(region, fact.region ?? '')),
      ));
}
