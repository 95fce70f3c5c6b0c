import { Coverage, CoverageVerdict } from '../model';
import { COVERED } from './because';

/** `unknown` outweighs `partly`, which claims that something is covered for sure. */
const GRAVEST_FIRST: readonly CoverageVerdict[] = ['not-covered', 'unknown', 'partly', 'covered'];

/**
 * Joins judgements that must all hold: the gravest verdict, and every reason, those of the gravest first.
 * @internal
 */
export function worstOf(parts: readonly Coverage[]): Coverage {
  const telling = parts.filter(part => part !== COVERED);
  if (telling.length <= 1) return telling[0] ?? COVERED;
  telling.sort((a, b) => GRAVEST_FIRST.indexOf(a.verdict) - GRAVEST_FIRST.indexOf(b.verdict));
  return { verdict: telling[0].verdict, reasons: telling.flatMap(part => part.reasons) };
}
