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
  const { cluster, name, phase, goneAt, failureReason, validationErrors, errors, warnings } = backup;
  // As on the service's page: it has ended, it is still there, and it holds the service.
  const backups = withIdentities([backup], facts.locations);
  const points = judgeRecoveryPoints({ ...facts, backups }, instantOf(nowMs), settings);
  return {
    cluster,
    name,
    phase,
    done: goneAt !== undefined || (phase !== undefined && ENDED.includes(phase)),
    usable: points.some(({ usability }) => usability === 'usable'),
    startedAt: backup.startedAt,
    completedAt: backup.completedAt,
    itemsBackedUp: backup.itemsBackedUp,
    totalItems: backup.totalItems,
    errors,
    warnings,
    messages: [...(failureReason === undefined ? [] : [failureReason]), ...validationErrors],
    observedAt: facts.clusters.find(each => each.name === cluster)?.lastContactAt,
  };
}
