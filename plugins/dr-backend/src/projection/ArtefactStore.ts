import { BackupArtefacts, Instant } from '@backstage-dr/plugin-dr-common';

/**
 * A Backup whose files are worth reading, and how often that was tried in vain.
 * @internal
 */
export interface WantedBackup {
  /** Key of its object. */
  id: string;
  name: string;
  startedAt?: Instant;
  /** When it started, else was created: tells two of one name apart. */
  atMs: number;
  storageLocation?: string;
  failures: number;
}

/**
 * What has been read beside Backups, and what to read next.
 * @internal
 */
export interface ArtefactStore {
  /**
   * The Backup of a cluster to read next: of the newest finished ones of each Schedule, and of each set of namespaces that
   * is backed up without one, the newest that was not read yet or may be tried again. `undefined`: none for now.
   */
  nextWanted(cluster: string, now: Instant): Promise<WantedBackup | undefined>;

  /**
   * Remembers what was read of a Backup for as long as the Backup itself. Parts that could be read earlier and cannot now
   * stay.
   *
   * @param retryAt - when to try again; `undefined`: not at all
   */
  storeArtefacts(backup: WantedBackup, artefacts: BackupArtefacts, retryAt: Instant | undefined): Promise<void>;
}
