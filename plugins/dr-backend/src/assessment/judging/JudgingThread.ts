import { LoggerService } from '@backstage/backend-plugin-api';
import { JudgementSettings } from '@backstage-dr/plugin-dr-common';
import { Worker } from 'node:worker_threads';
import { ServiceFactStore } from '../../projection/FactStore';
import { PlacementWriter, ServiceRows } from '../../projection/many/ServiceRows';
import { callOf } from './forwarding';
import { JudgingGround, Outcome, ServiceToJudge } from './Judges';
import { startJudgingWorker } from './judgingWorker';
import { PortCalls } from './PortCalls';
import { ThreadDatabase } from './ThreadDatabase';

/** What a thread judges by. @internal */
export interface JudgingThreadOptions {
  /** What it reads itself; left out: it reads all through this thread. */
  database?: ThreadDatabase;
  /** What it reads and writes through this thread. */
  rows: ServiceRows & PlacementWriter;
  single: ServiceFactStore;
  /** Names of the clusters in which files beside Backups may be read. */
  downloads: ReadonlySet<string>;
  settings: JudgementSettings;
  logger: LoggerService;
}

/**
 * A thread that judges, seen from the one that has it.
 * @internal
 */
export class JudgingThread {
  /** Batches that it has under way. */
  busy = 0;
  readonly #worker: Worker;
  readonly #calls: PortCalls;

  private constructor(worker: Worker, calls: PortCalls) {
    this.#worker = worker;
    this.#calls = calls;
  }

  static start({ rows, single, logger, ...told }: JudgingThreadOptions): JudgingThread {
    const worker = startJudgingWorker(told);
    const calls = new PortCalls(worker, {
      rows: callOf(rows),
      single: callOf(single),
      warn: async (message: string) => logger.warn(message),
    });
    worker.on('error', error => calls.fail(error));
    worker.on('exit', code => calls.fail(new Error(`the thread has ended with ${code}`)));
    worker.unref();
    return new JudgingThread(worker, calls);
  }

  /** Rejects when the thread cannot be started, or ends. */
  async judge(services: readonly ServiceToJudge[], ground: JudgingGround): Promise<Outcome[]> {
    this.busy += 1;
    try {
      return JSON.parse(String(await this.#calls.ask('judge', services, ground)));
    } finally {
      this.busy -= 1;
    }
  }

  stop(): void {
    this.#worker.terminate();
  }
}
