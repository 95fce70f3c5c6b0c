import { millisOf, ServiceSummary, Statement } from '../model';

/**
 * A stored row of the list as it reads at a later moment: what would be lost grows while nothing else changes.
 *
 * @param nowMs - the moment, in milliseconds; before the judgement, nothing changes
 * @public
 */
export function summaryAsOf(summary: ServiceSummary, nowMs: number): ServiceSummary {
  const assessedMs = millisOf(summary.assessedAt) ?? nowMs;
  const elapsedSeconds = Math.round((nowMs - assessedMs) / 1000);
  if (elapsedSeconds <= 0) return summary;
  return {
    ...summary,
    headline: aged(summary.headline, elapsedSeconds),
    reason: aged(summary.reason, elapsedSeconds),
  };
}

function aged(statement: Statement, elapsedSeconds: number): Statement {
  const exposureSeconds = statement.params?.exposureSeconds;
  if (typeof exposureSeconds !== 'number') return statement;
  return { ...statement, params: { ...statement.params, exposureSeconds: exposureSeconds + elapsedSeconds } };
}
