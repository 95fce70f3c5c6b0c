import { assessDependencies } from '../dependencies';
import { provenAtOf, drillsOf } from '../drills';
import { activeExemptions, countedFindings, exemptFindings } from '../exemptions';
import { assessExposure } from '../exposure';
import { frameOf, JudgementFrame, StandingFrame } from '../frame';
import {
  Assessment,
  ClusterAssessment,
  DEFAULT_JUDGEMENT_SETTINGS,
  Instant,
  JudgementSettings,
  LocationAssessment,
  ServiceFacts,
  ServiceReach,
} from '../model';
import { judgeFitness } from '../objectives';
import { JudgedPoint, judgePoints } from '../recovery-points';
import { reachOf } from '../reach';
import { assessDisruptions, worstOfEachScope } from '../recoverability';
import { RuleContext, findingOf } from '../rules/Rule';
import { ALL_RULES } from '../rules/RULES';
import { assessSchedules } from '../schedules';
import { assessSites } from '../sites';
import { assessRestore } from './assessRestore';
import { assessWorkloads } from './assessWorkloads';
import { headlineOf } from './headlineOf';
import { levelOf } from './levelOf';
import { nextChangeAt } from './nextChangeAt';
import { ownReadinessOf, readinessOf } from './readinessOf';
import { sortFindings } from './sortFindings';
import { notSurvivableOf } from './notSurvivableOf';
import { survivableOf } from './survivableOf';

const SHOWN_POINTS = 10;

/**
 * Judges one service: what would be lost if it broke now, whether it would come back, and why.
 *
 * @remarks
 * Pure: the same facts at the same moment give the same verdict. Never throws because of what clusters or entities hold.
 * Never `ready` without a usable recovery point within a promised RPO.
 *
 * @param facts - everything that is known about the service
 * @param now - the moment of judgement, by our own clock
 * @public
 */
export function assessService(
  facts: ServiceFacts,
  now: Instant,
  settings: JudgementSettings = DEFAULT_JUDGEMENT_SETTINGS,
): Assessment {
  return judgeService(facts, now, settings).assessment;
}

/**
 * The same, with what questions about the loss of any place are answered from, and what tells how long it holds.
 *
 * @param shared - how clusters and locations stand, where many services are judged at one moment
 * @returns `changesAt`: when time alone may change the verdict as long as clusters and locations stand as they do
 * @public
 */
export function judgeService(
  facts: ServiceFacts,
  now: Instant,
  settings: JudgementSettings = DEFAULT_JUDGEMENT_SETTINGS,
  shared?: StandingFrame,
): { assessment: Assessment; reach: ServiceReach; changesAt?: Instant } {
  const frame = frameOf(facts, now, settings, shared);
  const { schedules, leftOut } = assessSchedules(frame);
  const points = judgePoints(frame);
  const newestUsable = newestUsableByCluster(points);
  const exposure = assessExposure(points, schedules, frame);
  const workloads = assessWorkloads(frame, points);
  const fitness = judgeFitness(facts.objectives);
  const clusters = assessClusters(frame, points);
  const disruptions = assessDisruptions({ frame, points, schedules });
  const recoverability = worstOfEachScope(disruptions, frame);
  const sites = assessSites(frame);
  const drills = drillsOf(frame, points);
  const changes = nextChangeAt({ frame, exposure, schedules, points, disruptions, drills });

  const context: RuleContext = {
    frame,
    clusters,
    workloads,
    schedules,
    leftOut,
    points,
    drills,
    newestUsable,
    exposure,
    recoverability,
    sites,
    fitness,
  };
  const judged = ALL_RULES.map(rule => findingOf(rule, context));
  const exemptions = activeExemptions(facts.exemptions, { entityRef: facts.entityRef, nowMs: frame.nowMs });
  const told = exemptFindings(judged, exemptions);
  const findings = sortFindings(told);
  const counted = exemptions.length === 0 ? findings : sortFindings(countedFindings(told));
  const readiness = readinessOf(counted);
  const titleOf = (cluster: string) => frame.clusters.get(cluster)?.title ?? cluster;
  const { headline, reason } = headlineOf({
    title: facts.title,
    readiness,
    exposure,
    rpoSeconds: facts.objectives.rpoSeconds?.value,
    rtoSeconds: facts.objectives.rtoSeconds?.value,
    findings: counted,
    recoverability,
    titleOf,
  });
  const assessment: Assessment = {
    entityRef: facts.entityRef,
    title: facts.title,
    assessedAt: now,
    readiness,
    ownReadiness: ownReadinessOf(counted),
    ...levelOf(counted),
    headline,
    reason,
    survivable: survivableOf(recoverability, titleOf),
    notSurvivable: notSurvivableOf(recoverability, { title: facts.title, headline, titleOf }),
    objectives: facts.objectives,
    fitness,
    placementHints: facts.placement.hints,
    workloads,
    exposure,
    recoverability,
    sites,
    dependencies: assessDependencies(facts),
    dependencyCycles: facts.dependencyCycles ?? [],
    schedules,
    recoveryPoints: points.slice(0, SHOWN_POINTS).map(each => each.point),
    recoveryPointCount: points.length,
    locations: locationsThatMatter(frame, schedules, points),
    clusters,
    restores: facts.restores.map(assessRestore),
    provenAt: provenAtOf(drills),
    findings,
    exemptions,
    nextChangeAt: changes.atAll,
  };
  return {
    assessment,
    reach: reachOf({ assessment, disruptions, points, frame }),
    changesAt: changes.asThingsStand,
  };
}

function newestUsableByCluster(points: readonly JudgedPoint[]): Map<string, JudgedPoint> {
  const newest = new Map<string, JudgedPoint>();
  for (const each of points) {
    if (each.home !== undefined && each.point.usability === 'usable' && !newest.has(each.home))
      newest.set(each.home, each);
  }
  return newest;
}

function assessClusters(frame: JudgementFrame, points: readonly JudgedPoint[]): ClusterAssessment[] {
  const concerned = new Set([...frame.workloads.keys(), ...frame.facts.placement.hints.clusters]);
  for (const { copies } of points) {
    for (const copy of copies) concerned.add(copy.cluster);
  }
  return frame.standing.views.map(view => frame.standing.assessmentOf(view, concerned.has(view.fact.name)));
}

/** Those that hold a recovery point or take the next one, and the other locations of the clusters it runs in. */
function locationsThatMatter(
  frame: JudgementFrame,
  schedules: Assessment['schedules'],
  points: readonly JudgedPoint[],
): LocationAssessment[] {
  const names = new Map<string, Set<string | undefined>>();
  const note = (cluster: string, name: string | undefined) =>
    names.set(cluster, (names.get(cluster) ?? new Set()).add(name));
  for (const { cluster, storageLocation } of schedules) note(cluster, storageLocation);
  for (const { copies } of points) for (const { cluster, storageLocation } of copies) note(cluster, storageLocation);
  return frame.locations.filter(({ fact }) => names.get(fact.cluster)?.has(fact.name)).map(each => each.assessment);
}
