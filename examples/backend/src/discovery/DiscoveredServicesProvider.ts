import { LoggerService, SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EntityProvider, EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { discoverServices, SeenObject } from './discoverServices';
import { seeObjects } from './seeObjects';

/**
 * Fills the catalog with the services found in the reader's own clusters. A cluster that does not answer keeps what was
 * last found in it.
 */
export class DiscoveredServicesProvider implements EntityProvider {
  readonly #kubeconfig: string;
  readonly #contexts: readonly string[];
  readonly #runner: SchedulerServiceTaskRunner;
  readonly #logger: LoggerService;
  readonly #lastSeen = new Map<string, SeenObject[]>();

  constructor(options: {
    kubeconfig: string;
    contexts: readonly string[];
    runner: SchedulerServiceTaskRunner;
    logger: LoggerService;
  }) {
    this.#kubeconfig = options.kubeconfig;
    this.#contexts = options.contexts;
    this.#runner = options.runner;
    this.#logger = options.logger;
  }

  getProviderName(): string {
    return 'discovered-services';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#runner.run({ id: this.getProviderName(), fn: () => this.#refresh(connection) });
  }

  async #refresh(connection: EntityProviderConnection): Promise<void> {
    await Promise.all(
      this.#contexts.map(async context => {
        try {
          this.#lastSeen.set(context, await seeObjects({ kubeconfig: this.#kubeconfig, context }));
        } catch (error) {
          this.#logger.warn(`Services of the context ${context} could not be read: ${stringifyError(error)}`);
        }
      }),
    );
    if (this.#lastSeen.size === 0) return;
    const entities = discoverServices([...this.#lastSeen.values()].flat());
    await connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({ entity, locationKey: this.getProviderName() })),
    });
  }
}
