import { renderStatement, RuleMark, ServiceSummary } from '@backstage-dr/plugin-dr-common';

/** Columns of the file, as its first row names them. @internal */
export const CSV_COLUMNS = [
  'service',
  'title',
  'owner',
  'system',
  'tier',
  'strategy',
  'readiness',
  'level',
  'reason',
  'rpo_seconds',
  'rto_seconds',
  'exposure',
  'newest_recovery_point',
  'rpo_breached_from',
  'recovery_time',
  'recovery_time_seconds',
  'last_proven',
  'clusters',
  'failing_rules',
  'unknown_rules',
  'exempt_rules',
  'assessed',
] as const;

/**
 * A service as a row of a spreadsheet: refs, words, instants in UTC, durations in seconds. A cell is empty where nothing is
 * known, never zero.
 * @internal
 */
export function csvRowOf(service: ServiceSummary): Record<(typeof CSV_COLUMNS)[number], string | number | undefined> {
  const { marks, recoveryTime } = service;
  const rulesThat = (outcome: RuleMark['outcome']) =>
    marks
      .filter(mark => mark.outcome === outcome)
      .map(({ rule }) => rule)
      .join(';');
  return {
    service: service.entityRef,
    title: service.title,
    owner: service.owner,
    system: service.system,
    tier: service.tier,
    strategy: service.strategy,
    readiness: service.readiness,
    level: service.level,
    reason: renderStatement(service.reason, 'en'),
    rpo_seconds: service.rpoSeconds,
    rto_seconds: service.rtoSeconds,
    exposure: service.exposure,
    newest_recovery_point: service.recoveryPointAt,
    rpo_breached_from: service.breachAt,
    recovery_time: recoveryTime.state,
    recovery_time_seconds: recoveryTime.seconds,
    last_proven: service.provenAt,
    clusters: service.clusters.join(';'),
    failing_rules: rulesThat('fail'),
    unknown_rules: rulesThat('unknown'),
    exempt_rules: rulesThat('exempt'),
    assessed: service.assessedAt,
  };
}
