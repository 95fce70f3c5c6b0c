import { worstCaseSeconds } from '../exposure';
import {
  instantOf,
  RecoverabilityVerdict,
  ScheduleAssessment,
  ScopeAssessment,
  Statement,
  VolumeAssessment,
} from '../model';
import { JudgedPoint } from '../recovery-points';
import { JudgementFrame } from '../frame';
import { say } from '../statements/say';
import { Check } from './Check';
import { Disruption, titleOf } from './Disruption';
import { downSince } from './downSince';
import { HomePoints } from './HomePoints';
import { JudgedTarget, momentMs, TargetQuestion } from './judgeTarget';
import { rankTargets } from './rankTargets';
import { recoveryTime } from './recoveryTime';
import { storeSurvives } from './storeSurvives';
import { VolumeMemo } from './VolumeMemo';

const VERDICTS: Readonly<Record<Check['verdict'], RecoverabilityVerdict>> = {
  able: 'recoverable',
  partly: 'partly',
  unknown: 'unknown',
  unable: 'not-recoverable',
};

/** @internal */
export interface DisruptionQuestion {
  disruption: Disruption;
  frame: JudgementFrame;
  /** Of the cluster that is hit. */
  points: HomePoints;
  schedules: readonly ScheduleAssessment[];
  volumes: VolumeMemo;
}

/**
 * Whether the service would come back after one disruption, where, and what it would cost.
 * @internal
 */
export function assessDisruption({
  disruption,
  frame,
  points,
  schedules,
  volumes,
}: DisruptionQuestion): ScopeAssessment {
  const { scope, home, workloads, region } = disruption;
  const question: TargetQuestion = { disruption, frame, points: points.restorable, volumes };
  const { best, targets } = rankTargets(question);
  const verdict = VERDICTS[best?.target.verdict ?? 'unable'];
  const comesBack = verdict === 'recoverable' || verdict === 'partly';
  const point = comesBack ? best?.point : undefined;
  const atMs = point && momentMs(point, home, frame);
  return {
    scope,
    lost: {
      cluster: home,
      namespace: scope === 'namespace' ? workloads[0]?.namespace : undefined,
      region: scope === 'region' ? region : undefined,
    },
    verdict,
    recoveryPoint: point?.point.name,
    recoveryPointAt: atMs === undefined ? undefined : instantOf(atMs),
    target: comesBack ? best?.target.cluster : undefined,
    exposureSeconds: atMs === undefined ? undefined : Math.max(0, Math.round((frame.nowMs - atMs) / 1000)),
    worstCaseSeconds: best && comesBack ? worstCaseAt(best, disruption, schedules, frame) : undefined,
    recoveryTime: recoveryTime(disruption, points.drills, frame),
    volumesLost: best?.volumesLost ?? [],
    reasons: [...downNow(disruption, frame), ...reasonsOf(best, question, verdict)],
    targets,
  };
}

/** What the schedules guarantee of those recovery points that the target can read, the way there included. */
function worstCaseAt(
  { point, syncSeconds }: JudgedTarget,
  { home }: Disruption,
  schedules: readonly ScheduleAssessment[],
  frame: JudgementFrame,
): number | undefined {
  const readable = schedules.filter(({ cluster, namespace, storageLocation }) =>
    frame.locationsOf
      .get(cluster)
      ?.some(
        ({ fact }) =>
          fact.namespace === namespace &&
          fact.name === storageLocation &&
          fact.identity === point?.point.locationIdentity,
      ),
  );
  const seconds = worstCaseSeconds(readable, [home]);
  return seconds === undefined ? undefined : seconds + syncSeconds;
}

function downNow({ scope, home }: Disruption, frame: JudgementFrame): Statement[] {
  const observedAt = scope === 'namespace' ? undefined : downSince(home, frame);
  return observedAt === undefined ? [] : [say('recoverability.downNow', { cluster: titleOf(home, frame), observedAt })];
}

function reasonsOf(
  best: JudgedTarget | undefined,
  question: TargetQuestion,
  verdict: RecoverabilityVerdict,
): Statement[] {
  const { disruption, frame, points } = question;
  const reasons = best ? [...best.target.reasons] : [say('recoverability.noOtherCluster')];
  const [newest] = points;
  if (verdict !== 'not-recoverable' || disruption.scope === 'namespace' || !newest) return reasons;
  const store = storeSurvives(newest, disruption, frame);
  const isKnown = disruption.scope === 'cluster' || disruption.region !== undefined;
  if (store.verdict === 'able' && isKnown && holdsAllData(newest, question)) {
    const { name: backup, storageLocation: location = '' } = newest.point;
    return [...reasons, say('recoverability.dataSurvives', { backup, location })];
  }
  const isTold = (reason: Statement) => reasons.some(each => each.code === reason.code);
  return [...store.reasons.filter(reason => !isTold(reason)), ...reasons];
}

/** Whether all of its data lies in the store, for whoever reads it. */
function holdsAllData(point: JudgedPoint, { disruption, frame, volumes }: TargetQuestion): boolean {
  const isThere = ({ verdict, travels }: VolumeAssessment) =>
    verdict === 'excluded' || (verdict === 'protected' && travels === 'anywhere');
  return point.sound && disruption.workloads.every(workload => volumes.of(point, workload, frame).every(isThere));
}
