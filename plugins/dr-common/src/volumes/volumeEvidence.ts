import { artefactsOf, JudgementFrame, volumeBackupsOf } from '../frame';
import { VolumeBackupFact, VolumeInfo } from '../model';
import { JudgedPoint } from '../recovery-points';

/**
 * Everything that tells what became of volumes in one recovery point.
 * @internal
 */
export interface VolumeEvidence {
  /** Of all claims; synced copies bring the PodVolumeBackups with them. */
  carriers: readonly VolumeBackupFact[];
  /** BackupVolumeInfos; `undefined`: not read. */
  infos?: readonly VolumeInfo[];
  /** Why they were not read, where that is known. */
  problem?: string;
  /** Warnings by namespace; `undefined`: not read. */
  warnings?: Readonly<Record<string, readonly string[]>>;
}

/** @internal */
export function volumeEvidence({ copy, copies }: JudgedPoint, frame: JudgementFrame): VolumeEvidence {
  const artefacts = artefactsOf(copies, copy.startedAt, frame);
  return {
    carriers: copies.flatMap(each => volumeBackupsOf(each, frame)),
    infos: artefacts.find(each => each.volumeInfos !== undefined)?.volumeInfos,
    problem: artefacts.find(each => each.problem !== undefined)?.problem,
    warnings: artefacts.find(each => each.warnings !== undefined)?.warnings?.namespaces,
  };
}
