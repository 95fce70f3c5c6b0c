import {
  anything,
  boolean,
  instant,
  integer,
  listOf,
  object,
  ObjectSchema,
  oneOf,
  string,
  stringMap,
  strings,
} from './Schema';

const labelSelector = object({
  matchLabels: stringMap,
  matchExpressions: listOf(object({ key: string, operator: string, values: strings }, ['key', 'operator'])),
});
const localReference = object({ apiGroup: string, kind: string, name: string }, ['kind', 'name']);
const secretKey = object({ key: string, name: string, optional: boolean }, ['key']);
const hookStatus = object({ hooksAttempted: integer, hooksFailed: integer });
const dataProgress = object({ bytesDone: integer, totalBytes: integer });
const dataPhase = oneOf('New', 'Accepted', 'Prepared', 'InProgress', 'Canceling', 'Canceled', 'Completed', 'Failed');

const filters = {
  includedNamespaces: strings,
  excludedNamespaces: strings,
  includedResources: strings,
  excludedResources: strings,
  labelSelector,
  orLabelSelectors: listOf(labelSelector),
  includeClusterResources: boolean,
  itemOperationTimeout: string,
  hooks: anything,
  resourcePolicy: localReference,
};

const backupSpec = object({
  ...filters,
  includedClusterScopedResources: strings,
  excludedClusterScopedResources: strings,
  includedNamespaceScopedResources: strings,
  excludedNamespaceScopedResources: strings,
  csiSnapshotTimeout: string,
  datamover: string,
  defaultVolumesToFsBackup: boolean,
  defaultVolumesToRestic: boolean,
  metadata: object({ labels: stringMap }),
  orderedResources: stringMap,
  snapshotMoveData: boolean,
  snapshotVolumes: boolean,
  storageLocation: string,
  ttl: string,
  uploaderConfig: object({ parallelFilesUpload: integer }),
  volumeGroupSnapshotLabelKey: string,
  volumeSnapshotLocations: strings,
});

const backup = object({
  spec: backupSpec,
  status: object({
    phase: oneOf(
      'New',
      'Queued',
      'ReadyToStart',
      'FailedValidation',
      'InProgress',
      'WaitingForPluginOperations',
      'WaitingForPluginOperationsPartiallyFailed',
      'Finalizing',
      'FinalizingPartiallyFailed',
      'Completed',
      'PartiallyFailed',
      'Failed',
      'Deleting',
    ),
    queuePosition: integer,
    validationErrors: strings,
    startTimestamp: instant,
    completionTimestamp: instant,
    expiration: instant,
    failureReason: string,
    errors: integer,
    warnings: integer,
    progress: object({ itemsBackedUp: integer, totalItems: integer }),
    volumeSnapshotsAttempted: integer,
    volumeSnapshotsCompleted: integer,
    csiVolumeSnapshotsAttempted: integer,
    csiVolumeSnapshotsCompleted: integer,
    backupItemOperationsAttempted: integer,
    backupItemOperationsCompleted: integer,
    backupItemOperationsFailed: integer,
    hookStatus,
    formatVersion: string,
    version: integer,
  }),
});

const schedule = object({
  spec: object(
    {
      schedule: string,
      template: backupSpec,
      paused: boolean,
      skipImmediately: boolean,
      useOwnerReferencesInBackup: boolean,
    },
    ['schedule', 'template'],
  ),
  status: object({
    phase: oneOf('New', 'Enabled', 'FailedValidation'),
    lastBackup: instant,
    lastSkipped: instant,
    validationErrors: strings,
  }),
});

const restore = object({
  spec: object({
    ...filters,
    backupName: string,
    scheduleName: string,
    existingResourcePolicy: string,
    namespaceMapping: stringMap,
    preserveNodePorts: boolean,
    resourceModifier: localReference,
    restorePVs: boolean,
    restoreStatus: object({ includedResources: strings, excludedResources: strings }),
    uploaderConfig: object({ parallelFilesDownload: integer, writeSparseFiles: boolean }),
  }),
  status: object({
    phase: oneOf(
      'New',
      'FailedValidation',
      'InProgress',
      'WaitingForPluginOperations',
      'WaitingForPluginOperationsPartiallyFailed',
      'Completed',
      'PartiallyFailed',
      'Failed',
      'Finalizing',
      'FinalizingPartiallyFailed',
    ),
    startTimestamp: instant,
    completionTimestamp: instant,
    failureReason: string,
    errors: integer,
    warnings: integer,
    validationErrors: strings,
    progress: object({ itemsRestored: integer, totalItems: integer }),
    hookStatus,
    restoreItemOperationsAttempted: integer,
    restoreItemOperationsCompleted: integer,
    restoreItemOperationsFailed: integer,
  }),
});

