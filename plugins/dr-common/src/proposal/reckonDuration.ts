import { JudgementFrame } from '../frame';
import { BackupExtent, BackupFact, BackupSpec, VolumeChoice } from '../model';
import { scheduledBackups } from '../schedules/scheduledBackup';
import { typicalDurationSeconds } from '../schedules/typicalDurationSeconds';
import { ChosenPlace } from './ChosenPlace';
import { KnownVolumes } from './chooseVolumes';

/** More than the newest of them is not looked at. */
const MOST_BACKUPS = 100;
/** Objects alone take seconds; for the rest of the minute Velero may be busy. */
const OBJECTS_SECONDS = 60;
/** For each volume, until somebody has measured it. */
const VOLUME_SECONDS: Readonly<Record<VolumeChoice, number>> = {
  'file-system': 300,
  'moved-snapshot': 600,
  snapshot: 60,
  none: 0,
};

/** Time from the start of a backup until it is usable. @internal */
export interface ReckonedDuration {
  seconds: number;
  is: 'measured' | 'assumed';
}

/**
 * How long a backup of this kind takes: the longest of the last ones that took the same, else a guess by the number of
 * volumes.
 *
 * @param scheduleName - of the Schedule that is there already, whose own runs tell most
 * @internal
 */
export function reckonDuration(
  frame: JudgementFrame,
  place: ChosenPlace,
  taking: { extent: BackupExtent; volumes: VolumeChoice; known: KnownVolumes; scheduleName?: string },
): ReckonedDuration {
  const { name, veleroNamespace } = place.view.fact;
  const alike = frame.facts.backups.filter(each => each.cluster === name && isAlike(each, place, taking));
  const own = alike.filter(each => each.scheduleName !== undefined && each.scheduleName === taking.scheduleName);
  for (const backups of [own, alike]) {
    const measured = typicalDurationSeconds(scheduledBackups(backups, veleroNamespace, MOST_BACKUPS));
    if (measured) return { seconds: measured.longestSeconds, is: 'measured' };
  }
  return assumedDuration(taking.volumes, taking.known);
}

/** @internal */
export function assumedDuration(volumes: VolumeChoice, { names, known }: KnownVolumes): ReckonedDuration {
  const count = known ? names.length : Math.max(1, names.length);
  return { seconds: OBJECTS_SECONDS + count * VOLUME_SECONDS[volumes], is: 'assumed' };
}

/** Whether a backup took at least as much, and took volumes in the same way. */
function isAlike(
  { spec }: BackupFact,
  { workload }: ChosenPlace,
  taking: { extent: BackupExtent; volumes: VolumeChoice; known: KnownVolumes },
): boolean {
  if (!workload) return false;
  const { includedNamespaces = [] } = spec;
  if (includedNamespaces.length !== 1 || includedNamespaces[0] !== workload.namespace) return false;
  const isNarrower = spec.labelSelector !== undefined || spec.orLabelSelectors !== undefined;
  if (isNarrower && taking.extent !== 'service') return false;
  const hasNone = taking.known.known && taking.known.names.length === 0;
  return hasNone || choiceOf(spec) === taking.volumes;
}

function choiceOf(spec: BackupSpec): VolumeChoice {
  if (spec.defaultVolumesToFsBackup) return 'file-system';
  if (spec.snapshotVolumes === false) return 'none';
  return spec.snapshotMoveData ? 'moved-snapshot' : 'snapshot';
}
