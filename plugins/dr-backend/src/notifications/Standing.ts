import { Readiness, RuleMark } from '@backstage-dr/plugin-dr-common';

/**
 * How something stands, as far as anybody is told: advice has no part in it, and neither has what is exempt.
 * @internal
 */
export interface Standing {
  readiness: Readiness;
  /** Ids of blocking and degrading rules that fail, in alphabetical order. */
  failing: string[];
}

/** @internal */
export interface PresentStanding extends Standing {
  /** Ids of such rules of which it is not known whether they fail. */
  unsure: string[];
}

/**
 * How a service stands by the rules that it does not pass.
 *
 * @param isDoubtful - which of them say no more than that something is not seen as well as before: they do not count, and
 * are not over either
 * @internal
 */
export function standingOf(
  marks: readonly RuleMark[],
  isDoubtful: (mark: RuleMark) => boolean = () => false,
): PresentStanding {
  const telling = marks.filter(({ outcome, gravity }) => outcome !== 'exempt' && gravity !== 'advisory');
  const counting = telling.filter(mark => !isDoubtful(mark));
  const failing = counting.filter(({ outcome }) => outcome === 'fail');
  const unsure = telling.filter(mark => mark.outcome === 'unknown' || isDoubtful(mark));
  return {
    readiness: readinessOf(counting),
    failing: failing.map(({ rule }) => rule).sort(),
    unsure: unsure.map(({ rule }) => rule).sort(),
  };
}

function readinessOf(marks: readonly RuleMark[]): Readiness {
  const blocking = marks.filter(({ gravity }) => gravity === 'blocking');
  if (blocking.some(({ outcome }) => outcome === 'fail')) return 'not-ready';
  if (blocking.length > 0) return 'unknown';
  return marks.length > 0 ? 'at-risk' : 'ready';
}
