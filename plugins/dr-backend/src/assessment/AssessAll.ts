import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogEntities } from '../service/CatalogEntities';
import { AssessmentStore, JudgedFrom } from './AssessmentStore';
import { AssessmentRound, AssessServices } from './AssessServices';
import { FingerprintedService, ServiceFactsReader } from './ServiceFactsReader';

/**
 * Goes through all services of the catalog and judges those whose verdict is not current, whatever may have been missed: a
 * background task. When nothing has changed it judges none.
 * @internal
 */
export class AssessAll {
  readonly #entities: CatalogEntities;
  readonly #reader: ServiceFactsReader;
  readonly #summaries: AssessmentStore;
  readonly #services: AssessServices;

  constructor(options: {
    entities: CatalogEntities;
    reader: ServiceFactsReader;
    summaries: AssessmentStore;
    services: AssessServices;
  }) {
    this.#entities = options.entities;
    this.#reader = options.reader;
    this.#summaries = options.summaries;
    this.#services = options.services;
  }

  /**
   * Goes through the services of the catalog once. Judges those whose entity, facts or dependencies changed, those whose
   * verdict time alone has changed, and all when clusters or locations stand otherwise; forgets those that left the catalog.
   *
   * @returns how many were judged
   */
  async run(signal: AbortSignal): Promise<number> {
    const origins = await this.#summaries.origins();
    const round = await this.#services.begin();
    const left = new Set(origins.keys());
    const judged = await this.#services.assess(this.#stale(origins, left, round, signal), round, signal);
    await this.#summaries.remove([...left]);
    return judged.size;
  }

  /** Those that are to be judged, while the catalog is read; all that it has are taken out of `left`. */
  async *#stale(
    origins: ReadonlyMap<string, JudgedFrom>,
    left: Set<string>,
    round: AssessmentRound,
    signal: AbortSignal,
  ): AsyncGenerator<FingerprintedService> {
    for await (const page of this.#entities.services()) {
      signal.throwIfAborted();
      const beside = await this.#reader.readBeside(page);
      for (const [index, entity] of page.entries()) {
        const entityRef = stringifyEntityRef(entity);
        left.delete(entityRef);
        const origin = origins.get(entityRef);
        const service = this.#reader.toJudge(entity, beside[index]);
        if (!origin || origin.fingerprint !== service.fingerprint || !isCurrent(origin, round)) yield service;
      }
    }
  }
}

function isCurrent(origin: JudgedFrom, { nowMs, hash, revisionOf }: AssessmentRound): boolean {
  const { namespaceNames: namespaces, clusterNames: clusters, isSought: workloads } = origin;
  return (
    origin.standing === hash &&
    (origin.nextChangeMs === undefined || nowMs < origin.nextChangeMs) &&
    origin.revision === revisionOf({ namespaces, clusters, workloads })
  );
}
