import { JudgementFrame } from '../frame';
import { VolumeAssessment, Workload } from '../model';
import { mounts } from '../placement/mounts';
import { JudgedPoint } from '../recovery-points';
import { confirmsService } from '../placement/confirmsService';
import { say } from '../statements/say';
import { judgeClaim } from './judgeClaim';
import { VolumeEvidence, volumeEvidence } from './volumeEvidence';

const NO_EVIDENCE: VolumeEvidence = { carriers: [] };

/**
 * What became of the data of a workload's claims in one recovery point, whichever.
 *
 * @remarks
 * `protected` needs evidence of that very Backup: a PodVolumeBackup or a DataUpload, completed and whole, or an entry in its
 * BackupVolumeInfos that says that it succeeded. A snapshot that stays in its storage has only the latter.
 *
 * @param point - `undefined`: there is none
 * @internal
 */
export function volumesAt(
  point: JudgedPoint | undefined,
  workload: Workload,
  frame: JudgementFrame,
): VolumeAssessment[] {
  if (workload.claims.length === 0 && workload.controllers.length === 0) return [];
  const view = frame.clusters.get(workload.cluster);
  const evidence = point ? volumeEvidence(point, frame) : NO_EVIDENCE;
  const mayQuote = confirmsService(workload.namespaceFact, frame.facts.entityRef);
  return [
    ...workload.claims.map(claim => ({
      claim: claim.name,
      storageClass: claim.storageClass,
      capacity: claim.capacity,
      ...judgeClaim(claim, point, evidence, workload, view, mayQuote),
    })),
    ...unseenClaims(workload).map(claim => ({
      claim,
      verdict: 'unknown' as const,
      reasons: [say('volume.notSeen', { volume: claim, namespace: workload.namespace })],
    })),
  ];
}

/** What workloads mount, and nobody has seen; a StatefulSet makes its claims only with its pods. */
function unseenClaims({ controllers, claims }: Workload): string[] {
  const mounted = controllers.flatMap(({ claimNames, desiredReplicas }) =>
    claimNames.filter(name => !name.endsWith('-*') || desiredReplicas !== 0),
  );
  return [...new Set(mounted)].filter(name => !claims.some(claim => mounts(name, claim.name)));
}
