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
 * @param options - `believeDoubt`: whether what is not known counts; it does not while a cluster is silent that people are
 * told of by itself
 * @internal
 */
export function standingOf(marks: readonly RuleMark[], options: { believeDoubt: boolean }): PresentStanding {
  const telling = marks.filter(({ outcome, gravity }) => outcome !== 'exempt' && gravity !== 'advisory');
  const failing = telling.filter(({ outcome }) => outcome === 'fail');
  const unsure = telling.filter(({ outcome }) => outcome === 'unknown');
  return {
    readiness: readinessOf(failing, options.believeDoubt ? unsure : []),
    failing: failing.map(({ rule }) => rule).sort(),
    unsure: unsure.map(({ rule }) => rule).sort(),
  };
}

function readinessOf(failing: readonly RuleMark[], unsure: readonly RuleMark[]): Readiness {
  const isBlocking = ({ gravity }: RuleMark) => gravity === 'blocking';
  if (failing.some(isBlocking)) return 'not-ready';
  if (unsure.some(isBlocking)) return 'unknown';
  return failing.length > 0 || unsure.length > 0 ? 'at-risk' : 'ready';
}
