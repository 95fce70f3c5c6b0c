import { ClusterFact, FollowedKind, Instant, KindStatus, millisOf } from '../model';

/**
 * Whether what we hold of a kind is the present: `current`; `stale`: it was once; `never`: we never held it whole;
 * `forbidden`, `absent`: the cluster refuses it, or does not know it.
 * @internal
 */
export type Sight = 'current' | 'stale' | 'never' | 'forbidden' | 'absent';

/** @internal */
export interface KindView {
  sight: Sight;
  observedAt?: Instant;
  observedMs?: number;
  status?: KindStatus;
}

/** A clock that is off by less is taken to be right: the measurement itself is no better. */
const SKEW_NOISE_SECONDS = 5;
/** A clock that lost its battery shows 1970; no clock is further off than that. */
const MOST_SKEW_SECONDS = 100 * 366 * 24 * 3600;

/**
 * A cluster as judgement sees it at one moment: how fresh each kind is, and what its own clock shows.
 * @internal
 */
export class ClusterView {
  readonly fact: ClusterFact;
  /** What the cluster's clock shows now, in milliseconds; ours where the difference is not known. */
  readonly clockMs: number;
  /** By how much the cluster's clock is ahead, never negative: subtracting it from its times never flatters. */
  readonly aheadMs: number;
  /** Cluster clock minus ours. */
  readonly skewMs: number;
  readonly #nowMs: number;
  readonly #staleAfterMs: number;
  readonly #views = new Map<FollowedKind, KindView>();

  constructor(fact: ClusterFact, nowMs: number, staleAfterSeconds: number) {
    const skewSeconds = fact.clockSkewSeconds ?? 0;
    const counts = Number.isFinite(skewSeconds) && Math.abs(skewSeconds) >= SKEW_NOISE_SECONDS;
    this.fact = fact;
    this.skewMs = counts ? Math.sign(skewSeconds) * Math.min(Math.abs(skewSeconds), MOST_SKEW_SECONDS) * 1000 : 0;
    this.clockMs = nowMs + this.skewMs;
    this.aheadMs = Math.max(0, this.skewMs);
    this.#nowMs = nowMs;
    this.#staleAfterMs = staleAfterSeconds * 1000;
  }

  /** What people call it. */
  get title(): string {
    return this.fact.title || this.fact.name;
  }

  kind(kind: FollowedKind): KindView {
    let view = this.#views.get(kind);
    if (!view) {
      view = this.#look(kind);
      this.#views.set(kind, view);
    }
    return view;
  }

  #look(kind: FollowedKind): KindView {
    const state = this.fact.kinds[kind];
    if (!state) return { sight: 'never' };
    const { status, observedAt } = state;
    if (status === 'forbidden') return { sight: 'forbidden', status, observedAt };
    if (status === 'absent' && this.fact.reachability === 'reachable') return { sight: 'absent', status, observedAt };
    const observedMs = millisOf(observedAt);
    if (observedMs === undefined) return { sight: 'never', status };
    const age = this.#nowMs - observedMs;
    // A moment far in our own future is no observation.
    const sight = age <= this.#staleAfterMs && age >= -this.#staleAfterMs ? 'current' : 'stale';
    return { sight, status, observedAt, observedMs };
  }
}
