import { ClusterView } from '../clusters';
import { JudgementFrame, volumeBackupsOf } from '../frame';
import {
  BackupSpec,
  millisOf,
  Statement,
  VolumeAssessment,
  VolumeBackupFact,
  VolumeClaimFact,
  Workload,
} from '../model';
import { mounts } from '../placement/mounts';
import { JudgedPoint } from '../recovery-points';
import { say } from '../statements/say';

type Verdict = Omit<VolumeAssessment, 'claim'>;

const EXCLUDE_LABEL = 'velero.io/exclude-from-backup';
const RESTORE_LABEL = 'velero.io/restore-name';
const CLAIM_TYPE = /^(persistentvolumeclaims?|pvcs?)(\.|$)/;

/**
 * What became of the data of a workload's claims in its newest usable recovery point.
 *
 * @param newest - the newest usable recovery point of the workload's cluster
 * @internal
 */
export function assessVolumes(
  workload: Workload,
  newest: JudgedPoint | undefined,
  frame: JudgementFrame,
): VolumeAssessment[] {
  return volumesAt(newest, workload, frame);
}

/**
 * What became of the data of a workload's claims in one recovery point, whichever.
 *
 * @remarks
 * `protected` needs the object that carried the data: a PodVolumeBackup or a DataUpload of that very Backup, completed and
 * whole. A snapshot that stays in its storage leaves no such object, so it is `unknown`.
 *
 * @param point - `undefined`: there is none
 * @internal
 */
export function volumesAt(
  point: JudgedPoint | undefined,
  workload: Workload,
  frame: JudgementFrame,
): VolumeAssessment[] {
  const view = frame.clusters.get(workload.cluster);
  const evidence = point ? evidenceOf(point, frame) : [];
  return [
    ...workload.claims.map(claim => ({ claim: claim.name, ...judgeClaim(claim, point, evidence, view) })),
    ...unseenClaims(workload).map(claim => ({
      claim,
      ...is('unknown', say('volume.notSeen', { volume: claim, namespace: workload.namespace })),
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

function evidenceOf({ copies }: JudgedPoint, frame: JudgementFrame): VolumeBackupFact[] {
  return copies.flatMap(copy => volumeBackupsOf(copy, frame));
}

function judgeClaim(
  claim: VolumeClaimFact,
  newest: JudgedPoint | undefined,
  evidence: readonly VolumeBackupFact[],
  view: ClusterView | undefined,
): Verdict {
  const volume = claim.name;
  if (claim.labels[EXCLUDE_LABEL] === 'true') return is('excluded', say('volume.excludedByLabel', { volume }));
  if (claim.phase === 'Pending') return is('excluded', say('volume.notBound', { volume }));
  if (!newest) return is('unknown', say('volume.noRecoveryPoint', { volume }));
  const backup = newest.copy.name;
  if (isYounger(claim, newest)) return is('missing', say('volume.younger', { volume, backup }));

  const own = evidence.filter(each => each.claimName === claim.name && each.claimNamespace === claim.namespace);
  const judged = own.map(each => judgeCarrier(each, volume, backup));
  const best =
    judged.find(each => each.verdict === 'protected') ?? judged.find(each => each.verdict === 'missing') ?? judged[0];
  return best ?? judgeWithoutEvidence(newest.copy.spec, volume, backup, view, evidence.length > 0);
}

/** A claim that did not exist when the backup was made cannot be in it. One that a restore has made did exist before. */
function isYounger(claim: VolumeClaimFact, newest: JudgedPoint): boolean {
  if (RESTORE_LABEL in claim.labels) return false;
  const createdMs = millisOf(claim.createdAt);
  return createdMs !== undefined && newest.completedMs !== undefined && createdMs > newest.completedMs;
}

function judgeCarrier(carrier: VolumeBackupFact, volume: string, backup: string): Verdict {
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
  if (counted && bytesDone < totalBytes) {
    return is('unknown', say('volume.incomplete', { volume, backup, kind, bytesDone, totalBytes }));
  }
  // An upload that says nothing of its bytes has shown nothing.
  if (!counted && kind === 'DataUpload') return is('unknown', say('volume.uncounted', { volume, backup, kind }));
  return {
    ...is('protected'),
    method: kind === 'DataUpload' ? 'moved-snapshot' : 'file-system',
    travels: 'anywhere',
    bytesDone,
    totalBytes,
    shownBy: kind,
  };
}

function judgeWithoutEvidence(
  spec: BackupSpec,
  volume: string,
  backup: string,
  view: ClusterView | undefined,
  othersTravelled: boolean,
): Verdict {
  if (leavesOutClaims(spec)) return is('switched-off', say('volume.typeLeftOut', { volume, backup }));
  if (spec.snapshotVolumes === false && spec.defaultVolumesToFsBackup !== true) {
    return is('switched-off', say('volume.switchedOff', { volume, backup }));
  }
  const carriers = ['PodVolumeBackup', 'DataUpload'] as const;
  const unseen = carriers.filter(kind => view?.kind(kind).sight !== 'current' && view?.kind(kind).sight !== 'absent');
  if (unseen.length > 0) return is('unknown', say('volume.carriersNotSeen', { volume, backup, kinds: unseen }));
  const shouldTravel = spec.defaultVolumesToFsBackup === true || spec.snapshotMoveData === true;
  // Others of the same Backup are there, so this one was not made.
  if (shouldTravel && othersTravelled) return is('missing', say('volume.noCarrier', { volume, backup }));
  return is('unknown', say('volume.noEvidence', { volume, backup }));
}

function leavesOutClaims(spec: BackupSpec): boolean {
  const excluded = [...(spec.excludedResources ?? []), ...(spec.excludedNamespaceScopedResources ?? [])];
  const included = [...(spec.includedResources ?? []), ...(spec.includedNamespaceScopedResources ?? [])];
  if (excluded.some(type => CLAIM_TYPE.test(type.toLowerCase()))) return true;
  return included.length > 0 && !included.some(type => type === '*' || CLAIM_TYPE.test(type.toLowerCase()));
}

function is(verdict: Verdict['verdict'], ...reasons: Statement[]): Verdict {
  return { verdict, reasons };
}
