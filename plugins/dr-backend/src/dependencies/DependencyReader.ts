import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DependencyFact, ServiceFacts } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { AssessmentStore, StoredVerdict } from '../assessment/AssessmentStore';
import { DependencyGraph } from './DependencyGraph';

/** What is known of the dependencies of a service. @internal */
export type Dependencies = Pick<ServiceFacts, 'dependencies' | 'dependencyCycles'>;

/**
 * Reads what services depend on: who that is from the catalog's relations, how it stands from the stored verdicts.
 * @internal
 */
export class DependencyReader {
  readonly #graph: DependencyGraph;
  readonly #summaries: AssessmentStore;
  readonly #logger: LoggerService;

  constructor(options: { graph: DependencyGraph; summaries: AssessmentStore; logger: LoggerService }) {
    this.#graph = options.graph;
    this.#summaries = options.summaries;
    this.#logger = options.logger;
  }

  /** Of many services at the price of few requests, in their order; empty of facts when the catalog does not answer. */
  async readAll(entities: readonly Entity[]): Promise<Dependencies[]> {
    try {
      await this.#graph.expand(entities);
    } catch (error) {
      this.#logger.warn(`What services depend on could not be read: ${stringifyError(error)}`);
      return entities.map(() => ({}));
    }
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const direct = [...new Set(refs.flatMap(ref => this.#graph.dependenciesOf(ref)))];
    const verdicts = await this.#summaries.verdicts(direct);
    return refs.map(ref => ({
      dependencies: this.#graph.dependenciesOf(ref).map(each => this.#factOf(each, verdicts.get(each))),
      dependencyCycles: this.#graph.cyclesThrough(ref),
    }));
  }

  #factOf(entityRef: string, verdict: StoredVerdict | undefined): DependencyFact {
    const node = this.#graph.node(entityRef);
    if (!node) return { entityRef, title: entityRef, kind: 'missing' };
    const { title, isService, rtoSeconds, rpoSeconds } = node;
    if (!isService) return { entityRef, title, kind: 'other' };
    return { entityRef, title, kind: 'service', rtoSeconds, rpoSeconds, verdict };
  }
}
