import { instantOf, JudgementSettings, StandingFrame } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { ManyFactStore } from '../../projection/FactStore';
import { completeFacts } from '../completeFacts';
import { findService, FoundService } from '../findService';
import { gatherBeside, recentRange } from '../gatherFacts';
import { GatheredFacts } from '../GatheredFacts';
import { judgeFacts } from '../judge';
import { Finding, Judges, JudgingGround, Outcome, ServiceToJudge } from './Judges';

/** Services whose facts are held while they are judged; those of as many are read meanwhile. */
const HELD = 100;
/** Services judged without letting others have their turn. */
const TURN_SIZE = 20;

/**
 * Judges in the thread that asks.
 * @internal
 */
export class LocalJudges implements Judges {
  readonly #store: () => ManyFactStore;
  readonly #downloads: ReadonlySet<string>;
  readonly #settings: JudgementSettings;
  readonly #frames = new WeakMap<JudgingGround, StandingFrame>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: {
    /** Makes what answers about the services of a batch. */
    store: () => ManyFactStore;
    /** Names of the clusters in which files beside Backups may be read. */
    downloads: ReadonlySet<string>;
    settings: JudgementSettings;
  }) {
    this.#store = options.store;
    this.#downloads = options.downloads;
    this.#settings = options.settings;
  }

  /** Batches are judged one after the other: each is read while another is judged, and none waits for all to be done. */
  async judge(services: readonly ServiceToJudge[], ground: JudgingGround): Promise<Outcome[]> {
    const store = this.#store();
    const options = {
      store,
      clusters: ground.standing.clusterFacts,
      downloads: this.#downloads,
      nowMs: ground.nowMs,
    };
    const find = async ({ entity }: ServiceToJudge): Promise<FoundService> => {
      const found = await findService(entity, options);
      await store.readAhead(found.concern.own, recentRange(options.nowMs).since);
      return found;
    };
    const found = await Promise.allSettled(services.map(find));
    const gather = (start: number) =>
      Promise.allSettled(found.slice(start, start + HELD).map(async each => gatherBeside(fulfilled(each), options)));
    const first = gather(0);
    const judged = this.#turn.then(async () => {
      const outcomes: Outcome[] = [];
      let next = first;
      for (let start = 0; start < services.length; start += HELD) {
        const gathered = await next;
        store.forget();
        next = gather(start + HELD);
        outcomes.push(...(await this.#judge(services.slice(start, start + HELD), gathered, ground)));
      }
      return outcomes;
    });
    this.#turn = judged.catch(() => {});
    return judged;
  }

  async #judge(
    services: readonly ServiceToJudge[],
    gathered: ReadonlyArray<PromiseSettledResult<GatheredFacts>>,
    ground: JudgingGround,
  ): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const [index, service] of services.entries()) {
      if (index % TURN_SIZE === 0) await setImmediate();
      try {
        outcomes.push({ finding: this.#find(service, fulfilled(gathered[index]), ground) });
      } catch (error) {
        outcomes.push({ problem: stringifyError(error) });
      }
    }
    return outcomes;
  }

  #find({ entity, beside }: ServiceToJudge, gathered: GatheredFacts, ground: JudgingGround): Finding {
    const facts = { ...completeFacts(gathered, ground.standing), ...beside };
    const { summary, ownReadiness, reach, nextChangeMs } = judgeFacts(
      entity,
      facts,
      ground.nowMs,
      this.#settings,
      this.#frameOf(ground),
    );
    const { namespaceNames, hints } = gathered;
    return {
      summary,
      ownReadiness,
      reach,
      nextChangeMs,
      namespaceNames,
      homes: facts.placement.workloads.map(({ cluster }) => cluster),
      isSought: hints.namespaces.length === 0,
    };
  }

  #frameOf(ground: JudgingGround): StandingFrame {
    const { clusterFacts: clusters, locations } = ground.standing;
    const known =
      this.#frames.get(ground) ??
      StandingFrame.create({ clusters, locations }, instantOf(ground.nowMs), this.#settings);
    this.#frames.set(ground, known);
    return known;
  }
}

function fulfilled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
