import { VolumeBackupFact } from '../model';
import { say } from '../statements/say';
import { ClaimVerdict, is } from './ClaimVerdict';

/**
 * What the object that carried a claim's data shows.
 *
 * @param volume - name of the claim
 * @internal
 */
export function judgeCarrier(carrier: VolumeBackupFact, volume: string, backup: string): ClaimVerdict {
  const { kind, bytesDone, totalBytes } = carrier;
  const outcome = judgeOutcome(carrier, volume, backup);
  const method = kind === 'DataUpload' ? 'moved-snapshot' : 'file-system';
  return {
    ...outcome,
    method: outcome.verdict === 'missing' ? undefined : method,
    bytesDone,
    totalBytes,
    shownBy: kind,
  };
}

function judgeOutcome(carrier: VolumeBackupFact, volume: string, backup: string): ClaimVerdict {
  const { kind, phase = 'New', bytesDone, totalBytes, message } = carrier;
  if (phase === 'Failed' || phase === 'Canceled') {
    return message
      ? is('missing', say('volume.failedBecause', { volume, backup, kind, phase, message }))
      : is('missing', say('volume.failed', { volume, backup, kind, phase }));
  }
  if (phase !== 'Completed') return is('unknown', say('volume.unfinished', { volume, backup, kind, phase }));
  if (carrier.problems.length > 0) {
    const { path, value, accepted } = carrier.problems[0];
    return is('unknown', say('volume.malformed', { volume, kind, path, value, accepted }));
  }
  const counted = bytesDone !== undefined && totalBytes !== undefined;
  if (counted && !(bytesDone >= totalBytes)) {
    return is('unknown', say('volume.incomplete', { volume, backup, kind, bytesDone, totalBytes }));
  }
  // An upload that says nothing of its bytes has shown nothing.
  if (!counted && kind === 'DataUpload') return is('unknown', say('volume.uncounted', { volume, backup, kind }));
  return { ...is('protected'), travels: 'anywhere' };
}
