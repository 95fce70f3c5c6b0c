import { LoggerService } from '@backstage/backend-plugin-api';
import { Instant } from '@backstage-dr/plugin-dr-common';
import { FollowStore } from '../projection/FollowStore';
import { Clock } from '../velero/follow';

/** Four heartbeats. A follower that is only slow loses its cluster for nothing worse than another one resuming. */
const PATIENCE_MS = 20_000;

/** @internal */
export interface TakeoverWatchOptions {
  store: Pick<FollowStore, 'followingNotes'>;
  clusters: readonly string[];
  clock: Clock;
  /** Ends the run that holds a cluster; fails when there is none. */
  endRun(cluster: string): Promise<void>;
  logger: LoggerService;
}

/**
 * Notices followers that have died. It looks at whether heartbeats change, never at what time they say, so that the clocks
 * of replicas need not agree.
 *
 * @internal
 */
export class TakeoverWatch {
  readonly #options: TakeoverWatchOptions;
  readonly #lastChange = new Map<string, { note: Instant | undefined; seenMs: number }>();

  private constructor(options: TakeoverWatchOptions) {
    this.#options = options;
  }

  static create(options: TakeoverWatchOptions): TakeoverWatch {
    return new TakeoverWatch(options);
  }

  /** Looks once. */
  async look(): Promise<void> {
    const { store, clusters, clock } = this.#options;
    const notes = await store.followingNotes();
    const nowMs = clock.nowMs();
    for (const cluster of clusters) {
      const note = notes.get(cluster);
      const last = this.#lastChange.get(cluster);
      if (!last || last.note !== note) {
        this.#lastChange.set(cluster, { note, seenMs: nowMs });
      } else if (nowMs - last.seenMs > PATIENCE_MS) {
        this.#lastChange.set(cluster, { note, seenMs: nowMs });
        await this.#endRun(cluster);
      }
    }
  }

  async #endRun(cluster: string): Promise<void> {
    try {
      await this.#options.endRun(cluster);
      this.#options.logger.info(
        `Nobody has followed cluster ${cluster} for a while; its run is ended for another to take it`,
      );
    } catch {
      // No run holds it: whoever is free will take it.
    }
  }
}
