import { ScheduleAssessment, ScheduleCondition } from '../model';

/** Everything that can be said about a schedule. */
const CONDITIONS_WORST_FIRST: readonly ScheduleCondition[] = [
  'gone',
  'invalid-cron',
  'impossible-cron',
  'failed-validation',
  'name-too-long',
  'never-ran',
  'stuck',
  'missed',
  'last-run-failed',
  'queued',
  'skipped',
  'malformed',
  'invalid-ttl',
  'uncertain-cron',
  'unknown',
  'paused',
  'healthy',
];

/** The schedule itself is wrong. @internal */
export const WRONG_SCHEDULE: ReadonlySet<ScheduleCondition> = new Set([
  'invalid-cron',
  'impossible-cron',
  'failed-validation',
  'name-too-long',
  'malformed',
  'invalid-ttl',
]);

/** The schedule is right, and what it should do does not happen. @internal */
export const WRONG_RUNS: ReadonlySet<ScheduleCondition> = new Set([
  'never-ran',
  'stuck',
  'missed',
  'last-run-failed',
  'queued',
  'skipped',
]);

/** @internal */
export type Condition = ScheduleAssessment['conditions'][number];

/** @internal */
export function sortConditions(conditions: readonly Condition[]): Condition[] {
  return [...conditions].sort(
    (a, b) => CONDITIONS_WORST_FIRST.indexOf(a.condition) - CONDITIONS_WORST_FIRST.indexOf(b.condition),
  );
}
