import { frameOf } from '../frame';
import { BackupChoices, BackupManifest, BackupProposal, instantOf } from '../model';
import { backupSpecOf, metadataOf } from './backupSpecOf';
import { chooseBasis } from './chooseBasis';
import { chooseBackupName } from './chooseName';
import { chooseTtl } from './chooseTtl';
import { manifestText } from './manifestText';
import { ProposalGround } from './ProposalGround';
import { given, ProposalSheet } from './ProposalSheet';

/**
 * A Backup of a service to take now: what it takes, where to, for how long, under which name, and why.
 *
 * @remarks
 * Pure, like `proposeSchedule`. With `wholeCluster` it may take everything in the cluster, cluster-scoped objects included,
 * where that is what somebody chose.
 *
 * @public
 */
export function proposeBackup(ground: ProposalGround, choices: BackupChoices): BackupProposal {
  const { facts, settings, nowMs } = ground;
  const sheet = new ProposalSheet();
  const frame = frameOf(facts, instantOf(nowMs), settings);
  const { place, extent, volumes, storageLocation, options } = chooseBasis(sheet, frame, choices, {
    isNew: ground.isNew ?? false,
    wholeCluster: ground.wholeCluster,
    claimsTrusted: ground.claimsTrusted ?? false,
  });
  const ttl = chooseTtl(sheet, given(choices.ttl), undefined);
  const name = chooseBackupName(sheet, frame, place, given(choices.name));

  const proposal: BackupProposal = { entityRef: facts.entityRef, ...sheet.result(), options };
  if (place) proposal.cluster = place.view.fact.name;
  if (sheet.isRefused || !place || !extent || !volumes || !storageLocation || !ttl || !name) return proposal;
  const manifest: BackupManifest = {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: metadataOf(name, place, facts.entityRef),
    spec: backupSpecOf(place, { extent, volumes, storageLocation, ttl }),
  };
  return { ...proposal, manifest, yaml: manifestText(manifest) };
}
