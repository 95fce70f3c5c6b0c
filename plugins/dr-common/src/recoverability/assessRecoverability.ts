import { JudgementFrame } from '../frame';
import { ScheduleAssessment, ScopeAssessment } from '../model';
import { JudgedPoint } from '../recovery-points';

/** @internal */
export interface RecoverabilityQuestion {
  frame: JudgementFrame;
  points: readonly JudgedPoint[];
  schedules: readonly ScheduleAssessment[];
}

/**
 * Whether the service would survive the loss of its namespace, its cluster, its region, in this order.
 * @internal
 */
export function assessRecoverability(_question: RecoverabilityQuestion): ScopeAssessment[] {
  return [];
}
