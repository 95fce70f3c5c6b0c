import { Instant } from './Instant';
import { Labels, LabelSelector } from './LabelSelector';

/**
 * A field of an object that does not fit its type. The object is kept, and judged as broken where the field matters.
 * @public
 */
export interface FieldProblem {
  /** Path inside the object, for example `spec.ttl`. */
  path: string;
  /** The value as found, as JSON, cut to 200 characters. */
  value: string;
  /** What would be accepted, in words. */
  accepted: string;
}

/**
 * What every object read from a cluster has. `cluster` is our name of the cluster.
 * @public
 */
export interface ObjectFact {
  cluster: string;
  namespace: string;
  name: string;
  uid?: string;
  labels: Labels;
  annotations: Labels;
  createdAt?: Instant;
  /** When we first saw the object. */
  firstSeenAt: Instant;
  /** When we saw that the object is gone from the cluster; `undefined` while it is there. */
  goneAt?: Instant;
  problems: FieldProblem[];
}

/**
 * What a Velero Backup or the template of a Schedule asks for. A field that is absent or malformed is `undefined`.
 * @public
 */
export interface BackupSpec {
  includedNamespaces?: string[];
  excludedNamespaces?: string[];
  includedResources?: string[];
  excludedResources?: string[];
  includedClusterScopedResources?: string[];
  excludedClusterScopedResources?: string[];
  includedNamespaceScopedResources?: string[];
  excludedNamespaceScopedResources?: string[];
  labelSelector?: LabelSelector;
  orLabelSelectors?: LabelSelector[];
  includeClusterResources?: boolean;
  snapshotVolumes?: boolean;
  snapshotMoveData?: boolean;
  defaultVolumesToFsBackup?: boolean;
  storageLocation?: string;
  volumeSnapshotLocations?: string[];
  /** `undefined`: the server's default (720 h unless its flags say otherwise). */
  ttlSeconds?: number;
  /** Name of the ConfigMap with volume policies. */
  resourcePolicy?: string;
  /** How many hooks the spec itself asks for; pods may ask for more in their annotations. */
  hookCount?: number;
}

/** @public */
export interface ScheduleFact extends ObjectFact {
  /** `spec.schedule` as written; empty when absent. */
  cron: string;
  paused: boolean;
  /** Since when we have seen it paused; `undefined` when not paused, or paused before we first looked. */
  pausedSince?: Instant;
  /** When we saw it go on after a pause, the last time; runs before are nobody's fault. */
  resumedAt?: Instant;
  useOwnerReferencesInBackup: boolean;
  template: BackupSpec;
  /** Velero's word, or whatever else was found; `undefined` while empty. */
  phase?: string;
  lastBackupAt?: Instant;
  lastSkippedAt?: Instant;
  validationErrors: string[];
}

/**
 * Where a Backup object came into being: made by this cluster's Velero, or synced into it from a shared location.
 * Velero records neither, so this is concluded from times and kept from what was seen while it ran.
 * @public
 */
export type BackupOrigin = 'here' | 'elsewhere' | 'unknown';

/** @public */
export interface BackupFact extends ObjectFact {
  spec: BackupSpec;
  /** Velero's word, or whatever else was found; `undefined` while empty. */
  phase?: string;
  /** Label `velero.io/schedule-name`. */
  scheduleName?: string;
  /** Name of the BackupStorageLocation it is stored in. */
  storageLocation?: string;
  /** Identity of that location across clusters, see `locationIdentity`; `undefined` when the location is not known. */
  locationIdentity?: string;
  origin: BackupOrigin;
  startedAt?: Instant;
  completedAt?: Instant;
  expiresAt?: Instant;
  failureReason?: string;
  validationErrors: string[];
  errors: number;
  warnings: number;
  /** `status.progress.itemsBackedUp`; `undefined` when the object carries no progress. */
  itemsBackedUp?: number;
  totalItems?: number;
  queuePosition?: number;
  itemOperationsAttempted: number;
  itemOperationsCompleted: number;
  itemOperationsFailed: number;
  hooksAttempted: number;
  hooksFailed: number;
}

/** @public */
export interface RestoreFact extends ObjectFact {
  backupName?: string;
  scheduleName?: string;
  includedNamespaces?: string[];
  excludedNamespaces?: string[];
  /** It asks for some of its namespaces' objects only: by type, by label, or without their volumes. */
  isSelective?: boolean;
  /** `status.progress.itemsRestored`; `undefined` when the object carries no progress, as one that restored nothing. */
  itemsRestored?: number;
  /** Source namespace → target namespace. */
  namespaceMapping: Readonly<Record<string, string>>;
  phase?: string;
  startedAt?: Instant;
  completedAt?: Instant;
  failureReason?: string;
  errors: number;
  warnings: number;
}

