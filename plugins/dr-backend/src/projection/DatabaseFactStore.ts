import {
  BackupArtefacts,
  BackupFact,
  ControllerFact,
  Instant,
  LabelSelector,
  NamespaceFact,
  RestoreFact,
  ScheduleFact,
  VolumeBackupFact,
  VolumeClaimFact,
  Workload,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import {
  BackupRange,
  Concern,
  FactStore,
  ManyFactStore,
  RecoveryPointFilter,
  RecoveryPointKey,
  RevisionOf,
  Standing,
} from './FactStore';
import { CoalescingFactStore } from './many/CoalescingFactStore';
import { DatabaseServiceRows } from './many/DatabaseServiceRows';
import { findArtefacts } from './operations/findArtefacts';
import { findBackups, findConcerning, findCopies } from './operations/findConcerning';
import { findBackupsOf, findRecoveryPointKeys } from './operations/findRecoveryPoints';
import { findLabelValues } from './operations/findLabelValues';
import { findNamespaces } from './operations/findNamespaces';
import { findRevision, findRevisions } from './operations/findRevision';
import { findStanding } from './operations/findStanding';
import { findUnseen } from './operations/findUnseen';
import { findVolumeBackups } from './operations/findVolumeBackups';
import { CONTROLLER_KINDS, findControllersLike, findInNamespaces } from './operations/findWorkloads';
import { findPlacement, rememberPlacement } from './operations/rememberPlacement';

/** More Schedules than this that concern one service are a mistake of somebody's. */
const MAX_SCHEDULES = 1000;

/**
 * The reading half of the projection, over the tables that `DatabaseProjection` keeps.
 * @internal
 */
export class DatabaseFactStore implements FactStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseFactStore {
    return new DatabaseFactStore(options.knex);
  }

  /** Makes a store that answers about many services at once, for use within a moment. */
  manyAtOnce(): ManyFactStore {
    const rows = DatabaseServiceRows.create({ knex: this.#knex });
    return new CoalescingFactStore({ rows, writer: rows, single: this });
  }

  async standing(): Promise<Standing> {
    return findStanding(this.#knex);
  }

  async revision(namespaces: readonly string[]): Promise<string> {
    return findRevision(this.#knex, namespaces);
  }

  async revisions(): Promise<RevisionOf> {
    return findRevisions(this.#knex);
  }

  async controllersLike(
    selector: LabelSelector,
    options: { clusters: readonly string[]; limit: number },
  ): Promise<ControllerFact[]> {
    return findControllersLike(this.#knex, selector, options);
  }

  async labelValues(key: string, place: { cluster: string; namespaces: readonly string[] }): Promise<string[]> {
    return findLabelValues(this.#knex, key, place);
  }

  async controllersIn(concern: Concern): Promise<ControllerFact[]> {
    return findInNamespaces(this.#knex, CONTROLLER_KINDS, concern);
  }

  async claimsIn(concern: Concern): Promise<VolumeClaimFact[]> {
    return findInNamespaces(this.#knex, ['PersistentVolumeClaim'], concern);
  }

  async namespaces(concern: Concern): Promise<NamespaceFact[]> {
    return findNamespaces(this.#knex, concern);
  }

  async schedulesFor(concern: Concern): Promise<ScheduleFact[]> {
    return findConcerning(this.#knex, 'Schedule', concern, MAX_SCHEDULES);
  }

  async restoresFor(concern: Concern, limit: number): Promise<RestoreFact[]> {
    return findConcerning(this.#knex, 'Restore', concern, limit);
  }

  async backupsFor(concern: Concern, range: BackupRange): Promise<BackupFact[]> {
    return findBackups(this.#knex, concern, range);
  }

  async copiesFor(concern: Concern, range: BackupRange, known: ReadonlySet<string>): Promise<BackupFact[]> {
    return findCopies(this.#knex, concern, range, known);
  }

  async volumeBackupsFor(concern: Concern, backupNames: readonly string[], limit: number): Promise<VolumeBackupFact[]> {
    return findVolumeBackups(this.#knex, concern, backupNames, limit);
  }

  async artefactsOf(backups: readonly BackupFact[]): Promise<BackupArtefacts[]> {
    return findArtefacts(this.#knex, backups);
  }

  async recoveryPointKeys(
    filter: RecoveryPointFilter,
    page: { after?: RecoveryPointKey; limit: number },
  ): Promise<RecoveryPointKey[]> {
    return findRecoveryPointKeys(this.#knex, filter, page);
  }

  async backupsOf(concern: Concern, keys: readonly RecoveryPointKey[]): Promise<BackupFact[]> {
    return findBackupsOf(this.#knex, concern, keys);
  }

  async unseen(
    clusters: readonly string[],
    window: { from: Instant; to: Instant },
  ): Promise<Array<{ from: Instant; to: Instant }>> {
    return findUnseen(this.#knex, clusters, window);
  }

  async placement(entityRef: string): Promise<Workload[]> {
    return findPlacement(this.#knex, entityRef);
  }

  async rememberPlacement(entityRef: string, workloads: readonly Workload[], at: Instant): Promise<void> {
    await rememberPlacement(this.#knex, entityRef, workloads, Date.parse(at));
  }
}
