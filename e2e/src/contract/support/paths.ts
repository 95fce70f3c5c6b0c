/** Plural of a kind of Velero's, and the version it lives in. */
const PLURALS = {
  Backup: 'v1/{}/backups',
  BackupStorageLocation: 'v1/{}/backupstoragelocations',
  DataUpload: 'v2alpha1/{}/datauploads',
  DeleteBackupRequest: 'v1/{}/deletebackuprequests',
  DownloadRequest: 'v1/{}/downloadrequests',
  PodVolumeBackup: 'v1/{}/podvolumebackups',
  Restore: 'v1/{}/restores',
  Schedule: 'v1/{}/schedules',
  ServerStatusRequest: 'v1/{}/serverstatusrequests',
} as const;

/** A kind of Velero's. */
export type VeleroKind = keyof typeof PLURALS;

/** Where the objects of a kind are, or one of them. */
export function pathOf(kind: VeleroKind, name?: string): string {
  const collection = `/apis/velero.io/${PLURALS[kind].replace('{}', 'namespaces/velero')}`;
  return name === undefined ? collection : `${collection}/${name}`;
}

/** With its version, as an object says it. */
export function apiVersionOf(kind: VeleroKind): string {
  return `velero.io/${PLURALS[kind].split('/')[0]}`;
}
