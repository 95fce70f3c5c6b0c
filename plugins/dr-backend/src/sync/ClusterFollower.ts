import { ClusterReachability, FOLLOWED_KINDS, instantOf } from '@backstage-dr/plugin-dr-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ClusterConfig } from '../clusters';
import { createApiAccess } from '../clusters/access/createApiAccess';
import { FollowStore } from '../projection/FollowStore';
import { HttpKubernetesClient, KubernetesClient } from '../velero/client';
import { toKubernetesError } from '../velero/client/toKubernetesError';
import { Clock, ServerAbilities, SYSTEM_CLOCK } from '../velero/follow';
import { listPath } from '../velero/kinds';
import { readVeleroVersion } from '../velero/readVeleroVersion';
import { KindFollower } from './KindFollower';
import { probeCluster, ProbeResult } from './probeCluster';

const PROBE_MS = 15_000;
/** While the cluster does not answer, or a kind has just come up and is not confirmed yet. */
const EAGER_PROBE_MS = 4_000;
const HEARTBEAT_MS = 5_000;
/** Velero is upgraded now and then. */
const VERSION_MS = 10 * 60_000;

/** @internal */
export interface ClusterFollowerOptions {
  cluster: ClusterConfig;
  store: FollowStore;
  logger: LoggerService;
  /** Default 500. */
  pageSize?: number;
  clock?: Clock;
  /** Called after something of the cluster was written. */
  onChange?: (cluster: string) => void;
  /** Called whenever following a kind has failed. */
  onFailure?: (cluster: string, kind: string) => void;
}

/**
 * Follows one cluster: its kinds, whether it answers, its clock and versions.
 * @internal
 */
export class ClusterFollower {
  readonly #cluster: ClusterConfig;
  readonly #store: FollowStore;
  readonly #logger: LoggerService;
  readonly #pageSize: number;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #onFailure: (kind: string) => void;

  private constructor(options: ClusterFollowerOptions) {
    this.#cluster = options.cluster;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#pageSize = options.pageSize ?? 500;
    this.#clock = options.clock ?? SYSTEM_CLOCK;
    this.#onChange = () => options.onChange?.(options.cluster.name);
    this.#onFailure = kind => options.onFailure?.(options.cluster.name, kind);
  }

  static create(options: ClusterFollowerOptions): ClusterFollower {
    return new ClusterFollower(options);
  }

  /** Follows until aborted, and ends promptly then. Never throws for what is wrong with the cluster. */
  async run(signal: AbortSignal): Promise<void> {
    const client = this.#connect();
    const parts = [this.#every(HEARTBEAT_MS, signal, () => this.#noteFollowing())];
    if (typeof client === 'string') {
      parts.push(this.#safely(() => this.#record({ reachability: 'misconfigured', message: client })));
    } else {
      const kinds = this.#kindFollowers(client);
      parts.push(
        ...kinds.map(kind => kind.run(signal)),
        this.#probe(client, kinds, signal),
        this.#every(VERSION_MS, signal, () => this.#recordVersion(client, signal)),
      );
    }
    try {
      await Promise.all(parts);
    } finally {
      if (typeof client !== 'string') client.close();
    }
  }

  /** A client, or why there is none. */
  #connect(): KubernetesClient | string {
    try {
      return HttpKubernetesClient.create(createApiAccess(this.#cluster.access));
    } catch (error) {
      return toKubernetesError(error).message;
    }
  }

  #kindFollowers(client: KubernetesClient): KindFollower[] {
    const { name, veleroNamespace } = this.#cluster;
    const abilities: ServerAbilities = { streamingList: true };
    return FOLLOWED_KINDS.map(kind =>
      KindFollower.create({
        cluster: name,
        target: { client, kind, path: listPath(kind, veleroNamespace), pageSize: this.#pageSize },
        abilities,
        store: this.#store,
        clock: this.#clock,
        logger: this.#logger,
        onChange: this.#onChange,
        onFailure: () => this.#onFailure(kind),
      }),
    );
  }

  /**
   * Looks again and again whether the cluster answers. While it does, kinds whose watch is open are confirmed: a watch that
   * is silent because nothing happens looks just like one whose other end is gone.
   */
  async #probe(client: KubernetesClient, kinds: KindFollower[], signal: AbortSignal): Promise<void> {
    let reachability: ClusterReachability | undefined;
    while (!signal.aborted) {
      const current = kinds.filter(kind => kind.isCurrent);
      const askedAt = instantOf(this.#clock.nowMs());
      const result = await probeCluster(client, this.#clock, signal);
      if (signal.aborted) return;
      await this.#safely(() => this.#record(result));
      if (result.reachability !== reachability) this.#logReachability(result);
      const answers = result.reachability === 'reachable';
      const cameBack = answers && reachability !== undefined && reachability !== 'reachable';
      reachability = result.reachability;
      if (cameBack) kinds.forEach(kind => kind.reconnect());
      else if (answers) await this.#safely(() => this.#confirm(current, askedAt));
      const settled = answers && !cameBack && kinds.every(kind => !kind.isCurrent || current.includes(kind));
      await this.#clock.sleep(settled ? PROBE_MS : EAGER_PROBE_MS, signal);
    }
  }

  async #confirm(kinds: KindFollower[], at: string): Promise<void> {
    // One that stopped being current while the cluster was asked is not confirmed by its answer.
    const still = kinds.filter(kind => kind.isCurrent).map(({ kind }) => kind);
    if (still.length > 0) await this.#store.confirmKinds(this.#cluster.name, still, at);
  }

  async #record(result: ProbeResult): Promise<void> {
    const now = instantOf(this.#clock.nowMs());
    const answered = result.reachability === 'reachable' || result.reachability === 'unauthorized';
    await this.#store.patchCluster(this.#cluster.name, {
      ...result,
      since: now,
      ...(answered && { lastContactAt: now }),
    });
    this.#onChange();
  }

  async #recordVersion(client: KubernetesClient, signal: AbortSignal): Promise<void> {
    const { name, veleroNamespace, veleroVersion: stated } = this.#cluster;
    const veleroVersion = stated ?? (await readVeleroVersion(client, veleroNamespace, signal));
    if (veleroVersion !== undefined && !signal.aborted) await this.#store.patchCluster(name, { veleroVersion });
  }

  #noteFollowing(): Promise<void> {
    return this.#store.noteFollowing(this.#cluster.name, instantOf(this.#clock.nowMs()));
  }

  #logReachability({ reachability, message }: ProbeResult): void {
    const text = `Cluster ${this.#cluster.name} is ${reachability}${message ? `: ${message}` : ''}`;
    if (reachability === 'reachable') this.#logger.info(text);
    else this.#logger.warn(text);
  }

  async #every(ms: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    while (!signal.aborted) {
      await this.#safely(work);
      await this.#clock.sleep(ms, signal);
    }
  }

  /** The database may fail for a while; the next turn writes what this one could not. */
  async #safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(`What is known of cluster ${this.#cluster.name} could not be written: ${error}`);
    }
  }
}
