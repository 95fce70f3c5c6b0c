import { BackupArtefacts, BackupFact, millisOf } from '../model';
import { JudgementFrame } from './JudgementFrame';

/**
 * What Velero wrote beside one Backup, as read through the clusters that have a copy of it. A name is used again once a
 * Backup was deleted, so only what was read for one that started at the same moment belongs to it.
 *
 * @param copies - of one recovery point
 * @param startedAt - of the copy that counts
 * @internal
 */
export function artefactsOf(
  copies: readonly BackupFact[],
  startedAt: string | undefined,
  frame: JudgementFrame,
): BackupArtefacts[] {
  const startedMs = millisOf(startedAt);
  if (startedMs === undefined || frame.artefacts.size === 0) return [];
  return copies.flatMap(({ cluster, name }) =>
    (frame.artefacts.get(cluster)?.get(name) ?? []).filter(each => millisOf(each.startedAt) === startedMs),
  );
}
