import { JsonObject, JsonValue } from '../api-server';

/** What can be downloaded of a Backup or Restore here, by the kind that a DownloadRequest names. @public */
export type ArtefactKind =
  | 'BackupLog'
  | 'BackupResults'
  | 'BackupResourceList'
  | 'BackupVolumeInfos'
  | 'BackupItemOperations'
  | 'RestoreLog'
  | 'RestoreResults'
  | 'RestoreResourceList'
  | 'RestoreItemOperations'
  | 'RestoreVolumeInfo';

/** Files beside a Backup or Restore in a bucket: a text as it is, anything else as JSON. @public */
export type Artefacts = Partial<Record<ArtefactKind, JsonValue>>;

/** Names of the files, `{}` standing for the Backup or Restore; whatever Velero knows, written here or not. */
const FILES: Readonly<Record<string, string>> = {
  BackupLog: '{}-logs.gz',
  BackupContents: '{}.tar.gz',
  BackupVolumeSnapshots: '{}-volumesnapshots.json.gz',
  BackupItemOperations: '{}-itemoperations.json.gz',
  BackupResourceList: '{}-resource-list.json.gz',
  BackupResults: '{}-results.gz',
  BackupVolumeInfos: '{}-volumeinfo.json.gz',
  CSIBackupVolumeSnapshots: '{}-csi-volumesnapshots.json.gz',
  CSIBackupVolumeSnapshotContents: '{}-csi-volumesnapshotcontents.json.gz',
  RestoreLog: 'restore-{}-logs.gz',
  RestoreResults: 'restore-{}-results.gz',
  RestoreResourceList: 'restore-{}-resource-list.json.gz',
  RestoreItemOperations: 'restore-{}-itemoperations.json.gz',
  RestoreVolumeInfo: '{}-volumeinfo.json.gz',
};

/** What an artefact belongs to. @internal */
export type ArtefactFolder = 'backups' | 'restores';

/** @internal */
export function folderOf(kind: string): ArtefactFolder {
  return kind.startsWith('Restore') ? 'restores' : 'backups';
}

/** Where an artefact lies below the place of its location, whether it is there or not. @internal */
export function pathOf(kind: string, name: string): string {
  return `${folderOf(kind)}/${name}/${(FILES[kind] ?? '').replace('{}', name)}`;
}

/** Which artefact a file of a Backup or Restore is. @internal */
export function kindOfFile(folder: ArtefactFolder, name: string, file: string): ArtefactKind | undefined {
  const kinds = Object.keys(FILES) as ArtefactKind[];
  return kinds.find(kind => folderOf(kind) === folder && FILES[kind].replace('{}', name) === file);
}

/** Errors or warnings, by where they arose. @internal */
export interface Messages {
  velero?: string[];
  cluster?: string[];
  namespaces?: Record<string, string[]>;
}

/** @internal */
export function resultsOf(errors: Messages, warnings: Messages): JsonObject {
  return { errors: { ...errors }, warnings: { ...warnings } };
}

/** @internal */
export interface LogLine {
  time: string;
  level: 'info' | 'warning' | 'error';
  message: string;
}

/** Lines as Velero's logger writes them. @internal */
export function logOf(lines: readonly LogLine[], subject: string): string {
  return lines
    .map(({ time, level, message }) => `time="${time}" level=${level} msg=${JSON.stringify(message)} ${subject}\n`)
    .join('');
}
