import { VolumeInfo, VolumeMethod } from '../model';
import { say } from '../statements/say';
import { ClaimVerdict, is } from './ClaimVerdict';

/**
 * Velero's words for a volume that was left out on purpose: by a label on it, or by a volume policy. Its “opted out due to
 * annotation” is not among them: Velero writes that of every volume that it does not take for a file-system backup.
 */
const SKIPPED_ON_PURPOSE = /velero\.io\/exclude-from-backup=true|skipped due to resource policy|action is 'skip'/;

/**
 * What BackupVolumeInfos show of a claim. That Velero has tried is no evidence: a result is.
 *
 * @param volume - name of the claim
 * @internal
 */
export function judgeInfo(info: VolumeInfo, volume: string, backup: string): ClaimVerdict {
  return { ...judgeEntry(info, volume, backup), shownBy: 'BackupVolumeInfos' };
}

function judgeEntry(info: VolumeInfo, volume: string, backup: string): ClaimVerdict {
  const { skipped, skippedReason = '', result } = info;
  if (skipped) {
    const message = skippedReason.trim().replace(/\s*;$/, '');
    if (SKIPPED_ON_PURPOSE.test(skippedReason))
      return is('excluded', say('volume.leftOut', { volume, backup, message }));
    return message === ''
      ? is('missing', say('volume.skipped', { volume, backup }))
      : is('missing', say('volume.skippedBecause', { volume, backup, message }));
  }
  if (result === 'failed') return is('missing', say('volume.resultFailed', { volume, backup }));
  const method = methodOf(info);
  if (result !== 'succeeded') {
    return { ...is('unknown', say('volume.resultUnknown', { volume, backup, result: result || '–' })), method };
  }
  if (method === undefined) {
    return is('unknown', say('volume.methodUnknown', { volume, backup, method: info.method || '–' }));
  }
  return {
    ...is('protected'),
    method,
    travels: method === 'snapshot' ? 'same-storage' : 'anywhere',
    totalBytes: info.sizeBytes || undefined,
  };
}

function methodOf({ method, dataMoved }: VolumeInfo): VolumeMethod | undefined {
  switch (method) {
    case 'PodVolumeBackup':
      return 'file-system';
    case 'CSISnapshot':
      return dataMoved ? 'moved-snapshot' : 'snapshot';
    case 'NativeSnapshot':
      return 'snapshot';
    default:
      return undefined;
  }
}
