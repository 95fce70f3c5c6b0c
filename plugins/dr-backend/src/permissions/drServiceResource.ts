import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { RESOURCE_TYPE_DR_SERVICE } from '@backstage-dr/plugin-dr-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';

/**
 * A service, as the permissions to act on it know it: its catalog entity. Conditions are also filter predicates of the
 * catalog.
 * @public
 */
export const drServicePermissionResourceRef = createPermissionResourceRef<Entity, FilterPredicate>().with({
  pluginId: 'dr',
  resourceType: RESOURCE_TYPE_DR_SERVICE,
});
