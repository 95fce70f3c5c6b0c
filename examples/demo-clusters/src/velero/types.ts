import { KubernetesObject } from '../api-server';

/** A Kubernetes label selector. @public */
export interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Array<{ key: string; operator: string; values?: string[] }>;
}

/** The parts of a Backup's `spec` that the stand-in reads or writes. Durations as Go writes them, such as `720h0m0s`. @public */
export interface BackupSpec {
  includedNamespaces?: string[];
  excludedNamespaces?: string[];
  includedResources?: string[];
  excludedResources?: string[];
  includeClusterResources?: boolean;
  includedClusterScopedResources?: string[];
  excludedClusterScopedResources?: string[];
  includedNamespaceScopedResources?: string[];
  excludedNamespaceScopedResources?: string[];
  labelSelector?: Selector;
  orLabelSelectors?: Selector[];
  snapshotVolumes?: boolean;
  snapshotMoveData?: boolean;
  defaultVolumesToFsBackup?: boolean;
  storageLocation?: string;
  ttl?: string;
  csiSnapshotTimeout?: string;
  itemOperationTimeout?: string;
  volumeGroupSnapshotLabelKey?: string;
  hooks?: object;
  metadata?: { labels?: Record<string, string> };
}

/** @public */
export interface BackupStatus {
  phase?: string;
  queuePosition?: number;
  validationErrors?: string[];
  startTimestamp?: string;
  completionTimestamp?: string;
  expiration?: string;
  failureReason?: string;
  errors?: number;
  warnings?: number;
  progress?: { totalItems?: number; itemsBackedUp?: number };
  csiVolumeSnapshotsAttempted?: number;
  csiVolumeSnapshotsCompleted?: number;
  backupItemOperationsAttempted?: number;
  backupItemOperationsCompleted?: number;
  backupItemOperationsFailed?: number;
  hookStatus?: object;
  formatVersion?: string;
  version?: number;
}

/** @public */
export interface Backup extends KubernetesObject {
  spec: BackupSpec;
  status?: BackupStatus;
}

/** @public */
export interface Schedule extends KubernetesObject {
  spec: {
    schedule: string;
    template: BackupSpec;
    paused?: boolean;
    skipImmediately?: boolean;
    useOwnerReferencesInBackup?: boolean;
  };
  status?: { phase?: string; lastBackup?: string; lastSkipped?: string; validationErrors?: string[] };
}

/** @public */
export interface BackupStorageLocation extends KubernetesObject {
  spec: {
    provider: string;
    objectStorage: { bucket: string; prefix?: string };
    accessMode?: 'ReadOnly' | 'ReadWrite';
    default?: boolean;
    config?: Record<string, string>;
    validationFrequency?: string;
    backupSyncPeriod?: string;
  };
  status?: { phase?: string; lastSyncedTime?: string; lastValidationTime?: string; message?: string };
}

/** @public */
export interface VolumeTransferStatus {
  phase?: string;
  startTimestamp?: string;
  completionTimestamp?: string;
  message?: string;
  snapshotID?: string;
  path?: string;
  incrementalBytes?: number;
  progress?: { bytesDone?: number; totalBytes?: number };
}

/** @public */
export interface PodVolumeBackup extends KubernetesObject {
  spec: {
    backupStorageLocation: string;
    node: string;
    pod: { kind: string; name: string; namespace: string; uid?: string };
    repoIdentifier: string;
    tags?: Record<string, string>;
    uploaderType?: string;
    volume: string;
  };
  status?: VolumeTransferStatus;
}

/** @public */
export interface DataUpload extends KubernetesObject {
  spec: {
    backupStorageLocation: string;
    operationTimeout: string;
    snapshotType: string;
    sourceNamespace: string;
    sourcePVC: string;
    csiSnapshot?: { driver?: string; snapshotClass?: string; storageClass: string; volumeSnapshot: string };
  };
  status?: VolumeTransferStatus;
}

/** @public */
export interface Restore extends KubernetesObject {
  spec: {
    backupName?: string;
    scheduleName?: string;
    includedNamespaces?: string[];
    excludedNamespaces?: string[];
    includedResources?: string[];
    excludedResources?: string[];
    labelSelector?: Selector;
    orLabelSelectors?: Selector[];
    existingResourcePolicy?: string;
    namespaceMapping?: Record<string, string>;
    itemOperationTimeout?: string;
    hooks?: object;
    uploaderConfig?: object;
  };
  status?: {
    phase?: string;
    startTimestamp?: string;
    completionTimestamp?: string;
    validationErrors?: string[];
    warnings?: number;
    errors?: number;
    failureReason?: string;
    progress?: { totalItems?: number; itemsRestored?: number };
    hookStatus?: object;
  };
}

/** @public */
export interface DeleteBackupRequest extends KubernetesObject {
  spec: { backupName: string };
  status?: { phase?: string; errors?: string[] };
}

/** @public */
export interface ServerStatusRequest extends KubernetesObject {
  spec?: object;
  status?: {
    phase?: string;
    processedTimestamp?: string;
    serverVersion?: string;
    plugins?: Array<{ kind: string; name: string }>;
  };
}

/** @public */
export interface DownloadRequest extends KubernetesObject {
  spec: { target: { kind: string; name: string } };
  status?: { phase?: string; downloadURL?: string; expiration?: string };
}
