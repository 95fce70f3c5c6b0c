import { Instant, ReachHome, ReachPoint, ReachScope, ReachTarget, Statement } from '../model';

/**
 * What a loss does to one service, before anything is said of order and time.
 * @internal
 */
export type Strike = Down | Up;

/** Some of it goes down, or may. @internal */
export interface Down {
  kind: 'down';
  /** The worst of its shares. */
  verdict: ReachScope['verdict'];
  /** What becomes of its share in each cluster that is lost; those of which nothing is known are left out. */
  shares: Share[];
  reasons: Statement[];
}

/** The share of a service in one cluster that is lost. @internal */
export interface Share {
  home: ReachHome;
  scope: ReachScope;
  /** Where it is restored; `undefined`: nowhere for certain. */
  target?: ReachTarget;
}

/** It goes on, with fewer ways back. @internal */
export interface Up {
  kind: 'up';
  fate: 'unprotected' | 'exposed' | 'safe' | 'unknown';
  /** The newest recovery point that is left. */
  point?: ReachPoint;
  breachAt?: Instant;
  reasons: Statement[];
}
