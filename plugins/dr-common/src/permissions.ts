import { BasicPermission, createPermission } from '@backstage/plugin-permission-common';

/**
 * To read the disaster recovery state of services that one may see in the catalog, and of the clusters.
 * @public
 */
export const drServiceReadPermission: BasicPermission = createPermission({
  name: 'dr.service.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the plugin.
 * @public
 */
export const drPermissions: readonly BasicPermission[] = [drServiceReadPermission];
