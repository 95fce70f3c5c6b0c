import { Coverage, CoverageVerdict } from '../model';

/** `unknown` outweighs `partly`, which claims that something is covered for sure. */
const GRAVEST_FIRST: readonly CoverageVerdict[] = ['not-covered', 'unknown', 'partly', 'covered'];

/**
 * Joins judgements that must all hold: the gravest verdict, and every reason, those of the gravest first.
 * @internal
 */
export function worstOf(parts: readonly Coverage[]): Coverage {
  const sorted = [...parts].sort((a, b) => GRAVEST_FIRST.indexOf(a.verdict) - GRAVEST_FIRST.indexOf(b.verdict));
  return { verdict: sorted[0]?.verdict ?? 'covered', reasons: sorted.flatMap(part => part.reasons) };
}
