import { RestoreAssessment, RestoreFact } from '../model';

/**
 * A restore as it was seen.
 * @internal
 */
export function assessRestore(fact: RestoreFact): RestoreAssessment {
  return {
    cluster: fact.cluster,
    name: fact.name,
    backupName: fact.backupName,
    phase: fact.phase,
    startedAt: fact.startedAt,
    completedAt: fact.completedAt,
    mapped: Object.entries(fact.namespaceMapping).some(([from, to]) => from !== to),
    errors: fact.errors,
    warnings: fact.warnings,
  };
}
