import { JudgementFrame } from '../frame';
import { DisruptionScope, ScheduleAssessment, ScopeAssessment } from '../model';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';
import { assessDisruption } from './assessDisruption';
import { disruptionsOf } from './Disruption';
import { downSince } from './downSince';
import { homePointsOf } from './HomePoints';
import { VolumeMemo } from './VolumeMemo';

/** @internal */
export interface RecoverabilityQuestion {
  frame: JudgementFrame;
  points: readonly JudgedPoint[];
  schedules: readonly ScheduleAssessment[];
}

const SCOPES: readonly DisruptionScope[] = ['namespace', 'cluster', 'region'];
const WORST_FIRST: ReadonlyArray<ScopeAssessment['verdict']> = ['not-recoverable', 'unknown', 'partly', 'recoverable'];

/**
 * Whether the service would survive the loss of each namespace, each cluster and each region that it is served from.
 * @internal
 */
export function assessDisruptions(question: RecoverabilityQuestion): ScopeAssessment[] {
  const { frame, schedules } = question;
  const volumes = new VolumeMemo();
  const pointsOf = new Map(
    frame.protectedClusters.map(home => [home, homePointsOf(home, question.points, frame)] as const),
  );
  return SCOPES.flatMap(scope =>
    disruptionsOf(scope, frame).flatMap(disruption => {
      const points = pointsOf.get(disruption.home);
      return points ? [assessDisruption({ disruption, frame, points, schedules, volumes })] : [];
    }),
  );
}

/**
 * Of the loss of a namespace, a cluster, a region, in this order: the one that stands worst; of those that stand alike, one
 * that is down now.
 * @internal
 */
export function worstOfEachScope(disruptions: readonly ScopeAssessment[], frame: JudgementFrame): ScopeAssessment[] {
  return SCOPES.map(scope => {
    const [worst] = disruptions
      .filter(each => each.scope === scope)
      .sort(
        (a, b) =>
          WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict) ||
          downFirst(a, b, frame) ||
          (b.exposureSeconds ?? Infinity) - (a.exposureSeconds ?? Infinity),
      );
    return worst ?? nowhere(scope);
  });
}

function downFirst(a: ScopeAssessment, b: ScopeAssessment, frame: JudgementFrame): number {
  const isDown = ({ lost }: ScopeAssessment) =>
    lost.cluster !== undefined && downSince(lost.cluster, frame) !== undefined;
  return Number(isDown(b)) - Number(isDown(a));
}

function nowhere(scope: DisruptionScope): ScopeAssessment {
  return {
    scope,
    lost: {},
    verdict: 'unknown',
    recoveryTime: { state: 'unknown', reasons: [] },
    volumesLost: [],
    reasons: [say('exposure.noPlace')],
    targets: [],
  };
}
