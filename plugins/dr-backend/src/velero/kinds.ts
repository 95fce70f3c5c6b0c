import { FollowedKind } from '@backstage-dr/plugin-dr-common';

/** Where each kind is listed and watched. Velero's own kinds live in the namespace Velero runs in. */
const PATHS: Readonly<Record<FollowedKind, (veleroNamespace: string) => string>> = {
  Schedule: namespace => veleroPath('v1', namespace, 'schedules'),
  Backup: namespace => veleroPath('v1', namespace, 'backups'),
  Restore: namespace => veleroPath('v1', namespace, 'restores'),
  BackupStorageLocation: namespace => veleroPath('v1', namespace, 'backupstoragelocations'),
  VolumeSnapshotLocation: namespace => veleroPath('v1', namespace, 'volumesnapshotlocations'),
  PodVolumeBackup: namespace => veleroPath('v1', namespace, 'podvolumebackups'),
  DataUpload: namespace => veleroPath('v2alpha1', namespace, 'datauploads'),
  Namespace: () => '/api/v1/namespaces',
  PersistentVolumeClaim: () => '/api/v1/persistentvolumeclaims',
  Deployment: () => '/apis/apps/v1/deployments',
  StatefulSet: () => '/apis/apps/v1/statefulsets',
  DaemonSet: () => '/apis/apps/v1/daemonsets',
  CronJob: () => '/apis/batch/v1/cronjobs',
  StorageClass: () => '/apis/storage.k8s.io/v1/storageclasses',
};

/**
 * The path at which an API server lists and watches a kind: Velero's in one namespace, the rest in the whole cluster.
 * @internal
 */
export function listPath(kind: FollowedKind, veleroNamespace: string): string {
  return PATHS[kind](veleroNamespace);
}

/**
 * The path of a resource of Velero's, which is also that of kinds that are read now and then rather than followed.
 * @internal
 */
export function veleroPath(version: 'v1' | 'v2alpha1', namespace: string, plural: string): string {
  return `/apis/velero.io/${version}/namespaces/${namespace}/${plural}`;
}
