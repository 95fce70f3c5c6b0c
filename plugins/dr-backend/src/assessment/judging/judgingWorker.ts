import { JudgementSettings } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import { ServiceFactStore } from '../../projection/FactStore';
import { CoalescingFactStore } from '../../projection/many/CoalescingFactStore';
import { DatabaseServiceRows } from '../../projection/many/DatabaseServiceRows';
import { PlacementWriter, ServiceRows } from '../../projection/many/ServiceRows';
import { JudgingGround, ServiceToJudge } from './Judges';
import { LocalJudges } from './LocalJudges';
import { Call, callOf, forwarding, orElse } from './forwarding';
import { Answers, PortCalls } from './PortCalls';
import { openThreadDatabase, ThreadDatabase } from './ThreadDatabase';

/** A batch is thrown away as a whole: what it leaves behind is not to be copied about while it lasts. */
const YOUNG_MEGABYTES = 128;

/** Tells this thread from whatever others a backend has. */
const JUDGING = 'dr-judging';

interface WorkerSettings {
  downloads: ReadonlySet<string>;
  settings: JudgementSettings;
  database?: ThreadDatabase;
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

/** Judges what it is asked about. It reads the database itself where it can, and writes through the thread that asks. */
function serveJudging(port: MessagePort, { downloads, settings, database }: WorkerSettings): void {
  let last: JudgingGround | undefined;
  // Each message brings a copy; what was found out about the same ground is kept.
  const same = (ground: JudgingGround): JudgingGround => {
    last = last?.id === ground.id ? last : ground;
    return last;
  };
  const answers: Answers = {};
  const calls = new PortCalls(port, answers);
  const warn = async (error: unknown) =>
    calls.ask('warn', `A thread that judges reads through another one, which is slower: ${stringifyError(error)}`);
  const asking =
    (to: string): Call =>
    (method, ...question) =>
      calls.ask(to, method, ...question);
  const read = database ? orElse(callOf(rowsOf(database)), asking('rows'), warn) : asking('rows');
  const rows = forwarding<ServiceRows>(read);
  const writer = forwarding<PlacementWriter>(asking('rows'));
  const single = forwarding<ServiceFactStore>(asking('single'));
  const store = () => new CoalescingFactStore({ rows, writer, single });
  const judges = new LocalJudges({ store, downloads, settings });
  answers.judge = async (services: ServiceToJudge[], ground: JudgingGround): Promise<string> =>
    JSON.stringify(await judges.judge(services, same(ground)));
}

function rowsOf(database: ThreadDatabase): ServiceRows {
  return DatabaseServiceRows.create({ knex: openThreadDatabase(database) });
}

// At the end, for nobody imports what the thread does: a build would leave it out.
if (parentPort && workerData?.serves === JUDGING) serveJudging(parentPort, workerData);
