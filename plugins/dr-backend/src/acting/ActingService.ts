import { ActedObject, ActingTerms, BackupProgress } from '@backstage-dr/plugin-dr-common';
import { ActOptions } from '../service/ActOptions';
import { CallOptions } from '../service/AssessmentService';

/** Where somebody has set out to create or change something. @internal */
export type ActTarget = Pick<ActedObject, 'cluster' | 'kind' | 'namespace' | 'name'>;

/** Who acts, and what those along the way to the cluster have found out. @internal */
export interface ActingOptions extends ActOptions {
  /** Told what is acted on as soon as that is known, whatever becomes of it. */
  onTarget?: (target: ActTarget) => void;
}

/**
 * Has Velero protect services: creates what was proposed in their clusters.
 *
 * Acting is refused with `NotAllowedError` as long as the operator has not turned it on, to who has no right to, for namespaces
 * that do not name the service, and where the cluster forbids it; with `NotFoundError` for services that are not there, that the
 * caller may not see, or out of scope; with `InputError` that names each field that cannot be used, its value and what is
 * accepted; with `ConflictError` where somebody else has made, or is changing, what is to be created; with
 * `ServiceUnavailableError` while the cluster does not answer.
 * @internal
 */
export interface ActingService {
  /** What the caller may do for a service. */
  terms(entityRef: string, options: CallOptions): Promise<ActingTerms>;

  /**
   * Creates the proposed Schedule, or changes the one of that name that was created this way.
   *
   * @param body - `{ choices?: ScheduleChoices, dryRun?: boolean }`, or what somebody has sent in its place
   */
  applySchedule(entityRef: string, body: unknown, options: ActingOptions): Promise<ActedObject>;

  /**
   * Has Velero take a Backup now.
   *
   * @param body - `{ choices?: BackupChoices, dryRun?: boolean }`, or what somebody has sent in its place
   */
  createBackup(entityRef: string, body: unknown, options: ActingOptions): Promise<ActedObject>;

  /**
   * How a Backup stands, as its cluster was last seen.
   *
   * @throws NotFoundError for one that was not created this way for this service, or has not been seen yet
   */
  progress(entityRef: string, backup: { cluster: string; name: string }, options: CallOptions): Promise<BackupProgress>;
}
