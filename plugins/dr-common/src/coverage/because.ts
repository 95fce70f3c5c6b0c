import { Coverage, CoverageVerdict, StatementValue } from '../model';

/**
 * A judgement with its one reason; `code` without the prefix that all messages of coverage share.
 * @internal
 */
export function because(
  verdict: CoverageVerdict,
  code: string,
  params: Readonly<Record<string, StatementValue>> = {},
): Coverage {
  return { verdict, reasons: [{ code: `coverage.${code}`, params }] };
}

/** @internal */
export const COVERED: Coverage = { verdict: 'covered', reasons: [] };
