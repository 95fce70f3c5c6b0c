import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { instantOf, JudgementSettings, StandingFrame } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { RevisionOf } from '../projection/FactStore';
import { AssessmentStore } from './AssessmentStore';
import { judge, Judged, standingHash } from './judge';
import { KnownStanding } from './KnownStanding';
import { FactsBeside, ServiceFactsReader } from './ServiceFactsReader';

/** Services whose facts are read together: more would hold more of them in memory at once, and are not read faster. */
const BATCH_SIZE = 400;
/** Services judged without letting others have their turn. */
const TURN_SIZE = 20;

/**
 * One moment at which services are judged, and how clusters and locations stand then.
 * @internal
 */
export interface AssessmentRound {
  nowMs: number;
  /** Of what had been stored by then. */
  revisionOf: RevisionOf;
  standing: KnownStanding;
  frame: StandingFrame;
  /** What verdicts of this round are stored with. */
  hash: string;
}

/**
 * Judges many services, and has the verdicts stored.
 * @internal
 */
export class AssessServices {
  readonly #reader: ServiceFactsReader;
  readonly #summaries: AssessmentStore;
  readonly #settings: JudgementSettings;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    reader: ServiceFactsReader;
    summaries: AssessmentStore;
    settings: JudgementSettings;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#reader = options.reader;
    this.#summaries = options.summaries;
    this.#settings = options.settings;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** As of now: facts that are read later may be newer, and never older. */
  async begin(): Promise<AssessmentRound> {
    const nowMs = this.#now();
    const revisionOf = await this.#reader.revisions();
    const standing = await this.#reader.standing({ anew: true });
    const { clusterFacts: clusters, locations } = standing;
    const frame = StandingFrame.create({ clusters, locations }, instantOf(nowMs), this.#settings);
    return { nowMs, revisionOf, standing, frame, hash: standingHash(frame) };
  }

  /**
   * Judges services. One that cannot be judged is logged and does not stop the others.
   *
   * @param beside - what is known of each beside its clusters, in their order
   * @returns refs of those that were judged
   */
  async assess(
    entities: readonly Entity[],
    beside: readonly FactsBeside[],
    round: AssessmentRound,
    signal: AbortSignal,
  ): Promise<Set<string>> {
    const judged = new Set<string>();
    for (let start = 0; start < entities.length; start += BATCH_SIZE) {
      signal.throwIfAborted();
      const end = start + BATCH_SIZE;
      const verdicts = await this.#judge(entities.slice(start, end), beside.slice(start, end), round);
      await this.#summaries.store(verdicts);
      for (const { summary } of verdicts) judged.add(summary.entityRef);
    }
    return judged;
  }

  async #judge(entities: readonly Entity[], beside: readonly FactsBeside[], round: AssessmentRound): Promise<Judged[]> {
    const { nowMs, frame } = round;
    const readings = await this.#reader.readMany(entities, beside, round);
    const verdicts: Judged[] = [];
    for (const [index, entity] of entities.entries()) {
      if (index % TURN_SIZE === 0) await setImmediate();
      const reading = readings[index];
      try {
        if (reading.status === 'rejected') throw reading.reason;
        verdicts.push(judge(entity, reading.value, nowMs, this.#settings, frame));
      } catch (error) {
        this.#logger.warn(`Could not judge ${stringifyEntityRef(entity)}: ${stringifyError(error)}`);
      }
    }
    return verdicts;
  }
}
