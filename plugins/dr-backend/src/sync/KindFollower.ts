import { FollowedKind, instantOf, KindStatus } from '@backstage-dr/plugin-dr-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import { FollowStore } from '../projection/FollowStore';
import { Clock, FollowEvent, followKind, FollowTarget, ServerAbilities } from '../velero/follow';
import { KubernetesError } from '../velero/client';
import { batchEvents } from './batchEvents';

/**
 * What a write holds survives V8's small collections, and V8 doubles the space of young objects, up to 128 MB, whenever
 * enough has survived: larger writes are hardly faster, and a long list makes the process grow. Each write leaves some
 * garbage of its transaction behind, so that smaller ones gain nothing either.
 */
const BATCH = { size: 50, delayMs: 250 };
/** After the database failed. */
const STORE_RETRY_MS = 2_000;

/** @internal */
export interface KindFollowerOptions {
  cluster: string;
  target: FollowTarget;
  abilities: ServerAbilities;
  store: FollowStore;
  clock: Clock;
  logger: LoggerService;
  onChange: () => void;
  /** Called whenever following has failed. */
  onFailure?: () => void;
}

/**
 * Writes what becomes of one kind of one cluster into the store. Every step of it can be the last one: what is stored is
 * always something to resume from.
 *
 * @internal
 */
export class KindFollower {
  readonly kind: FollowedKind;
  readonly #options: KindFollowerOptions;
  #status: KindStatus = 'waiting';
  #writing = false;
  #episode = new AbortController();

  private constructor(options: KindFollowerOptions) {
    this.#options = options;
    this.kind = options.target.kind;
  }

  static create(options: KindFollowerOptions): KindFollower {
    return new KindFollower(options);
  }

  /** A watch is open and everything that it sent is stored. */
  get isCurrent(): boolean {
    return this.#status === 'following' && !this.#writing;
  }

  /**
   * Begins anew from what is stored: connections from before an outage may be dead without knowing it. A full read under
   * way is left alone; it proves itself.
   */
  reconnect(): void {
    if (this.#status !== 'listing') this.#episode.abort();
  }

  /** Follows until aborted. Never throws. */
  async run(signal: AbortSignal): Promise<void> {
    const { cluster, clock, logger } = this.#options;
    while (!signal.aborted) {
      this.#episode = new AbortController();
      try {
        await this.#follow(AbortSignal.any([signal, this.#episode.signal]));
      } catch (error) {
        // Nothing of the cluster's is lost: it is read again from the stored resume point.
        logger.warn(`Following ${this.kind} of cluster ${cluster} begins again: ${error}`);
        this.#status = 'waiting';
        this.#options.onFailure?.();
        await clock.sleep(STORE_RETRY_MS, signal);
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { cluster, target, abilities, store, clock } = this.#options;
    const position: Position = {
      resourceVersion: (await store.resumePoint(cluster, this.kind))?.resourceVersion,
      listing: 0,
    };
    const events = followKind({ target, resumeFrom: position.resourceVersion, abilities, signal, clock });
    for await (const event of batchEvents(events, BATCH, clock)) {
      this.#writing = true;
      try {
        await this.#write(event, position);
      } catch (error) {
        // Or the end of the loop would wait for a server that has nothing to say.
        this.#episode.abort();
        throw error;
      } finally {
        this.#writing = false;
      }
      this.#status = statusAfter(event) ?? this.#status;
      this.#options.onChange();
    }
  }

  async #write(event: FollowEvent, position: Position): Promise<void> {
    const { store } = this.#options;
    const at = instantOf(this.#options.clock.nowMs());
    const where = { cluster: this.#options.cluster, kind: this.kind };
    switch (event.type) {
      case 'listing':
        if (position.resourceVersion !== undefined) await store.forgetResumePoint(where.cluster, where.kind);
        position.resourceVersion = undefined;
        position.listing = await store.startListing(where.cluster, where.kind, at);
        return;
      case 'listed':
        await store.applyListed({ ...where, listing: position.listing, objects: event.objects, at });
        return;
      case 'synced':
        await store.finishListing({ ...where, ...position, resourceVersion: event.resourceVersion, at });
        position.resourceVersion = event.resourceVersion;
        return;
      case 'changed': {
        const after = position.resourceVersion ?? event.resourceVersion;
        const { changes, resourceVersion } = event;
        await store.applyChanges({ ...where, changes, after, resourceVersion, at });
        position.resourceVersion = resourceVersion;
        return;
      }
      case 'watching':
        await store.setKindState(where.cluster, where.kind, { status: 'following' });
        return;
      default:
        this.#options.onFailure?.();
        await store.setKindState(where.cluster, where.kind, {
          status: statusOf(event.error),
          message: event.error.message,
        });
    }
  }
}

interface Position {
  /** The resume point that is stored. */
  resourceVersion?: string;
  /** The full read under way. */
  listing: number;
}

/** `undefined`: as before. */
function statusAfter(event: FollowEvent): KindStatus | undefined {
  switch (event.type) {
    case 'listing':
      return 'listing';
    case 'watching':
      return 'following';
    case 'failed':
      return statusOf(event.error);
    default:
      return undefined;
  }
}

function statusOf(error: KubernetesError): KindStatus {
  return error.reason === 'forbidden' || error.reason === 'absent' ? error.reason : 'failing';
}
