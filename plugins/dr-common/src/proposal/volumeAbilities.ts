import { serverIsAtLeast } from '../coverage/serverIsAtLeast';
import { JudgementFrame } from '../frame';
import { VolumeChoice, Workload } from '../model';
import { ChosenPlace } from './ChosenPlace';

/** First minor versions of 1 that know `defaultVolumesToFsBackup` and `snapshotMoveData`. */
const FILES_SINCE = 10;
const MOVING_SINCE = 12;
/** Names of CSI drivers say so: `ebs.csi.aws.com`, `csi.vsphere.vmware.com`, `driver-csi`. */
const CSI_DRIVER = /(^|[.-])csi([.-]|$)/;

/**
 * What a cluster can do for the data of volumes.
 * @internal
 */
export interface VolumeAbilities {
  /** The best first; `none` is always the last. */
  choices: VolumeChoice[];
  /** Velero's node agents: all ready, some of them, none wanted at all. */
  agents: 'ready' | 'some' | 'none' | 'unknown';
  /** Snapshots of CSI volumes have been seen to work there. */
  snapshotsSeen: boolean;
}

/** @internal */
export function volumeAbilities({ view, workloads }: ChosenPlace, frame: JudgementFrame): VolumeAbilities {
  const { name, veleroVersion } = view.fact;
  const agents = agentsOf(view.fact.nodeAgents);
  const copiesFiles = agents !== 'none' && serverIsAtLeast(veleroVersion, FILES_SINCE) !== false;
  const movesSeen = frame.facts.volumeBackups.some(
    ({ cluster, kind, phase }) => cluster === name && kind === 'DataUpload' && phase === 'Completed',
  );
  const snapshotsSeen = movesSeen || hasTakenSnapshots(name, frame);
  const takesSnapshots = snapshotsSeen || isOnCsi(name, workloads, frame);
  const moves = takesSnapshots && agents !== 'none' && serverIsAtLeast(veleroVersion, MOVING_SINCE) === true;
  const hasNative = (frame.facts.snapshotLocations ?? []).some(
    ({ cluster, goneAt }) => cluster === name && goneAt === undefined,
  );
  const choices: VolumeChoice[] = [];
  // A snapshot is of one moment; what copies files has only to be installed.
  if (moves && movesSeen) choices.push('moved-snapshot');
  if (copiesFiles) choices.push('file-system');
  if (moves && !movesSeen) choices.push('moved-snapshot');
  if (takesSnapshots || hasNative) choices.push('snapshot');
  return { choices: [...choices, 'none'], agents, snapshotsSeen };
}

function agentsOf(agents: { desired: number; ready: number } | undefined): VolumeAbilities['agents'] {
  if (!agents) return 'unknown';
  if (agents.desired === 0) return 'none';
  return agents.ready >= agents.desired ? 'ready' : 'some';
}

function hasTakenSnapshots(name: string, { facts }: JudgementFrame): boolean {
  return (facts.artefacts ?? []).some(
    ({ cluster, volumeInfos = [] }) =>
      cluster === name && volumeInfos.some(({ method, result }) => method === 'CSISnapshot' && result === 'succeeded'),
  );
}

/** All of its volumes whose class is known are made by a CSI driver. */
function isOnCsi(name: string, workloads: readonly Workload[], { facts }: JudgementFrame): boolean {
  const classes = (facts.storageClasses ?? []).filter(each => each.cluster === name && each.goneAt === undefined);
  const used = new Set(workloads.flatMap(({ claims }) => claims.map(({ storageClass }) => storageClass)));
  return (
    used.size > 0 &&
    [...used].every(each => CSI_DRIVER.test(classes.find(known => known.name === each)?.provisioner ?? ''))
  );
}
