import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  drBackupCreatePermission,
  drExemptionManagePermission,
  drScheduleCreatePermission,
  drServiceReadPermission,
} from '@backstage-dr/plugin-dr-common';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { CatalogEntities } from '../service/CatalogEntities';
import { drServicePermissionResourceRef } from './drServiceResource';
import { drServiceRules } from './drServiceRules';

/**
 * Tells the portal which permissions there are, and by what a policy can decide about services.
 *
 * @returns whether a decision, under conditions or not, is to allow acting on a service
 * @internal
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  entities: CatalogEntities,
): (decision: PolicyDecision, entity: Entity) => boolean {
  registry.addPermissions([drServiceReadPermission]);
  registry.addResourceType({
    resourceRef: drServicePermissionResourceRef,
    permissions: [drExemptionManagePermission, drScheduleCreatePermission, drBackupCreatePermission],
    rules: Object.values(drServiceRules),
    getResources: entityRefs => entities.getMany(entityRefs),
  });
  return createConditionAuthorizer(registry.getPermissionRuleset(drServicePermissionResourceRef));
}
