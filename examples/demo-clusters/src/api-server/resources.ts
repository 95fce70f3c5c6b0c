import { Column, ResourceType } from './ResourceType';
import { ObjectSchema } from './schema/Schema';
import { veleroSchemas } from './schema/veleroSchemas';

/** Kinds whose printed columns the cluster computes otherwise show name and age only. */
function builtIn(
  group: string,
  kind: string,
  plural: string,
  shortNames: string[],
  columns: Column[],
  more: Partial<ResourceType> = {},
): ResourceType {
  const singular = kind.toLowerCase();
  return {
    group,
    version: 'v1',
    kind,
    plural,
    singular,
    shortNames,
    namespaced: true,
    columns,
    generation: 'spec',
    ...more,
  };
}

function velero(
  kind: string,
  schema: ObjectSchema,
  columns: Column[] = [],
  more: Partial<ResourceType> = {},
): ResourceType {
  const singular = kind.toLowerCase();
  return {
    group: 'velero.io',
    version: 'v1',
    kind,
    plural: `${singular}s`,
    singular,
    shortNames: [],
    namespaced: true,
    columns,
    generation: 'any-change',
    schema,
    ...more,
  };
}

const status: Column = { name: 'Status', type: 'string', path: 'status.phase' };
const dataColumns: Column[] = [
  status,
  { name: 'Started', type: 'date', path: 'status.startTimestamp' },
  { name: 'Bytes Done', type: 'integer', path: 'status.progress.bytesDone' },
  { name: 'Total Bytes', type: 'integer', path: 'status.progress.totalBytes' },
  { name: 'Storage Location', type: 'string', path: 'spec.backupStorageLocation' },
];

/**
 * Every kind that a demo cluster knows.
 * @public
 */
export const resources = {
  namespaces: builtIn('', 'Namespace', 'namespaces', ['ns'], [status], { namespaced: false, generation: 'none' }),
  persistentvolumeclaims: builtIn(
    '',
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
    ['pvc'],
    [
      status,
      { name: 'Volume', type: 'string', path: 'spec.volumeName' },
      { name: 'Capacity', type: 'string', path: 'status.capacity.storage' },
      { name: 'StorageClass', type: 'string', path: 'spec.storageClassName' },
    ],
    { generation: 'none' },
  ),
  storageclasses: builtIn(
    'storage.k8s.io',
    'StorageClass',
    'storageclasses',
    ['sc'],
    [{ name: 'Provisioner', type: 'string', path: 'provisioner' }],
    { singular: 'storageclass', namespaced: false, generation: 'none' },
  ),
  deployments: builtIn(
    'apps',
    'Deployment',
    'deployments',
    ['deploy'],
    [
      { name: 'Ready', type: 'integer', path: 'status.readyReplicas' },
      { name: 'Desired', type: 'integer', path: 'spec.replicas' },
    ],
  ),
  statefulsets: builtIn(
    'apps',
    'StatefulSet',
    'statefulsets',
    ['sts'],
    [
      { name: 'Ready', type: 'integer', path: 'status.readyReplicas' },
      { name: 'Desired', type: 'integer', path: 'spec.replicas' },
    ],
  ),
  daemonsets: builtIn(
    'apps',
    'DaemonSet',
    'daemonsets',
    ['ds'],
    [
      { name: 'Desired', type: 'integer', path: 'status.desiredNumberScheduled' },
      { name: 'Ready', type: 'integer', path: 'status.numberReady' },
    ],
  ),
  cronjobs: builtIn(
    'batch',
    'CronJob',
    'cronjobs',
    ['cj'],
    [
      { name: 'Schedule', type: 'string', path: 'spec.schedule' },
      { name: 'Suspend', type: 'boolean', path: 'spec.suspend' },
      { name: 'Last Schedule', type: 'date', path: 'status.lastScheduleTime' },
    ],
  ),
  schedules: velero('Schedule', veleroSchemas.schedule, [
    status,
    { name: 'Schedule', type: 'string', path: 'spec.schedule' },
    { name: 'LastBackup', type: 'date', path: 'status.lastBackup' },
    { name: 'Paused', type: 'boolean', path: 'spec.paused' },
  ]),
  backups: velero('Backup', veleroSchemas.backup),
  restores: velero('Restore', veleroSchemas.restore),
  backupstoragelocations: velero(
    'BackupStorageLocation',
    veleroSchemas.backupStorageLocation,
    [
      { name: 'Phase', type: 'string', path: 'status.phase' },
      { name: 'Last Validated', type: 'date', path: 'status.lastValidationTime' },
      { name: 'Default', type: 'boolean', path: 'spec.default' },
    ],
    { shortNames: ['bsl'] },
  ),
  volumesnapshotlocations: velero('VolumeSnapshotLocation', veleroSchemas.volumeSnapshotLocation, [], {
    shortNames: ['vsl'],
  }),
  podvolumebackups: velero('PodVolumeBackup', veleroSchemas.podVolumeBackup, dataColumns),
  datauploads: velero('DataUpload', veleroSchemas.dataUpload, dataColumns, { version: 'v2alpha1' }),
  deletebackuprequests: velero('DeleteBackupRequest', veleroSchemas.deleteBackupRequest, [
    { name: 'BackupName', type: 'string', path: 'spec.backupName' },
    status,
  ]),
  downloadrequests: velero('DownloadRequest', veleroSchemas.downloadRequest),
  serverstatusrequests: velero('ServerStatusRequest', veleroSchemas.serverStatusRequest, [], { shortNames: ['ssr'] }),
} satisfies Record<string, ResourceType>;

/** @public */
export const ALL_RESOURCES: readonly ResourceType[] = Object.values(resources);