/** @public */
export interface StorageLocationFact extends ObjectFact {
  provider?: string;
  bucket?: string;
  prefix?: string;
  /** `config.s3Url` or its like, normalised; `undefined` for the provider's own. */
  endpoint?: string;
  region?: string;
  /** Same for every cluster that reads the same bucket and prefix of the same endpoint. */
  identity: string;
  accessMode: 'ReadWrite' | 'ReadOnly';
  isDefault: boolean;
  phase?: string;
  message?: string;
  lastSyncedAt?: Instant;
  lastValidatedAt?: Instant;
  /** Who says where it lies; `undefined` while `region` is. Plugins accept invented regions, such as `minio`. */
  regionFrom?: 'operator' | 'velero';
  /** Regions into which the operator says that the store itself copies everything. */
  replicatedTo?: string[];
  /** The operator says that nothing in it can be changed or deleted before its time. */
  immutable?: boolean;
  /** Name of the Secret in `spec.credential`; `undefined`: the server's own identity or default credentials. */
  credentialSecret?: string;
  /** How often Velero checks it; 0 = once only; `undefined` = the server's default (60 s). */
  validationFrequencySeconds?: number;
  backupSyncPeriodSeconds?: number;
}

/** @public */
export interface SnapshotLocationFact extends ObjectFact {
  provider?: string;
}

/**
 * A PodVolumeBackup or a DataUpload: the data of one volume on its way into a location.
 * @public
 */
export interface VolumeBackupFact extends ObjectFact {
  kind: 'PodVolumeBackup' | 'DataUpload';
  /** Name of the Backup it belongs to, from its label or owner. */
  backupName?: string;
  /** Namespace and name of the PersistentVolumeClaim whose data it carries. */
  claimNamespace?: string;
  claimName?: string;
  phase?: string;
  message?: string;
  startedAt?: Instant;
  completedAt?: Instant;
  bytesDone?: number;
  totalBytes?: number;
}

/**
 * What Velero notes of one volume in a Backup's BackupVolumeInfos (Velero 1.13 and later). An infos file holds no entry for
 * a volume whose PersistentVolume was not backed up.
 * @public
 */
export interface VolumeInfo {
  claimNamespace?: string;
  claimName?: string;
  /** Name of the PersistentVolume. */
  volumeName?: string;
  /** `PodVolumeBackup`, `CSISnapshot`, `NativeSnapshot`, or whatever else was found; `undefined` when skipped. */
  method?: string;
  /** A snapshot whose data was moved into the location. */
  dataMoved: boolean;
  skipped: boolean;
  skippedReason?: string;
  /** `succeeded`, `failed`, or whatever else was found. */
  result?: string;
  startedAt?: Instant;
  completedAt?: Instant;
  sizeBytes?: number;
}

/**
 * Errors or warnings of a Backup: of Velero itself, of cluster-scoped objects, and by namespace.
 * @public
 */
export interface BackupMessages {
  velero: string[];
  cluster: string[];
  namespaces: Readonly<Record<string, readonly string[]>>;
}

/**
 * What Velero has written into a location beside a Backup, as far as the operator lets us read it.
 * @public
 */
export interface BackupArtefacts {
  cluster: string;
  backupName: string;
  /** `status.startTimestamp` of the Backup it was read for: tells two of one name apart. */
  startedAt?: Instant;
  readAt: Instant;
  /** `undefined`: not there, or not readable, see `problem`. */
  volumeInfos?: VolumeInfo[];
  /** BackupResults. Velero adds nothing to them that fails after the objects were collected. */
  errors?: BackupMessages;
  warnings?: BackupMessages;
  /** Why something could not be read; free of credentials and URLs. */
  problem?: string;
}

/** @public */
export interface StorageClassFact extends ObjectFact {
  provisioner?: string;
}

/** @public */
export interface NamespaceFact extends ObjectFact {
  phase?: string;
}

/** @public */
export interface VolumeClaimFact extends ObjectFact {
  phase?: string;
  storageClass?: string;
  volumeName?: string;
  capacity?: string;
}

/** Kinds of objects that make pods. @public */
export const CONTROLLER_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob'] as const;

/** @public */
export type ControllerKind = (typeof CONTROLLER_KINDS)[number];

/** @public */
export interface ControllerFact extends ObjectFact {
  kind: ControllerKind;
  /** Labels of the pods it makes. */
  podLabels: Labels;
  /** Names of the claims its pods mount, templates of a StatefulSet as `<template>-<name>-*`. */
  claimNames: string[];
  desiredReplicas?: number;
  readyReplicas?: number;
  /** Volumes of its pods that are claims: name in the pod, which Velero's annotations use, to the claim's. */
  claimVolumes?: ReadonlyArray<{ volume: string; claimName: string }>;
  /** Volumes named in the pods' annotation `backup.velero.io/backup-volumes`. */
  backupVolumes?: string[];
  /** Volumes named in the pods' annotation `backup.velero.io/backup-volumes-excludes`. */
  excludedVolumes?: string[];
  /** Its pods ask for a hook before the backup (`pre.hook.backup.velero.io/command`). */
  hasBackupHook?: boolean;
  /** Images of its containers, without registry credentials; they tell databases. */
  images?: string[];
}
