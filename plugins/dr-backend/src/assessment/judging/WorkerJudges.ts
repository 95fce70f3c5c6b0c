import { LoggerService } from '@backstage/backend-plugin-api';
import { JudgementSettings } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { Worker } from 'node:worker_threads';
import { ServiceFactStore } from '../../projection/FactStore';
import { ServiceRows } from '../../projection/many/ServiceRows';
import { Judges, JudgingGround, Outcome, ServiceToJudge } from './Judges';
import { startJudgingWorker } from './judgingWorker';
import { PortCalls } from './PortCalls';

/** Fewer are judged sooner where they are than they are handed over. */
const FEWEST = 100;
/** A thread that has nothing to do for so long is ended; a pass over all services comes every half minute. */
const IDLE_MS = 120_000;

interface Running {
  worker: Worker;
  calls: PortCalls;
}

/**
 * Has services judged in a thread of its own, so that this one only reads, stores, and stays free for requests. Where no
 * such thread can be started, or it ends, they are judged in this one.
 * @internal
 */
export class WorkerJudges implements Judges {
  readonly #options: {
    local: Judges;
    rows: ServiceRows;
    single: ServiceFactStore;
    downloads: ReadonlySet<string>;
    settings: JudgementSettings;
    logger: LoggerService;
  };
  #running: Running | undefined;
  #isBroken = false;
  #idle: NodeJS.Timeout | undefined;
  /** Batches under way. */
  #busy = 0;

  /** @param options - `local`: judges in this thread; `rows` and `single`: what the other thread reads through this one */
  constructor(options: {
    local: Judges;
    rows: ServiceRows;
    single: ServiceFactStore;
    downloads: ReadonlySet<string>;
    settings: JudgementSettings;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  async judge(services: readonly ServiceToJudge[], ground: JudgingGround): Promise<Outcome[]> {
    const { local } = this.#options;
    if (services.length < FEWEST || this.#isBroken) return local.judge(services, ground);
    clearTimeout(this.#idle);
    this.#busy += 1;
    try {
      const { calls } = this.#start();
      return JSON.parse(String(await calls.ask('judge', services, ground)));
    } catch (error) {
      this.#giveUp(error);
      return await local.judge(services, ground);
    } finally {
      this.#busy -= 1;
      if (this.#busy === 0) this.#idle = setTimeout(() => this.stop(), IDLE_MS).unref();
    }
  }

  /** Ends the thread; the next batch starts another one. */
  stop(): void {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = undefined;
    running?.worker.terminate();
  }

  #start(): Running {
    if (this.#running) return this.#running;
    const { rows, single, downloads, settings } = this.#options;
    const worker = startJudgingWorker({ downloads, settings });
    const answersOf =
      (target: object) =>
      async (method: string, ...question: unknown[]): Promise<unknown> =>
        Reflect.apply(Reflect.get(target, method), target, question);
    const calls = new PortCalls(worker, { rows: answersOf(rows), single: answersOf(single) });
    const running = { worker, calls };
    worker.on('error', error => calls.fail(error));
    worker.on('exit', code => {
      calls.fail(new Error(`the thread has ended with ${code}`));
      if (this.#running === running) this.#running = undefined;
    });
    worker.unref();
    this.#running = running;
    return running;
  }

  /** Said once: it makes judging slower, and nothing else. */
  #giveUp(error: unknown): void {
    this.stop();
    if (this.#isBroken) return;
    this.#isBroken = true;
    this.#options.logger.debug(`Services are judged without a thread of their own: ${stringifyError(error)}`);
  }
}
