import { AuthService, BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  ActedObject,
  ActingTerms,
  BackupProgress,
  drBackupCreatePermission,
  drScheduleCreatePermission,
  isInScope,
} from '@backstage-dr/plugin-dr-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { AuthorizeResult, PolicyDecision } from '@backstage/plugin-permission-common';
import { CallOptions } from '../service/AssessmentService';
import { authorizeReading } from '../service/authorizeReading';
import { CatalogEntities } from '../service/CatalogEntities';
import { personOf } from '../service/personOf';
import { ActingConfig } from './ActingConfig';
import { ActingOptions, ActingService } from './ActingService';
import { ClusterActing } from './ClusterActing';

type ActPermission = typeof drScheduleCreatePermission;

/**
 * Lets act only while the operator lets anybody, only people, and only those who hold the permission, in this order and before
 * anything is looked up; then only on services in scope that they see. A decision under conditions is applied to the
 * service's entity, and lets nobody act on a whole cluster. Reading needs `dr.service.read`.
 * @internal
 */
export class AuthorizedActingService implements ActingService {
  readonly #acting: ClusterActing;
  readonly #config: ActingConfig;
  readonly #entities: CatalogEntities;
  readonly #scope: FilterPredicate;
  readonly #permissions: PermissionsService;
  readonly #isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
  readonly #auth: AuthService;

  constructor(options: {
    acting: ClusterActing;
    config: ActingConfig;
    entities: CatalogEntities;
    /** Which entities are services. */
    scope: FilterPredicate;
    permissions: PermissionsService;
    /** Whether a decision, under conditions or not, is to allow acting on a service. */
    isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
    auth: AuthService;
  }) {
    this.#acting = options.acting;
    this.#config = options.config;
    this.#entities = options.entities;
    this.#scope = options.scope;
    this.#permissions = options.permissions;
    this.#isAuthorized = options.isAuthorized;
    this.#auth = options.auth;
  }

  async terms(entityRef: string, { credentials }: CallOptions): Promise<ActingTerms> {
    await this.#authorizeReading(entityRef, credentials);
    const { enabled, namespaceClaims, templates } = this.#config;
    const nobody = { enabled, mayCreateSchedule: false, mayCreateBackup: false, namespaceClaims, templates };
    const entity = await this.#entities.get(entityRef);
    const isPerson = this.#auth.isPrincipal(credentials, 'user');
    if (!enabled || !isPerson || !isInScope(entity, this.#scope)) return nobody;
    const [schedule, backup] = await this.#permissions.authorizeConditional(
      [{ permission: drScheduleCreatePermission }, { permission: drBackupCreatePermission }],
      { credentials },
    );
    return {
      ...nobody,
      mayCreateSchedule: this.#isAuthorized(schedule, entity),
      mayCreateBackup: this.#isAuthorized(backup, entity),
    };
  }

  async applySchedule(entityRef: string, body: unknown, options: ActingOptions): Promise<ActedObject> {
    const { forAll } = await this.#authorize(drScheduleCreatePermission, entityRef, options.credentials);
    return this.#acting.applySchedule(entityRef, body, { forAll, onTarget: options.onTarget });
  }

  async createBackup(entityRef: string, body: unknown, options: ActingOptions): Promise<ActedObject> {
    const { forAll } = await this.#authorize(drBackupCreatePermission, entityRef, options.credentials);
    return this.#acting.createBackup(entityRef, body, { forAll, onTarget: options.onTarget });
  }

  async progress(
    entityRef: string,
    backup: { cluster: string; name: string },
    { credentials }: CallOptions,
  ): Promise<BackupProgress> {
    await this.#authorizeReading(entityRef, credentials);
    return this.#acting.progress(entityRef, backup);
  }

  async #authorizeReading(entityRef: string, credentials: BackstageCredentials): Promise<void> {
    await authorizeReading(this.#permissions, credentials);
    await this.#entities.requireVisible(entityRef, credentials);
  }

  async #authorize(
    permission: ActPermission,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<{ forAll: boolean }> {
    if (!this.#config.enabled) {
      throw new NotAllowedError('Acting is switched off: an operator turns it on with dr.acting.enabled');
    }
    personOf(credentials, this.#auth, 'act on a service');
    const [decision] = await this.#permissions.authorizeConditional([{ permission }], { credentials });
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
    const entity = await this.#entities.current(entityRef, credentials);
    if (!isInScope(entity, this.#scope)) throw new NotFoundError(`${entityRef} is not a service in scope`);
    if (!this.#isAuthorized(decision, entity)) {
      throw new NotAllowedError(`This needs the permission ${permission.name} for ${entityRef}`);
    }
    return { forAll: decision.result === AuthorizeResult.ALLOW };
  }
}
