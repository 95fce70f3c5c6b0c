import { ScheduleAssessment } from '../model';
import { RuleContext } from './Rule';

/**
 * The schedules that are there, in the clusters where the service must be protected.
 * @internal
 */
export function liveSchedules({ frame, schedules }: RuleContext): ScheduleAssessment[] {
  return schedules.filter(
    each =>
      frame.protectedClusters.includes(each.cluster) && !each.conditions.some(({ condition }) => condition === 'gone'),
  );
}
