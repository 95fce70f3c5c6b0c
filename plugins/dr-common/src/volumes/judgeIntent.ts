import { ClusterView } from '../clusters';
import { BackupSpec } from '../model';
import { say } from '../statements/say';
import { ClaimVerdict, is } from './ClaimVerdict';
import { PodsOfClaim } from './podsOfClaim';
import { VolumeEvidence } from './volumeEvidence';

const CLAIM_TYPE = /^(persistentvolumeclaims?|pvcs?)(\.|$)/;

/**
 * What can be said of a claim of which nothing shows what became of it, from what the Backup and the pods ask for.
 *
 * @param volume - name of the claim
 * @param view - of the cluster it is in
 * @internal
 */
export function judgeIntent(
  volume: string,
  backup: { name: string; spec: BackupSpec },
  pods: PodsOfClaim,
  evidence: VolumeEvidence,
  view: ClusterView | undefined,
): ClaimVerdict {
  const { name, spec } = backup;
  if (leavesOutClaims(spec)) return is('switched-off', say('volume.typeLeftOut', { volume, backup: name }));

  const filesByDefault = spec.defaultVolumesToFsBackup === true;
  const noSnapshots = spec.snapshotVolumes === false;
  const movesSnapshots = spec.snapshotMoveData === true;
  // The annotation only keeps files out; where snapshots are to be moved it may ask for one of these instead.
  if (pods.optedOut && (noSnapshots || (filesByDefault && !movesSnapshots))) {
    return is('excluded', say('volume.optedOut', { volume }));
  }
  if (spec.resourcePolicy !== undefined) {
    return is('unknown', say('volume.policyNotRead', { volume, backup: name, policy: spec.resourcePolicy }));
  }
  const wantsFiles = filesByDefault ? !pods.optedOut : pods.optedIn;
  if (noSnapshots && !wantsFiles) return is('switched-off', say('volume.switchedOff', { volume, backup: name }));

  const kinds = (['PodVolumeBackup', 'DataUpload'] as const).filter(kind => {
    const sight = view?.kind(kind).sight;
    return sight !== 'current' && sight !== 'absent';
  });
  if (kinds.length > 0) return is('unknown', say('volume.carriersNotSeen', { volume, backup: name, kinds }));

  // Velero takes a snapshot of what no pod mounts, unless these are switched off.
  const mayBeSnapshot = !pods.wanted && !noSnapshots && !movesSnapshots;
  const shouldTravel = (wantsFiles && !mayBeSnapshot) || (movesSnapshots && !noSnapshots);
  // Others of the same Backup are there, so this one was not made.
  if (shouldTravel && evidence.carriers.length > 0)
    return is('missing', say('volume.noCarrier', { volume, backup: name }));
  if (evidence.infos)
    return is(noSnapshots ? 'missing' : 'unknown', say('volume.notInInfos', { volume, backup: name }));
  return is('unknown', say('volume.noEvidence', { volume, backup: name }));
}

function leavesOutClaims(spec: BackupSpec): boolean {
  const excluded = [...(spec.excludedResources ?? []), ...(spec.excludedNamespaceScopedResources ?? [])];
  const included = [...(spec.includedResources ?? []), ...(spec.includedNamespaceScopedResources ?? [])];
  if (excluded.some(type => CLAIM_TYPE.test(type.toLowerCase()))) return true;
  return included.length > 0 && !included.some(type => type === '*' || CLAIM_TYPE.test(type.toLowerCase()));
}
