import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { availableParallelism } from 'node:os';
import { Judges, JudgingGround, Outcome, ServiceToJudge } from './Judges';
import { JudgingThread, JudgingThreadOptions } from './JudgingThread';

/** Fewer are judged sooner where they are than they are handed over. */
const FEWEST = 100;
/** More would wait for the one that reads and stores. */
const MOST_THREADS = 2;
/** Threads that have nothing to do for so long are ended; a pass over all services comes every half minute. */
const IDLE_MS = 120_000;

/**
 * Has services judged in threads of their own, so that this one only reads, stores, and stays free for requests. Where no
 * such thread can be started, or one ends, they are judged in this one.
 * @internal
 */
export class WorkerJudges implements Judges {
  readonly #local: Judges;
  readonly #thread: JudgingThreadOptions;
  readonly #logger: LoggerService;
  readonly #most = Math.min(MOST_THREADS, availableParallelism());
  #threads: JudgingThread[] = [];
  #isBroken = false;
  #idle: NodeJS.Timeout | undefined;

  /** @param options - `local`: judges in this thread; `thread`: what the others judge by */
  constructor(options: { local: Judges; thread: JudgingThreadOptions; logger: LoggerService }) {
    this.#local = options.local;
    this.#thread = options.thread;
    this.#logger = options.logger;
  }

  async judge(services: readonly ServiceToJudge[], ground: JudgingGround): Promise<Outcome[]> {
    if (services.length < FEWEST || this.#isBroken) return this.#local.judge(services, ground);
    clearTimeout(this.#idle);
    try {
      return await this.#freest().judge(services, ground);
    } catch (error) {
      this.#giveUp(error);
      return await this.#local.judge(services, ground);
    } finally {
      if (this.#threads.every(({ busy }) => busy === 0)) this.#idle = setTimeout(() => this.stop(), IDLE_MS).unref();
    }
  }

  /** Ends the threads; the next batch starts another one. */
  stop(): void {
    clearTimeout(this.#idle);
    for (const thread of this.#threads) thread.stop();
    this.#threads = [];
  }

  #freest(): JudgingThread {
    const [freest] = [...this.#threads].sort((a, b) => a.busy - b.busy);
    if (freest && (freest.busy === 0 || this.#threads.length === this.#most)) return freest;
    const thread = JudgingThread.start(this.#thread);
    this.#threads.push(thread);
    return thread;
  }

  /** Said once: judging is slower, and requests wait for it, until the backend is started anew; nothing else is lost. */
  #giveUp(error: unknown): void {
    this.stop();
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#logger.warn(
      `Services are judged without a thread of their own, and slow requests down: ${stringifyError(error)}`,
    );
  }
}
