import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Exemption, ExemptionsQuery, ExemptionTerms, instantOf, Page } from '@backstage-dr/plugin-dr-common';
import { NotFoundError, stringifyError } from '@backstage/errors';
import { CallOptions } from '../service/AssessmentService';
import { CatalogEntities } from '../service/CatalogEntities';
import { personOf } from '../service/personOf';
import { ExemptionsConfig } from './ExemptionsConfig';
import { EXEMPT, ExemptionService } from './ExemptionService';
import { ExemptionStore } from './ExemptionStore';
import { parseExemptionRequest } from './parseExemptionRequest';

/**
 * Keeps exemptions, and has the service judged anew when one comes or goes; who may is not its concern.
 * @internal
 */
export class DefaultExemptionService implements ExemptionService {
  readonly #config: ExemptionsConfig;
  readonly #store: ExemptionStore;
  readonly #entities: CatalogEntities;
  readonly #auth: AuthService;
  readonly #judgeAnew: (entityRef: string) => Promise<void>;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    config: ExemptionsConfig;
    store: ExemptionStore;
    entities: CatalogEntities;
    auth: AuthService;
    /** Has the verdict on a service reached, and stored, without waiting for its turn. */
    judgeAnew: (entityRef: string) => Promise<void>;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    this.#entities = options.entities;
    this.#auth = options.auth;
    this.#judgeAnew = options.judgeAnew;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async terms(): Promise<ExemptionTerms> {
    const { enabled, maxDurationSeconds } = this.#config;
    return { enabled, maxDurationSeconds };
  }

  async list(query: ExemptionsQuery, { credentials }: CallOptions): Promise<Page<Exemption>> {
    const entityRefs = await this.#entities.visibleServices(credentials);
    return this.#store.list({ ...query, entityRefs }, this.#now());
  }

  async create(entityRef: string, body: unknown, { credentials }: CallOptions): Promise<Exemption> {
    const createdBy = personOf(credentials, this.#auth, EXEMPT);
    const nowMs = this.#now();
    const request = parseExemptionRequest(body, { nowMs, maxDurationSeconds: this.#config.maxDurationSeconds });
    const exemption = await this.#store.add({ ...request, entityRef, createdBy, createdAt: instantOf(nowMs) }, nowMs);
    await this.#tell(entityRef);
    return exemption;
  }

  async revoke(id: string, { credentials }: CallOptions): Promise<Exemption> {
    const exemption = await this.#store.revoke(id, personOf(credentials, this.#auth, EXEMPT), this.#now());
    if (!exemption) throw new NotFoundError(`There is no exemption ${id}`);
    await this.#tell(exemption.entityRef);
    return exemption;
  }

  /** What is stored holds, whether the verdict could be renewed at once or not. */
  async #tell(entityRef: string): Promise<void> {
    try {
      await this.#judgeAnew(entityRef);
    } catch (error) {
      this.#logger.warn(`Could not judge ${entityRef} at once: ${stringifyError(error)}`);
    }
  }
}
