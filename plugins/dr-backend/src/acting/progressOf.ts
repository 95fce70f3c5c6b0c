import {
  BackupFact,
  BackupProgress,
  instantOf,
  isMarkedFor,
  judgeRecoveryPoints,
  ProposalGround,
} from '@backstage-dr/plugin-dr-common';
import { withIdentities } from '../assessment/completeFacts';

/** Phases that Velero does not go on from. */
const ENDED = ['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation', 'Deleting'];

/**
 * How a Backup stands that was created here for a service; `undefined`: this one was not.
 * @internal
 */
export function progressOf(backup: BackupFact, { facts, settings, nowMs }: ProposalGround): BackupProgress | undefined {
  if (!isMarkedFor(backup, facts.entityRef)) return undefined;
  const { phase, goneAt, failureReason, validationErrors, errors, warnings } = backup;
  const isGone = goneAt !== undefined;
  return {
    cluster: backup.cluster,
    name: backup.name,
    phase,
    done: isGone || (phase !== undefined && ENDED.includes(phase)),
    usable: usabilityOf(backup),
    startedAt: backup.startedAt,
    completedAt: backup.completedAt,
    itemsBackedUp: backup.itemsBackedUp,
    totalItems: backup.totalItems,
    errors,
    warnings,
    messages: [...(failureReason === undefined ? [] : [failureReason]), ...validationErrors],
    observedAt: facts.clusters.find(({ name }) => name === backup.cluster)?.lastContactAt,
  };

  /** As on the service's page: it has ended, it is still there, and it holds the service. */
  function usabilityOf(fact: BackupFact): boolean {
    const backups = withIdentities([fact], facts.locations);
    const points = judgeRecoveryPoints({ ...facts, backups }, instantOf(nowMs), settings);
    return points.some(({ usability }) => usability === 'usable');
  }
}
