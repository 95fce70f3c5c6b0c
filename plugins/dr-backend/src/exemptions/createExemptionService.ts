import { AuditorService, AuthService, LoggerService, PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { CatalogEntities } from '../service/CatalogEntities';
import { AuditedExemptionService } from './AuditedExemptionService';
import { AuthorizedExemptionService } from './AuthorizedExemptionService';
import { DefaultExemptionService } from './DefaultExemptionService';
import { ExemptionsConfig } from './ExemptionsConfig';
import { ExemptionService } from './ExemptionService';
import { ExemptionStore } from './ExemptionStore';

/** Exemptions as callers may reach them: whatever is asked is authorised first, and whatever is done or refused audited. @internal */
export function createExemptionService(options: {
  config: ExemptionsConfig;
  store: ExemptionStore;
  entities: CatalogEntities;
  /** Which entities are services. */
  scope: FilterPredicate;
  permissions: PermissionsService;
  /** Whether a decision, under conditions or not, is to allow acting on a service. */
  isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
  /** Has the verdict on a service reached, and stored, without waiting for its turn. */
  judgeAnew: (entityRef: string) => Promise<void>;
  auditor: AuditorService;
  auth: AuthService;
  logger: LoggerService;
  now: () => number;
}): ExemptionService {
  const exemptions = new DefaultExemptionService(options);
  const authorized = new AuthorizedExemptionService({ ...options, exemptions });
  return new AuditedExemptionService({ auditor: options.auditor, exemptions: authorized });
}
