import { ServiceFate, ServiceReach } from '../model';
import type { Outcome } from './Outcome';

/** @internal */
export interface FateQuestion {
  outcome: Outcome;
  isVisible(index: number): boolean;
  /** Services on the critical path. */
  onPath: ReadonlySet<number>;
}

/**
 * What becomes of a service, with what is needed to say what becomes of all.
 * @internal
 */
export interface PlacedFate {
  index: number;
  fate: ServiceFate;
  /** It goes down for certain: where it runs is known, and lost. */
  isDown: boolean;
  /** It comes back, and does not work without something that does not, or that is not known. */
  isBroken: boolean;
  /** Where it stands: those that come back in the order in which they do, then the others, worst first. */
  place: number;
}

/** What is so whatever becomes of it. @internal */
export function plainFate({ entityRef, title, owner, tier, rtoSeconds, rpoSeconds }: ServiceReach): ServiceFate {
  return {
    entityRef,
    title,
    owner,
    tier,
    fate: 'unknown',
    rtoSeconds,
    rpoSeconds,
    volumesLost: [],
    restore: { state: 'unknown' },
    waitsFor: [],
    isOnCriticalPath: false,
    takesDown: [],
    reasons: [],
  };
}
