import type { StandingFrame } from './StandingFrame';

/**
 * What follows from how clusters and locations stand, whatever the service: worked out once for all that are judged by it.
 * @internal
 */
export function perStanding<T extends object>(workOut: (standing: StandingFrame) => T): (standing: StandingFrame) => T {
  const known = new WeakMap<StandingFrame, T>();
  return standing => {
    let held = known.get(standing);
    if (held === undefined) {
      held = workOut(standing);
      known.set(standing, held);
    }
    return held;
  };
}
