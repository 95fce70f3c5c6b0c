import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JudgementSettings } from '@backstage-dr/plugin-dr-common';
import { FactStore } from '../projection/FactStore';
import { CatalogEntities } from '../service/CatalogEntities';
import { judge } from './judge';
import { FactsBeside, ServiceFactsReader } from './ServiceFactsReader';
import { AssessmentStore } from './AssessmentStore';

/**
 * Keeps the stored verdicts of all services in scope up to date: a background task.
 * @internal
 */
export class AssessAll {
  readonly #options: {
    entities: CatalogEntities;
    reader: ServiceFactsReader;
    store: FactStore;
    summaries: AssessmentStore;
    settings: JudgementSettings;
    logger: LoggerService;
    now: () => number;
  };

  constructor(options: {
    entities: CatalogEntities;
    reader: ServiceFactsReader;
    store: FactStore;
    summaries: AssessmentStore;
    settings: JudgementSettings;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#options = options;
  }

  /**
   * Goes through the services of the catalog once. Judges those whose entity, facts or dependencies changed, or whose verdict time alone
   * has changed; forgets those that left the catalog. A service that cannot be judged is logged and does not stop the
   * others.
   *
   * @returns how many were judged
   */
  async run(signal: AbortSignal): Promise<number> {
    const { entities, reader, store, summaries, logger, now } = this.#options;
    const origins = await summaries.origins();
    const revisionOf = await store.revisions();
    const left = new Set(origins.keys());
    let judged = 0;
    for await (const page of entities.services()) {
      const beside = await reader.readBeside(page);
      for (const [index, entity] of page.entries()) {
        signal.throwIfAborted();
        const entityRef = stringifyEntityRef(entity);
        left.delete(entityRef);
        const origin = origins.get(entityRef);
        const isCurrent =
          origin !== undefined &&
          origin.fingerprint === reader.fingerprintOf(entity, beside[index]) &&
          origin.revision === revisionOf(origin.namespaceNames) &&
          (origin.nextChangeMs === undefined || now() < origin.nextChangeMs);
        if (isCurrent) continue;
        try {
          await this.#judge(entity, beside[index]);
          judged += 1;
        } catch (error) {
          logger.warn(`Could not judge ${entityRef}`, error instanceof Error ? error : { error: String(error) });
        }
      }
    }
    await summaries.remove([...left]);
    return judged;
  }

  async #judge(entity: Entity, beside: FactsBeside): Promise<void> {
    const { reader, summaries, settings, now } = this.#options;
    const reading = await reader.readOnce(entity, beside);
    await summaries.store([judge(entity, reading, now(), settings)]);
  }
}
