import { AuditorService, AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { ClusterConfig } from '../clusters';
import { ProposalGrounds } from '../proposals';
import { CatalogEntities } from '../service/CatalogEntities';
import { ActingConfig } from './ActingConfig';
import { ActingService } from './ActingService';
import { AuditedActingService } from './AuditedActingService';
import { AuthorizedActingService } from './AuthorizedActingService';
import { ClusterActing, FindBackup } from './ClusterActing';

/** Acting as callers may reach it: whatever is asked is authorised first, and whatever is done or refused audited. @internal */
export function createActingService(options: {
  config: ActingConfig;
  clusters: readonly ClusterConfig[];
  grounds: ProposalGrounds;
  findBackup: FindBackup;
  entities: CatalogEntities;
  /** Which entities are services. */
  scope: FilterPredicate;
  permissions: PermissionsService;
  /** Whether a decision, under conditions or not, is to allow acting on a service. */
  isAuthorized: (decision: PolicyDecision, entity: Entity) => boolean;
  auditor: AuditorService;
  auth: AuthService;
}): ActingService {
  const cluster = new ClusterActing({ ...options, findMeant: id => options.entities.meantBy(id) });
  const acting = new AuthorizedActingService({ ...options, acting: cluster });
  return new AuditedActingService({ ...options, acting });
}
