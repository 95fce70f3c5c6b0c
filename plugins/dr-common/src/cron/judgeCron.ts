import { cronDialectOf } from './cronDialectOf';
import { firstDisagreement } from './firstDisagreement';
import { parseCron } from './parseCron';
import { CronDialect, CronParseResult, CronZoneOptions } from './types';

/**
 * What one dialect makes of an expression.
 * @public
 */
export interface CronReading {
  dialect: CronDialect;
  result: CronParseResult;
}

/**
 * What is known about an expression on a server: what it means, or that this depends on a version that is not known.
 * @public
 */
export type CronJudgement =
  | { certainty: 'certain'; result: CronParseResult }
  | {
      certainty: 'uncertain';
      /** What each dialect says, the older one first. */
      readings: CronReading[];
      /** About when their runs differ first, in milliseconds since 1970; `undefined` where they differ about validity. */
      differAtMs?: number;
    };

/** Servers before 1.15, the only ones with the third dialect, have been out of support since 2024. */
const LIKELY_DIALECTS = ['robfig-v3', 'netresearch'] as const;

/**
 * Judges a Velero Schedule's expression by the version of the server.
 *
 * @remarks
 * Where the version does not tell the dialect, it is certain only what both supported dialects agree on: that the expression
 * is wrong, or all its runs within 400 days before and after `nowMs`.
 *
 * @param serverVersion - as for {@link cronDialectOf}; `undefined` where it is not known
 * @public
 */
export function judgeCron(
  expression: string,
  serverVersion: string | undefined,
  nowMs: number,
  options?: CronZoneOptions,
): CronJudgement {
  const dialect = cronDialectOf(serverVersion);
  if (dialect) return { certainty: 'certain', result: parseCron(expression, dialect) };

  const [older, newer] = LIKELY_DIALECTS.map(each => ({
    dialect: each,
    result: parseCron(expression, each),
  }));
  if (!older.result.ok && !newer.result.ok) return { certainty: 'certain', result: newer.result };
  const readings = [older, newer];
  if (!older.result.ok || !newer.result.ok) return { certainty: 'uncertain', readings };
  const differAtMs = firstDisagreement(older.result.schedule, newer.result.schedule, nowMs, options);
  return differAtMs === undefined
    ? { certainty: 'certain', result: newer.result }
    : { certainty: 'uncertain', readings, differAtMs };
}
