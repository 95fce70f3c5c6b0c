import { JudgementSettings } from '@backstage-dr/plugin-dr-common';
import { MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { ServiceFactStore } from '../../projection/FactStore';
import { CoalescingFactStore } from '../../projection/many/CoalescingFactStore';
import { ServiceRows } from '../../projection/many/ServiceRows';
import { JudgingGround, ServiceToJudge } from './Judges';
import { LocalJudges } from './LocalJudges';
import { Answers, PortCalls } from './PortCalls';

/** A batch is thrown away as a whole: what it leaves behind is not to be copied about while it lasts. */
const YOUNG_MEGABYTES = 128;

/** Tells this thread from whatever others a backend has. */
const JUDGING = 'dr-judging';

interface WorkerSettings {
  downloads: ReadonlySet<string>;
  settings: JudgementSettings;
}

/**
 * Starts a thread that judges. Its code is this very module, wherever the package is built to.
 * @internal
 */
export function startJudgingWorker(settings: WorkerSettings): Worker {
  return new Worker(`require(${JSON.stringify(__filename)})`, {
    eval: true,
    workerData: { serves: JUDGING, ...settings },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}

/** Judges what it is asked about, and reads through the thread that asks. */
function serveJudging(port: MessagePort, { downloads, settings }: WorkerSettings): void {
  let last: JudgingGround | undefined;
  // Each message brings a copy; what was found out about the same ground is kept.
  const same = (ground: JudgingGround): JudgingGround => {
    last = last?.id === ground.id ? last : ground;
    return last;
  };
  const answers: Answers = {};
  const calls = new PortCalls(port, answers);
  const store = () =>
    new CoalescingFactStore({
      rows: asking<ServiceRows>(calls, 'rows'),
      single: asking<ServiceFactStore>(calls, 'single'),
    });
  const judges = new LocalJudges({ store, downloads, settings });
  answers.judge = async (services: ServiceToJudge[], ground: JudgingGround): Promise<string> =>
    JSON.stringify(await judges.judge(services, same(ground)));
}

/** What is asked of it, the other thread answers: all its methods take plain data, and promise some. */
function asking<T extends object>(calls: PortCalls, to: string): T {
  const methods = new Proxy(
    {},
    {
      get:
        (_, method) =>
        (...question: unknown[]) =>
          calls.ask(to, String(method), ...question),
    },
  );
  return methods as T;
}

// At the end, for nobody imports what the thread does: a build would leave it out.
if (parentPort && workerData?.serves === JUDGING) serveJudging(parentPort, workerData);
