import { ClusterView } from '../clusters';
import { JudgementFrame, LocatedAt } from '../frame';
import { syncPeriodSeconds } from '../locations';
import { instantOf, RecoveryTarget, Statement } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { ABLE, Check, joinChecks, unable, unknown } from './Check';
import { checkData } from './checkData';
import { copyAtTarget } from './copyAtTarget';
import { Disruption, titleOf } from './Disruption';
import { storeSurvives } from './storeSurvives';
import { checkRegion, checkSight, checkVersions } from './targetChecks';
import { VolumeMemo } from './VolumeMemo';

/** What is older than so many recovery points is not looked at: of their data no evidence is read. */
export const MOST_POINTS = 50;
/** Velero looks once a minute which location is due for a sync. */
const SYNC_JITTER_SECONDS = 60;

/** @internal */
export interface TargetQuestion {
  disruption: Disruption;
  frame: JudgementFrame;
  /** Recovery points of the lost place, newest first. */
  points: readonly JudgedPoint[];
  volumes: VolumeMemo;
}

/**
 * A target with what the judgement of the scope needs beside what is shown.
 * @internal
 */
export interface JudgedTarget {
  target: RecoveryTarget;
  point?: JudgedPoint;
  /** Claims whose data does not come back there. */
  volumesLost: string[];
  /** Time until what is new in the store is known there; 0 where it was made. */
  syncSeconds: number;
}

interface JudgedHere {
  check: Check;
  /** The target may have it, so that it came to what of the data comes back. */
  isThere: boolean;
  point: JudgedPoint;
  located?: LocatedAt;
  volumesLost: string[];
}

/**
 * Whether a cluster could restore the service after a disruption, and from which recovery point: the newest from which all
 * comes back, if that keeps the promise; else the newest from which something does; else the newest that it may have decides:
 * of older ones less is known, which is no reason for hope.
 * @internal
 */
export function judgeTarget(view: ClusterView, question: TargetQuestion): JudgedTarget {
  const { disruption, frame } = question;
  const place = joinChecks([checkSight(view), checkRegion(view, disruption, frame)]);
  const best = bestPoint(view, question);
  const check = joinChecks([place, best?.check ?? nothingToRestore(question)]);
  const { located, point } = best ?? {};
  return {
    target: {
      cluster: view.fact.name,
      region: view.fact.region,
      verdict: check.verdict,
      recoveryPoint: check.verdict === 'unable' ? undefined : point?.point.name,
      recoveryPointAt: check.verdict === 'unable' ? undefined : momentOf(point, question),
      storageLocation: located?.fact.name,
      locationIdentity: located?.fact.identity,
      lastSyncedAt: located?.fact.lastSyncedAt,
      reasons: check.verdict === 'unable' ? check.reasons : [...check.reasons, ...adviceFor(view, located, disruption)],
    },
    point,
    volumesLost: best?.volumesLost ?? [],
    syncSeconds:
      view.fact.name === disruption.home || !located ? 0 : syncPeriodSeconds(located.fact) + SYNC_JITTER_SECONDS,
  };
}

/**
 * The moment of a recovery point by our clock, never flattered by a cluster's clock that is ahead.
 * @internal
 */
export function momentMs(point: JudgedPoint, home: string, frame: JudgementFrame): number | undefined {
  return point.atMs === undefined ? undefined : point.atMs - (frame.clusters.get(home)?.aheadMs ?? 0);
}

function momentOf(point: JudgedPoint | undefined, { disruption, frame }: TargetQuestion): string | undefined {
  const ms = point && momentMs(point, disruption.home, frame);
  return ms === undefined ? undefined : instantOf(ms);
}

function bestPoint(view: ClusterView, question: TargetQuestion): JudgedHere | undefined {
  const { frame, points, disruption } = question;
  const rpoSeconds = frame.facts.objectives.rpoSeconds?.value;
  const keepsPromise = ({ point }: JudgedHere) => {
    const ms = momentMs(point, disruption.home, frame);
    return rpoSeconds === undefined || (ms !== undefined && frame.nowMs - ms <= rpoSeconds * 1000);
  };
  const judged: JudgedHere[] = [];
  for (const point of points.slice(0, MOST_POINTS)) {
    const here = judgeHere(point, view, question);
    judged.push(here);
    if (here.check.verdict === 'able') break;
  }
  const find = (...verdicts: Array<Check['verdict']>) => judged.find(({ check }) => verdicts.includes(check.verdict));
  const whole = find('able');
  if (whole && keepsPromise(whole)) return whole;
  return find('able', 'partly') ?? judged.find(({ isThere }) => isThere) ?? judged[0];
}

function judgeHere(point: JudgedPoint, view: ClusterView, question: TargetQuestion): JudgedHere {
  const { disruption, frame, volumes } = question;
  const { check: copy, located } = copyAtTarget(point, view, frame);
  const cheap = joinChecks([
    storeSurvives(point, disruption, frame),
    copy,
    checkContent(point),
    view.fact.name === disruption.home ? ABLE : checkVersions(view, point, disruption.home, frame),
  ]);
  if (cheap.verdict === 'unable') return { check: cheap, isThere: false, point, located, volumesLost: [] };
  const data = checkData({ point, disruption, target: view, located, frame, volumes });
  return { check: joinChecks([cheap, data.check]), isThere: true, point, located, volumesLost: data.volumesLost };
}

/** What is wrong with the place it lies in is the target's to judge, unless it is vanishing from there. @internal */
export function checkContent({ point, sound }: JudgedPoint): Check {
  if (!sound) return unknown(...point.reasons);
  if (point.reasons.length === 0) return ABLE;
  const vanishing = point.reasons.filter(reason => reason.code === 'recoveryPoint.vanishing');
  return vanishing.length > 0 ? unknown(...vanishing) : ABLE;
}

function nothingToRestore({ disruption, frame }: TargetQuestion): Check {
  const cluster = titleOf(disruption.home, frame);
  const sight = frame.clusters.get(disruption.home)?.kind('Backup').sight;
  return sight === 'current' || sight === 'absent'
    ? unable(say('recoverability.noPoint', { cluster }))
    : unknown(say('recoverability.pointsNotSeen', { cluster }));
}

/** What is deleted there is deleted for everybody. */
function adviceFor(view: ClusterView, located: LocatedAt | undefined, { home }: Disruption): Statement[] {
  const isStandby = view.fact.name !== home && view.fact.role?.toLowerCase() === 'standby';
  if (!isStandby || located?.fact.accessMode !== 'ReadWrite') return [];
  return [say('target.deletesExpired', { location: located.fact.name, cluster: view.title })];
}
