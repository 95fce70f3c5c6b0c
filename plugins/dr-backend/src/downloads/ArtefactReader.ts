import { LoggerService } from '@backstage/backend-plugin-api';
import { instantOf } from '@backstage-dr/plugin-dr-common';
import { ClusterConfig } from '../clusters';
import { createApiAccess } from '../clusters/access/createApiAccess';
import { HttpKubernetesClient, KubernetesError } from '../velero/client';
import { Clock, SYSTEM_CLOCK } from '../velero/follow';
import { ArtefactStore, WantedBackup } from '../projection/ArtefactStore';
import { readArtefacts } from './readArtefacts';
import { DownloadClient } from './requestDownload';

/** Between two Backups: Velero signs for others, too. */
const PAUSE_MS = 500;
/** While there is nothing to read: doubled each time, for at first the Backups are still being listed. */
const FIRST_IDLE_MS = 1_000;
const LONGEST_IDLE_MS = 30_000;
/** While the cluster does not let us. */
const REFUSED_MS = 5 * 60_000;

const FIRST_RETRY_MS = 5 * 60_000;
const LONGEST_RETRY_MS = 6 * 3600_000;
const MAX_FAILURES = 10;

/**
 * Reads what Velero has written beside the Backups of one cluster, one after the other, in the background.
 * @internal
 */
export class ArtefactReader {
  readonly #cluster: ClusterConfig;
  readonly #store: ArtefactStore;
  readonly #hosts: readonly string[];
  readonly #logger: LoggerService;
  readonly #clock: Clock;
  #idleMs = FIRST_IDLE_MS;

  private constructor(options: ArtefactReaderOptions) {
    this.#cluster = options.cluster;
    this.#store = options.store;
    this.#hosts = options.hosts;
    this.#logger = options.logger;
    this.#clock = options.clock ?? SYSTEM_CLOCK;
  }

  static create(options: ArtefactReaderOptions): ArtefactReader {
    return new ArtefactReader(options);
  }

  /** Reads until aborted. Never throws for what is wrong with the cluster, the store or the database. */
  async run(signal: AbortSignal): Promise<void> {
    const client = this.#connect();
    if (!client) return;
    try {
      while (!signal.aborted) await this.#clock.sleep(await this.#step(client, signal), signal);
    } finally {
      client.close();
    }
  }

  /** A cluster whose configuration cannot be used is shown as that by who follows it. */
  #connect(): HttpKubernetesClient | undefined {
    try {
      return HttpKubernetesClient.create(createApiAccess(this.#cluster.access));
    } catch {
      return undefined;
    }
  }

  /** Reads one Backup, if there is one to read, and tells for how long to rest then. */
  async #step(client: DownloadClient, signal: AbortSignal): Promise<number> {
    const { name, veleroNamespace } = this.#cluster;
    try {
      const wanted = await this.#store.nextWanted(name, instantOf(this.#clock.nowMs()));
      if (!wanted) return this.#idle();
      this.#idleMs = FIRST_IDLE_MS;
      const options = { cluster: name, veleroNamespace, client, hosts: this.#hosts, clock: this.#clock, signal };
      const { artefacts, retry, refused } = await readArtefacts(wanted, options);
      await this.#store.storeArtefacts(wanted, artefacts, retry ? this.#retryAt(wanted) : undefined);
      if (artefacts.problem) {
        this.#logger.debug(`Of Backup ${wanted.name} in cluster ${name} not all was read: ${artefacts.problem}`);
      }
      return refused ? REFUSED_MS : PAUSE_MS;
    } catch (error) {
      // A cluster that does not answer is told of by who follows it.
      if (!signal.aborted && !(error instanceof KubernetesError)) {
        // The message of a database's error may quote what was to be written.
        const what = error instanceof Error ? error.name : 'unknown error';
        this.#logger.warn(`What lies beside the Backups of cluster ${name} could not be read or written (${what})`);
      }
      return LONGEST_IDLE_MS;
    }
  }

  #idle(): number {
    this.#idleMs = Math.min(this.#idleMs * 2, LONGEST_IDLE_MS);
    return this.#idleMs;
  }

  #retryAt({ failures }: WantedBackup): string | undefined {
    if (failures + 1 >= MAX_FAILURES) return undefined;
    return instantOf(this.#clock.nowMs() + Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS));
  }
}

/** @internal */
export interface ArtefactReaderOptions {
  cluster: ClusterConfig;
  store: ArtefactStore;
  /** Hosts that files may be fetched from beside the locations' own, see `isOwnHost`. */
  hosts: readonly string[];
  logger: LoggerService;
  clock?: Clock;
}
