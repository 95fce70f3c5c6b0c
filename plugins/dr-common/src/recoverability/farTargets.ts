import { ClusterView } from '../clusters';
import { RecoveryTarget } from '../model';
import { JudgedPoint } from '../recovery-points';
import { ABLE, Check, joinChecks } from './Check';
import { seesNow, unreadable } from './copyAtTarget';
import type { JudgedTarget, TargetQuestion } from './judgeTarget';
import { isSameRegion } from './regionOfStore';
import { storeSurvives } from './storeSurvives';
import { checkRegion, checkSight, checkVersions, SOURCE_KUBERNETES } from './targetChecks';

/**
 * Judges clusters that read none of the stores in which a service's recovery points lie, as `judgeTarget` would, once for
 * all services of which it would say the same.
 *
 * @param points - those that would be looked at, newest first
 * @returns for each of the clusters; `undefined`: it may have one of them, or what it has is not seen now
 * @internal
 */
export function farTargets(
  question: TargetQuestion,
  points: readonly JudgedPoint[],
  checkContent: (point: JudgedPoint) => Check,
): (view: ClusterView) => JudgedTarget | undefined {
  const [newest] = points;
  if (!newest || points.some(({ point }) => point.locationIdentity === undefined)) return () => undefined;
  const isNear = readersOf(points, question);
  const content = checkContent(newest);
  const shared = content === ABLE ? sharedFor(newest, question) : new Map<string, RecoveryTarget>();
  const store = storeSurvives(newest, question.disruption, question.frame);
  return view => {
    if (isNear(view) || !seesNow(view)) return undefined;
    const { name } = view.fact;
    const target = shared.get(name) ?? judge(view, newest, [store, content], question);
    shared.set(name, target);
    return { target, point: newest, volumesLost: [], syncSeconds: 0 };
  };
}

function judge(
  view: ClusterView,
  newest: JudgedPoint,
  [store, content]: [Check, Check],
  { disruption, frame }: TargetQuestion,
): RecoveryTarget {
  const place = joinChecks([checkSight(view), checkRegion(view, disruption, frame)]);
  const versions = checkVersions(view, newest, disruption.home, frame);
  const here = joinChecks([store, unreadable(newest, view), content, versions]);
  const { verdict, reasons } = joinChecks([place, here]);
  return { cluster: view.fact.name, region: view.fact.region, verdict, reasons };
}

/** Everything beside the cluster itself that its judgement depends on. */
function sharedFor(newest: JudgedPoint, { disruption, frame }: TargetQuestion): Map<string, RecoveryTarget> {
  const { scope, home } = disruption;
  const { locationIdentity, storageLocation } = newest.point;
  const key = JSON.stringify([
    scope,
    home,
    locationIdentity,
    storageLocation,
    newest.copy.annotations[SOURCE_KUBERNETES],
  ]);
  const { farTargets: known } = frame.standing;
  const shared = known.get(key) ?? new Map<string, RecoveryTarget>();
  known.set(key, shared);
  return shared;
}

/** Whether a cluster has a location that reads one of the stores, or may be a copy of one. */
function readersOf(points: readonly JudgedPoint[], { frame }: TargetQuestion): (view: ClusterView) => boolean {
  const { locationsAt } = frame.standing;
  const identities = [...new Set(points.map(({ point }) => point.locationIdentity ?? ''))];
  const readers = identities.flatMap(identity => locationsAt.get(identity) ?? []).map(({ fact }) => fact);
  const clusters = new Set(readers.map(({ cluster }) => cluster));
  const regions = readers.flatMap(({ replicatedTo }) => replicatedTo ?? []);
  return view =>
    clusters.has(view.fact.name) ||
    (regions.length > 0 &&
      (frame.locationsOf.get(view.fact.name) ?? []).some(
        ({ fact }) => fact.region !== undefined && regions.some(region => isSameRegion(region, fact.region ?? '')),
      ));
}