const backupStorageLocation = object({
  spec: object(
    {
      provider: string,
      objectStorage: object({ bucket: string, prefix: string, caCert: string, caCertRef: secretKey }, ['bucket']),
      accessMode: oneOf('ReadOnly', 'ReadWrite'),
      backupSyncPeriod: string,
      config: stringMap,
      credential: secretKey,
      default: boolean,
      validationFrequency: string,
    },
    ['objectStorage', 'provider'],
  ),
  status: object({
    phase: oneOf('Available', 'Unavailable'),
    lastSyncedTime: instant,
    lastValidationTime: instant,
    lastSyncedRevision: string,
    accessMode: oneOf('ReadOnly', 'ReadWrite'),
    message: string,
  }),
});

const volumeSnapshotLocation = object({
  spec: object({ provider: string, config: stringMap, credential: secretKey }, ['provider']),
  status: object({ phase: oneOf('Available', 'Unavailable') }),
});

const podVolumeBackup = object({
  spec: object(
    {
      backupStorageLocation: string,
      cancel: boolean,
      node: string,
      pod: object({
        apiVersion: string,
        fieldPath: string,
        kind: string,
        name: string,
        namespace: string,
        resourceVersion: string,
        uid: string,
      }),
      repoIdentifier: string,
      tags: stringMap,
      uploaderSettings: stringMap,
      uploaderType: oneOf('kopia', 'restic', ''),
      volume: string,
    },
    ['backupStorageLocation', 'node', 'pod', 'repoIdentifier', 'volume'],
  ),
  status: object({
    phase: dataPhase,
    acceptedTimestamp: instant,
    startTimestamp: instant,
    completionTimestamp: instant,
    incrementalBytes: integer,
    message: string,
    path: string,
    progress: dataProgress,
    snapshotID: string,
  }),
});

const dataUpload = object({
  spec: object(
    {
      backupStorageLocation: string,
      cancel: boolean,
      csiSnapshot: object({ driver: string, snapshotClass: string, storageClass: string, volumeSnapshot: string }, [
        'storageClass',
        'volumeSnapshot',
      ]),
      dataMoverConfig: stringMap,
      datamover: string,
      operationTimeout: string,
      snapshotType: string,
      sourceNamespace: string,
      sourcePVC: string,
    },
    ['backupStorageLocation', 'operationTimeout', 'snapshotType', 'sourceNamespace', 'sourcePVC'],
  ),
  status: object({
    phase: dataPhase,
    acceptedByNode: string,
    acceptedTimestamp: instant,
    startTimestamp: instant,
    completionTimestamp: instant,
    dataMoverResult: stringMap,
    incrementalBytes: integer,
    message: string,
    node: string,
    nodeOS: oneOf('auto', 'linux', 'windows'),
    path: string,
    progress: dataProgress,
    snapshotID: string,
  }),
});

const deleteBackupRequest = object({
  spec: object({ backupName: string }, ['backupName']),
  status: object({ phase: oneOf('New', 'InProgress', 'Processed'), errors: strings }),
});

const downloadRequest = object({
  spec: object(
    {
      target: object(
        {
          kind: oneOf(
            'BackupLog',
            'BackupContents',
            'BackupVolumeSnapshots',
            'BackupItemOperations',
            'BackupResourceList',
            'BackupResults',
            'RestoreLog',
            'RestoreResults',
            'RestoreResourceList',
            'RestoreItemOperations',
            'CSIBackupVolumeSnapshots',
            'CSIBackupVolumeSnapshotContents',
            'BackupVolumeInfos',
            'RestoreVolumeInfo',
          ),
          name: string,
        },
        ['kind', 'name'],
      ),
    },
    ['target'],
  ),
  status: object({ phase: oneOf('New', 'Processed'), downloadURL: string, expiration: instant }),
});

const serverStatusRequest = object({
  spec: object({}),
  status: object({
    phase: oneOf('New', 'Processed'),
    plugins: listOf(object({ kind: string, name: string }, ['kind', 'name'])),
    processedTimestamp: instant,
    serverVersion: string,
  }),
});

/**
 * What Velero's CustomResourceDefinitions (release 1.18) accept, `spec` and `status` of each kind.
 * @internal
 */
export const veleroSchemas = {
  backup,
  schedule,
  restore,
  backupStorageLocation,
  volumeSnapshotLocation,
  podVolumeBackup,
  dataUpload,
  deleteBackupRequest,
  downloadRequest,
  serverStatusRequest,
} satisfies Record<string, ObjectSchema>;
