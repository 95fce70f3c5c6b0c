import { Assessment, DisruptionScope, RecoveryTime, slowestRecovery } from '@backstage-dr/plugin-dr-common';
import { Tone } from './tone';

/** How the time a recovery takes stands against the promise. */
export interface Downtime {
  verdict: 'within' | 'probably' | 'beyond' | 'unknown' | 'noPromise';
  tone: Tone;
  /** The longest time that a recovery is known to take, and after which disruption. */
  time?: RecoveryTime;
  scope?: DisruptionScope;
}

/**
 * Holds the slowest recovery that was measured against the RTO; where none was, the slowest that can be estimated, which
 * is never taken for a kept promise.
 */
export function downtimeOf(assessment: Pick<Assessment, 'objectives' | 'recoverability'>): Downtime {
  const rtoSeconds = assessment.objectives.rtoSeconds?.value;
  const slowest = slowestRecovery(assessment.recoverability);
  if (!slowest) return { verdict: 'unknown', tone: 'unknown' };
  const { recoveryTime: time, scope } = slowest;
  if (rtoSeconds === undefined) return { verdict: 'noPromise', tone: 'unknown', time, scope };
  if ((time.seconds ?? Infinity) > rtoSeconds) return { verdict: 'beyond', tone: 'bad', time, scope };
  return time.state === 'measured'
    ? { verdict: 'within', tone: 'good', time, scope }
    : { verdict: 'probably', tone: 'note', time, scope };
}
