import { instantOf, JudgementSettings, StandingFrame } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { ServiceFactStore } from '../../projection/FactStore';
import { completeFacts } from '../completeFacts';
import { gatherFacts } from '../gatherFacts';
import { judgeFacts } from '../judge';
import { Finding, Judges, JudgingGround, Outcome, ServiceToJudge } from './Judges';

/** Services judged without letting others have their turn. */
const TURN_SIZE = 20;

/**
 * Judges in the thread that asks.
 * @internal
 */
export class LocalJudges implements Judges {
  readonly #store: () => ServiceFactStore;
  readonly #downloads: ReadonlySet<string>;
  readonly #settings: JudgementSettings;
  readonly #frames = new WeakMap<JudgingGround, StandingFrame>();

  constructor(options: {
    /** Makes what answers about the services of a batch. */
    store: () => ServiceFactStore;
    /** Names of the clusters in which files beside Backups may be read. */
    downloads: ReadonlySet<string>;
    settings: JudgementSettings;
  }) {
    this.#store = options.store;
    this.#downloads = options.downloads;
    this.#settings = options.settings;
  }

  async judge(services: readonly ServiceToJudge[], ground: JudgingGround): Promise<Outcome[]> {
    const options = {
      store: this.#store(),
      clusters: ground.standing.clusterFacts,
      downloads: this.#downloads,
      nowMs: ground.nowMs,
    };
    const gathered = await Promise.allSettled(services.map(({ entity }) => gatherFacts(entity, options)));
    const outcomes: Outcome[] = [];
    for (const [index, service] of services.entries()) {
      if (index % TURN_SIZE === 0) await setImmediate();
      const each = gathered[index];
      try {
        if (each.status === 'rejected') throw each.reason;
        outcomes.push({ finding: this.#find(service, each.value, ground) });
      } catch (error) {
        outcomes.push({ problem: stringifyError(error) });
      }
    }
    return outcomes;
  }

  #find(
    { entity, beside }: ServiceToJudge,
    gathered: Awaited<ReturnType<typeof gatherFacts>>,
    ground: JudgingGround,
  ): Finding {
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
