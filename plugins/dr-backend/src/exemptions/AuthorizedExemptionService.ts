import { AuthService, BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  drExemptionManagePermission,
  Exemption,
  ExemptionsQuery,
  ExemptionTerms,
  isInScope,
  Page,
} from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { AuthorizeResult, PolicyDecision } from '@backstage/plugin-permission-common';
import { ActOptions } from '../service/ActOptions';
import { CallOptions } from '../service/AssessmentService';
import { authorizeReading } from '../service/authorizeReading';
import { CatalogEntities } from '../service/CatalogEntities';
import { personOf } from '../service/personOf';
import { ExemptionsConfig } from './ExemptionsConfig';
import { EXEMPT, ExemptionService } from './ExemptionService';
import { ExemptionStore } from './ExemptionStore';

/**
 * Lets act only while the operator lets anybody, only people, and only those who hold `dr.exemption.manage`, in this order
 * and before anything is looked up; then only on services in scope that they see. A decision under conditions is applied to
 * the service's entity. Reading needs `dr.service.read`.
 * @internal
 */
export class AuthorizedExemptionService implements ExemptionService {
  readonly #exemptions: ExemptionService;
  readonly #config: ExemptionsConfig;
  readonly #store: ExemptionStore;
  readonly #entities: CatalogEntities;
  readonly #scope: FilterPredicate;
  readonly #permissions: PermissionsService;
  readonly #isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
  readonly #auth: AuthService;
  readonly #now: () => number;

  constructor(options: {
    exemptions: ExemptionService;
    config: ExemptionsConfig;
    store: ExemptionStore;
    entities: CatalogEntities;
    /** Which entities are services. */
    scope: FilterPredicate;
    permissions: PermissionsService;
    /** Whether a decision, under conditions or not, is to allow acting on a service. */
    isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
    auth: AuthService;
    now: () => number;
  }) {
    this.#exemptions = options.exemptions;
    this.#config = options.config;
    this.#store = options.store;
    this.#entities = options.entities;
    this.#scope = options.scope;
    this.#permissions = options.permissions;
    this.#isAuthorized = options.isAuthorized;
    this.#auth = options.auth;
    this.#now = options.now;
  }

  async terms(options: CallOptions): Promise<ExemptionTerms> {
    await authorizeReading(this.#permissions, options.credentials);
    return this.#exemptions.terms(options);
  }

  async list(query: ExemptionsQuery, options: CallOptions): Promise<Page<Exemption>> {
    await authorizeReading(this.#permissions, options.credentials);
    return this.#exemptions.list(query, options);
  }

  async create(entityRef: string, body: unknown, options: ActOptions): Promise<Exemption> {
    const decision = await this.#decide(options.credentials);
    await this.#entities.requireVisible(entityRef, options.credentials);
    await this.#authorizeService(entityRef, decision);
    return this.#exemptions.create(entityRef, body, options);
  }

  async revoke(id: string, options: ActOptions): Promise<Exemption> {
    const decision = await this.#decide(options.credentials);
    const exemption = await this.#store.get(id, this.#now());
    const hidden = exemption && (await this.#entities.hiddenAmong([exemption.entityRef], options.credentials));
    // The same for what is not there and for what the caller may not see.
    if (!exemption || hidden?.has(exemption.entityRef)) throw new NotFoundError(`There is no exemption ${id}`);
    await this.#authorizeService(exemption.entityRef, decision);
    return this.#exemptions.revoke(id, options);
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision> {
    if (!this.#config.enabled) {
      throw new NotAllowedError('Exemptions are switched off: an operator turns them on with dr.exemptions.enabled');
    }
    personOf(credentials, this.#auth, EXEMPT);
    const permission = drExemptionManagePermission;
    const [decision] = await this.#permissions.authorizeConditional([{ permission }], { credentials });
    if (decision.result === AuthorizeResult.DENY) throw refused();
    return decision;
  }

  async #authorizeService(entityRef: string, decision: PolicyDecision): Promise<void> {
    const entity = await this.#entities.get(entityRef);
    if (!isInScope(entity, this.#scope)) throw new NotFoundError(`${entityRef} is not a service in scope`);
    if (!this.#isAuthorized(decision, entity)) throw refused(entityRef);
  }
}

function refused(entityRef?: string): NotAllowedError {
  const what = `This needs the permission ${drExemptionManagePermission.name}`;
  return new NotAllowedError(entityRef === undefined ? what : `${what} for ${entityRef}`);
}
