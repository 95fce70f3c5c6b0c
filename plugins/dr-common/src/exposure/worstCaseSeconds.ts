import { ScheduleAssessment } from '../model';

const NEVER_RUNS: ReadonlySet<string> = new Set([
  'gone',
  'paused',
  'invalid-cron',
  'impossible-cron',
  'uncertain-cron',
  'failed-validation',
  'name-too-long',
  'malformed',
]);

/**
 * What the schedules guarantee at best, in seconds: in each cluster the best of those that run and cover everything, of the
 * clusters the worst; `undefined` when in one of them nothing is guaranteed.
 *
 * @remarks
 * Two schedules together may do better than the best of them; what they do in the long run is not computed, so this never
 * promises too much.
 *
 * @internal
 */
export function worstCaseSeconds(
  schedules: readonly ScheduleAssessment[],
  clusters: readonly string[],
): number | undefined {
  const best = clusters.map(cluster =>
    Math.min(
      Infinity,
      ...schedules
        .filter(each => each.cluster === cluster && guarantees(each))
        .map(each => each.worstCaseExposureSeconds ?? Infinity),
    ),
  );
  const worst = Math.max(-Infinity, ...best);
  return Number.isFinite(worst) ? worst : undefined;
}

/** Whether a schedule runs at all and holds everything. @internal */
export function guarantees(schedule: ScheduleAssessment): boolean {
  const broken = schedule.conditions.some(({ condition }) => NEVER_RUNS.has(condition));
  return !broken && !schedule.paused && schedule.coverage.verdict === 'covered';
}
