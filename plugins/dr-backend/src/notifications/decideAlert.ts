import { AlertChange, Readiness } from '@backstage-dr/plugin-dr-common';
import { PresentStanding, Standing } from './Standing';

/**
 * What is remembered of somebody being told of something.
 * @internal
 */
export interface AlertState {
  /** What they go by: what they were told last, or what was so when it was first looked at. */
  told: Standing;
  /** How it stood before the alert that is open; left out: none is. */
  before?: Standing;
  /** Entity refs of those who were told of the alert that is open, beside its owner now. */
  heardBy?: string[];
  /**
   * What differs from that, and since when. `first`: it has not been so for long enough to go by it; until then nobody is
   * told of anything.
   */
  pending?: { change: 'first' | 'worse' | 'better'; sinceMs: number };
}

/**
 * What to do about something: remember `state`, and tell people when there is a `change`.
 * @internal
 */
export interface AlertDecision {
  state: AlertState;
  /** The same if something has reached people of which that is not known. */
  telling?: AlertState;
  change?: AlertChange;
  /** Rules that fail and did not when they were told last. */
  failing: string[];
}

/** @internal */
export interface AlertTerms {
  nowMs: number;
  /** How long something must be so before anybody is told. */
  settleMs: number;
  /** What looks better may only be less well known. */
  onlyWorse?: boolean;
}

const RANKS: Record<Readiness, number> = { ready: 0, 'at-risk': 1, unknown: 2, 'not-ready': 3 };

/**
 * Compares how something stands with what people were told of it. Pure, and repeated without harm: it depends on what is
 * so, not on how it came about.
 *
 * @param state - `undefined`: never looked at
 * @returns `undefined` when there is nothing to remember and nothing to tell
 * @internal
 */
export function decideAlert(
  state: AlertState | undefined,
  present: PresentStanding,
  terms: AlertTerms,
): AlertDecision | undefined {
  if (state === undefined || state.pending?.change === 'first') return decideFirst(state, present, terms);
  const { told, before, pending } = state;
  const now = believed(told, present);
  if (isSame(now, told)) return pending && remember({ told, before });

  const hasFallen = !isNoWorse(now, told);
  if (!hasFallen && terms.onlyWorse) return pending && remember({ told, before });
  const change = hasFallen ? 'worse' : 'better';
  if (pending?.change !== change) return remember({ told, before, pending: { change, sinceMs: terms.nowMs } });
  if (terms.nowMs - pending.sinceMs < terms.settleMs) return undefined;

  const failing = now.failing.filter(rule => !told.failing.includes(rule));
  if (hasFallen) return { state: { told: now, before: before ?? told }, change: 'worse', failing };
  if (before && isNoWorse(now, before)) return { state: { told: now }, change: 'recovered', failing };
  const isBetterInAWord = before !== undefined && RANKS[now.readiness] < RANKS[told.readiness];
  return { ...remember({ told: now, before }), change: isBetterInAWord ? 'better' : undefined };
}

/**
 * Whether something is worse than people were told.
 * @internal
 */
export function isWorse({ told }: AlertState, present: PresentStanding): boolean {
  return !isNoWorse(believed(told, present), told);
}

/**
 * When time alone may change the decision; `undefined`: only another standing does.
 * @internal
 */
export function dueMsOf({ told, pending }: AlertState, settleMs: number): number | undefined {
  if (!pending || (pending.change === 'first' && told.readiness === 'unknown')) return undefined;
  return pending.sinceMs + settleMs;
}

/** Nobody is told how things stood at the beginning, nor of what comes to light while everything is read for the first time. */
function decideFirst(
  state: AlertState | undefined,
  { readiness, failing }: PresentStanding,
  { nowMs, settleMs }: AlertTerms,
): AlertDecision | undefined {
  const told = { readiness, failing };
  const sinceMs = state?.pending?.sinceMs ?? nowMs;
  if (!state || !isSame(told, state.told)) return remember({ told, pending: { change: 'first', sinceMs: nowMs } });
  return readiness !== 'unknown' && nowMs - sinceMs >= settleMs ? remember({ told }) : undefined;
}

function remember(state: AlertState): AlertDecision {
  return { state, failing: [] };
}

/** What is not known any more is not over. */
function believed(told: Standing, { readiness, failing, unsure }: PresentStanding): Standing {
  const doubtful = told.failing.filter(rule => unsure.includes(rule));
  return {
    readiness: readiness === 'unknown' && told.readiness === 'not-ready' ? 'not-ready' : readiness,
    failing: [...new Set([...failing, ...doubtful])].sort(),
  };
}

function isNoWorse(now: Standing, then: Standing): boolean {
  return RANKS[now.readiness] <= RANKS[then.readiness] && now.failing.every(rule => then.failing.includes(rule));
}

function isSame(one: Standing, other: Standing): boolean {
  return one.readiness === other.readiness && one.failing.join() === other.failing.join();
}
