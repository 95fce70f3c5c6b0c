import { BasicPermission, createPermission, Permission, ResourcePermission } from '@backstage/plugin-permission-common';

/**
 * To read the disaster recovery state of services that one may see in the catalog, and of the clusters.
 * @public
 */
export const drServiceReadPermission: BasicPermission = createPermission({
  name: 'dr.service.read',
  attributes: { action: 'read' },
});

/**
 * What the permissions to act on a service are decided about; a policy can decide by the service's owner, kind and tier.
 * @public
 */
export const RESOURCE_TYPE_DR_SERVICE = 'dr-service';

/**
 * To exempt a service from rules, and to revoke that.
 * @public
 */
export const drExemptionManagePermission: ResourcePermission<typeof RESOURCE_TYPE_DR_SERVICE> = createPermission({
  name: 'dr.exemption.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DR_SERVICE,
});

/**
 * To create Velero Schedules for a service, and to change those that were created this way.
 * @public
 */
export const drScheduleCreatePermission: ResourcePermission<typeof RESOURCE_TYPE_DR_SERVICE> = createPermission({
  name: 'dr.schedule.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DR_SERVICE,
});

/**
 * To take a Velero Backup of a service now. Who holds it for all services may take one of a whole cluster, where the operator
 * allows that.
 * @public
 */
export const drBackupCreatePermission: ResourcePermission<typeof RESOURCE_TYPE_DR_SERVICE> = createPermission({
  name: 'dr.backup.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DR_SERVICE,
});

/**
 * Every permission of the plugin.
 * @public
 */
export const drPermissions: readonly Permission[] = [
  drServiceReadPermission,
  drExemptionManagePermission,
  drScheduleCreatePermission,
  drBackupCreatePermission,
];
