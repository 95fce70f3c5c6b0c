import { LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_KUBERNETES_ID } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';
import { FactStore } from '../projection/FactStore';
import { ANY_TOPIC, namespaceOf, Touched, WORKLOADS_TOPIC } from '../projection/Touched';
import { CatalogEntities } from '../service/CatalogEntities';
import { VerdictIndex } from './AssessmentStore';
import { AssessmentRound, AssessServices } from './AssessServices';
import { ServiceFactsReader } from './ServiceFactsReader';

/** After a start, following has this long to catch up: what has not been looked at yet is not to be called silent. */
const START_MS = 10_000;
/** Changes come in bursts: a Backup, its Schedule and its copies. */
const SETTLE_MS = 200;
/** However far off the next moment is, it is looked up this often: other replicas store verdicts too. */
const LONGEST_SLEEP_MS = 10_000;
/** After a failure; the pass over all services makes up for what was lost. */
const PAUSE_MS = 5000;
/** One that cannot be judged is tried again no sooner. */
const RETRY_MS = 30_000;
/** Services whose entities are fetched at once. */
const BATCH_SIZE = 400;

/**
 * Judges services as soon as something that concerns them changes: what this replica has stored of the clusters, how clusters
 * and locations stand, or time. Every replica does so for itself, so that none depends on another that has died.
 * @internal
 */
export class AssessChanged {
  readonly #entities: CatalogEntities;
  readonly #reader: ServiceFactsReader;
  readonly #index: VerdictIndex;
  readonly #services: AssessServices;
  readonly #store: Pick<FactStore, 'labelValues'>;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  /** Topics by cluster. */
  #touched = new Map<string, Set<string>>();
  /** Until when those that could not be judged are left alone, in milliseconds. */
  readonly #failed = new Map<string, number>();
  #wake: () => void = () => {};

  constructor(options: {
    entities: CatalogEntities;
    reader: ServiceFactsReader;
    index: VerdictIndex;
    services: AssessServices;
    store: Pick<FactStore, 'labelValues'>;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#entities = options.entities;
    this.#reader = options.reader;
    this.#index = options.index;
    this.#services = options.services;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  /** Notes what has been touched; whoever it concerns is judged soon. */
  touch(touched: readonly Touched[]): void {
    for (const { cluster, topic } of touched) {
      const topics = this.#touched.get(cluster) ?? new Set();
      this.#touched.set(cluster, topics.add(topic));
    }
    this.#wake();
  }

  /**
   * Judges what changes until aborted. Failures are logged; never rejects.
   *
   * @param options - `startMs`: how long to wait before the first look, by default long enough for following to catch up
   */
  async run(signal: AbortSignal, { startMs = START_MS } = {}): Promise<void> {
    await pause(startMs, signal);
    while (!signal.aborted) {
      try {
        const nextMs = await this.round(signal);
        if (this.#touched.size === 0) await this.#sleep(Math.min(nextMs - this.#now(), LONGEST_SLEEP_MS), signal);
        if (this.#touched.size > 0) await pause(SETTLE_MS, signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#logger.warn(`Services could not be judged after a change: ${stringifyError(error)}`);
        await pause(PAUSE_MS, signal);
      }
    }
  }

  /**
   * Judges once whom the changes noted, the standing of clusters and locations, and time concern.
   *
   * @returns when time alone changes something next, in milliseconds
   */
  async round(signal: AbortSignal): Promise<number> {
    const touched = this.#touched;
    this.#touched = new Map();
    const round = await this.#services.begin();
    const { nowMs, hash: standing, frame } = round;
    await this.#assess(await this.#concerned(touched, round), round, signal);
    const outdated = await this.#index.outdated({ nowMs, standing });
    await this.#assessOutdated(
      outdated.filter(ref => (this.#failed.get(ref) ?? 0) <= nowMs),
      round,
      signal,
    );
    return Math.min(frame.nextChangeMs ?? Infinity, (await this.#index.nextChangeMs(nowMs)) ?? Infinity);
  }

  async #concerned(
    touched: ReadonlyMap<string, ReadonlySet<string>>,
    { standing }: AssessmentRound,
  ): Promise<string[]> {
    const namespaces = new Set<string>();
    const clusters = new Set<string>();
    const ids = new Set<string>();
    for (const [cluster, topics] of touched) {
      const named = [...topics].flatMap(topic => namespaceOf(topic) ?? []);
      for (const namespace of named) namespaces.add(namespace);
      if (topics.has(ANY_TOPIC)) for (const each of standing.sharers([cluster])) clusters.add(each);
      if (!topics.has(WORKLOADS_TOPIC)) continue;
      const labelled = await this.#store.labelValues(ANNOTATION_KUBERNETES_ID, { cluster, namespaces: named });
      for (const id of labelled) ids.add(id);
    }
    const known = await this.#index.concerned({ namespaces: [...namespaces], clusters: [...clusters] });
    const found = await this.#entities.withKubernetesIds([...ids]);
    return [...new Set([...known, ...found])];
  }

  /**
   * What another replica has judged meanwhile is left alone, and each begins somewhere else. What changes meanwhile goes
   * first: the rest is outdated still.
   */
  async #assessOutdated(outdated: readonly string[], round: AssessmentRound, signal: AbortSignal): Promise<void> {
    const from = Math.floor(Math.random() * outdated.length);
    const refs = [...outdated.slice(from), ...outdated.slice(0, from)];
    for (let start = 0; start < refs.length && this.#touched.size === 0; start += BATCH_SIZE) {
      const batch = refs.slice(start, start + BATCH_SIZE);
      const isFirst = start === 0;
      const still = isFirst ? undefined : new Set(await this.#index.outdated({ ...round, standing: round.hash }));
      await this.#assess(still ? batch.filter(ref => still.has(ref)) : batch, round, signal);
    }
  }

  async #assess(refs: readonly string[], round: AssessmentRound, signal: AbortSignal): Promise<void> {
    for (let start = 0; start < refs.length; start += BATCH_SIZE) {
      const batch = refs.slice(start, start + BATCH_SIZE);
      const entities = (await this.#entities.getMany(batch)).flatMap(entity => entity ?? []);
      const beside = await this.#reader.readBeside(entities);
      const services = entities.map((entity, index) => this.#reader.toJudge(entity, beside[index]));
      const judged = await this.#services.assess(services, round, signal);
      for (const ref of batch) {
        if (judged.has(ref)) this.#failed.delete(ref);
        else this.#failed.set(ref, round.nowMs + RETRY_MS);
      }
    }
  }

  /** Until something is touched, at most so long. */
  async #sleep(ms: number, signal: AbortSignal): Promise<void> {
    const waking = new AbortController();
    this.#wake = () => waking.abort();
    await pause(Math.max(0, ms), AbortSignal.any([signal, waking.signal]));
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
