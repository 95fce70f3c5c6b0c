import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { instantOf, JudgementSettings, StandingFrame } from '@backstage-dr/plugin-dr-common';
import { randomUUID } from 'node:crypto';
import { RevisionOf } from '../projection/FactStore';
import { AssessmentStore, StorableVerdict } from './AssessmentStore';
import { StandingFacts } from './completeFacts';
import { standingHash } from './judge';
import { Finding, Judges, JudgingGround } from './judging/Judges';
import { KnownStanding } from './KnownStanding';
import { FingerprintedService, ServiceFactsReader } from './ServiceFactsReader';

/** Services whose facts are read together: more would hold more of them in memory at once, and are not read faster. */
const BATCH_SIZE = 400;
/** Batches under way: two are judged, one is read for, and one is stored. */
const AHEAD = 4;

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
  ground: JudgingGround;
  /** What verdicts of this round are stored with. */
  hash: string;
}

/**
 * Judges many services, and has the verdicts stored.
 * @internal
 */
export class AssessServices {
  readonly #reader: ServiceFactsReader;
  readonly #judges: Judges;
  readonly #summaries: AssessmentStore;
  readonly #settings: JudgementSettings;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    reader: ServiceFactsReader;
    judges: Judges;
    summaries: AssessmentStore;
    settings: JudgementSettings;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#reader = options.reader;
    this.#judges = options.judges;
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
    const ground = { id: randomUUID(), nowMs, standing: plainFacts(standing) };
    return { nowMs, revisionOf, standing, frame, ground, hash: standingHash(frame) };
  }

  /**
   * Judges services. One that cannot be judged is logged and does not stop the others; what was known of it is so no longer.
   *
   * @returns refs of those that were judged
   */
  async assess(
    services: Iterable<FingerprintedService> | AsyncIterable<FingerprintedService>,
    round: AssessmentRound,
    signal: AbortSignal,
  ): Promise<Set<string>> {
    const judged = new Set<string>();
    const underWay: Array<Promise<StorableVerdict[]>> = [];
    const store = async (verdicts: readonly StorableVerdict[]) => {
      signal.throwIfAborted();
      await this.#summaries.store(verdicts);
      for (const { summary } of verdicts) judged.add(summary.entityRef);
    };
    for await (const batch of inBatches(services)) {
      const verdicts = underWay.length === AHEAD ? await underWay.shift() : undefined;
      signal.throwIfAborted();
      const next = this.#judge(batch, round);
      // Whoever waits for it hears of it; meanwhile nobody does.
      next.catch(() => {});
      underWay.push(next);
      if (verdicts) await store(verdicts);
    }
    for (const verdicts of underWay) await store(await verdicts);
    return judged;
  }

  async #judge(services: readonly FingerprintedService[], round: AssessmentRound): Promise<StorableVerdict[]> {
    const outcomes = await this.#judges.judge(services, round.ground);
    const failed: string[] = [];
    const verdicts = outcomes.flatMap((outcome, index) => {
      const { entity, fingerprint } = services[index];
      if ('finding' in outcome) return [storable(fingerprint, outcome.finding, round)];
      const entityRef = stringifyEntityRef(entity);
      this.#logger.warn(`Could not judge ${entityRef}: ${outcome.problem}`);
      failed.push(entityRef);
      return [];
    });
    await this.#summaries.doubt(failed, round.nowMs);
    return verdicts;
  }
}

function storable(fingerprint: string, finding: Finding, round: AssessmentRound): StorableVerdict {
  const { summary, ownReadiness, reach, nextChangeMs, namespaceNames, homes, isSought } = finding;
  const clusterNames = homes.length === 0 ? undefined : round.standing.sharers(homes);
  return {
    summary,
    ownReadiness,
    reach,
    from: {
      fingerprint,
      namespaceNames,
      clusterNames,
      isSought,
      revision: round.revisionOf({ namespaces: namespaceNames, clusters: clusterNames, workloads: isSought }),
      standing: round.hash,
      readMs: round.nowMs,
      nextChangeMs,
    },
  };
}

async function* inBatches(
  services: Iterable<FingerprintedService> | AsyncIterable<FingerprintedService>,
): AsyncGenerator<FingerprintedService[]> {
  let batch: FingerprintedService[] = [];
  for await (const service of services) {
    batch.push(service);
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What may be handed to another thread. */
function plainFacts(standing: KnownStanding): StandingFacts {
  const { clusterFacts, locations, snapshotLocations, storageClasses, backupsInProgress, rememberedSince } = standing;
  return { clusterFacts, locations, snapshotLocations, storageClasses, backupsInProgress, rememberedSince };
}
