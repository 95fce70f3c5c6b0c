import { VolumeInfo } from '@backstage-dr/plugin-dr-common';
import { ObjectReader } from '../velero/parse/ObjectReader';
import { DownloadProblem } from './DownloadProblem';

/** A Backup of more volumes than this is read no further: its row would outgrow the database. */
const MAX_INFOS = 5000;

/**
 * Reads a BackupVolumeInfos file. Each entry is read alone; one of which nobody can tell whether it was skipped is left out
 * and counted.
 *
 * @throws DownloadProblem when it is no list, or too long a one
 * @internal
 */
export function parseVolumeInfos(json: unknown): { infos: VolumeInfo[]; unreadable: number } {
  if (!Array.isArray(json)) throw new DownloadProblem('failed', 'BackupVolumeInfos is no list');
  if (json.length > MAX_INFOS) {
    throw new DownloadProblem('final', `BackupVolumeInfos has ${json.length} entries; read are at most ${MAX_INFOS}`);
  }
  const infos = json.flatMap(entry => parseInfo(entry) ?? []);
  return { infos, unreadable: json.length - infos.length };
}

function parseInfo(entry: unknown): VolumeInfo | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const reader = ObjectReader.create(entry);
  const info: VolumeInfo = {
    claimNamespace: reader.text('pvcNamespace'),
    claimName: reader.text('pvcName'),
    volumeName: reader.text('pvName'),
    method: reader.text('backupMethod'),
    dataMoved: reader.boolean('snapshotDataMoved') ?? false,
    skipped: reader.boolean('skipped') ?? false,
    skippedReason: reader.text('skippedReason'),
    result: reader.text('result'),
    startedAt: reader.instant('startTimestamp'),
    completedAt: reader.instant('completionTimestamp'),
  };
  const decisive = ['pvcNamespace', 'pvcName', 'pvName', 'backupMethod', 'snapshotDataMoved', 'skipped', 'result'];
  if (reader.problems.some(({ path }) => decisive.includes(path))) return undefined;
  return { ...info, sizeBytes: sizeOf(reader) };
}

/** Where the data was moved, the snapshot's size is not filled in. */
function sizeOf(reader: ObjectReader): number | undefined {
  const sizes = ['pvbInfo.size', 'snapshotDataMovementInfo.size', 'csiSnapshotInfo.size'];
  return sizes.map(path => reader.count(path)).find(size => size !== undefined && size > 0);
}
