import { JudgementFrame } from '../frame';
import { BackupExtent, BackupFact, VolumeChoice } from '../model';
import { scheduledBackups } from '../schedules/scheduledBackup';
import { typicalDurationSeconds } from '../schedules/typicalDurationSeconds';
import { ChosenPlace, namespacesOf } from './ChosenPlace';
import { KnownVolumes, volumesOf } from './chooseVolumes';
import { volumeChoiceOf } from './volumeChoiceOf';

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
  /** Namespaces of which it has been measured, but not together with all of the others. */
  apart?: string[];
}

/** What is to be taken. */
interface Taking {
  extent: BackupExtent;
  volumes: VolumeChoice;
  known: KnownVolumes;
}

/**
 * How long a backup of this kind takes: the longest of the last ones that took the same; else of those that took a part of the
 * namespaces, one after the other; else a guess by the number of volumes.
 *
 * @param scheduleName - of the Schedule that is there already, whose own runs tell most
 * @internal
 */
export function reckonDuration(
  frame: JudgementFrame,
  place: ChosenPlace,
  taking: Taking & { scheduleName?: string },
): ReckonedDuration {
  const { name } = place.view.fact;
  const namespaces = namespacesOf(place);
  const alike = frame.facts.backups.filter(each => each.cluster === name && isAlike(each, namespaces, taking));
  const together = alike.filter(each => namespacesIn(each).length === namespaces.length);
  const own = together.filter(({ scheduleName }) => scheduleName !== undefined && scheduleName === taking.scheduleName);
  const seconds = longestOf(own, place) ?? longestOf(together, place);
  if (seconds !== undefined) return { seconds, is: 'measured' };
  return reckonApart(alike, place, taking) ?? assumedDuration(taking.volumes, taking.known);
}

/** @internal */
export function assumedDuration(volumes: VolumeChoice, { names, known }: KnownVolumes): ReckonedDuration {
  const count = known ? names.length : Math.max(1, names.length);
  return { seconds: OBJECTS_SECONDS + count * VOLUME_SECONDS[volumes], is: 'assumed' };
}

/** By what was measured of parts, those of most namespaces first, none counted twice; what was not measured is assumed. */
function reckonApart(alike: readonly BackupFact[], place: ChosenPlace, taking: Taking): ReckonedDuration | undefined {
  const parts = new Map(alike.map(each => [namespacesIn(each).join(), namespacesIn(each)]));
  const apart: string[] = [];
  let seconds = 0;
  for (const part of [...parts.values()].sort((a, b) => b.length - a.length)) {
    const longest = longestOf(
      alike.filter(each => namespacesIn(each).join() === part.join()),
      place,
    );
    if (longest === undefined || part.some(each => apart.includes(each))) continue;
    seconds += longest;
    apart.push(...part);
  }
  if (apart.length === 0) return undefined;
  const rest = place.workloads.filter(({ namespace }) => !apart.includes(namespace));
  if (rest.length > 0) seconds += assumedDuration(taking.volumes, volumesOf({ ...place, workloads: rest })).seconds;
  return { seconds, is: 'assumed', apart: apart.sort() };
}

function longestOf(backups: readonly BackupFact[], { view }: ChosenPlace): number | undefined {
  const scheduled = scheduledBackups(backups, view.fact.veleroNamespace, MOST_BACKUPS);
  return typicalDurationSeconds(scheduled)?.longestSeconds;
}

/** Whether a backup took at least as much of some of the namespaces, and nothing else, and took volumes in the same way. */
function isAlike(backup: BackupFact, namespaces: readonly string[], taking: Taking): boolean {
  const { spec } = backup;
  const named = namespacesIn(backup);
  if (named.length === 0 || !named.every(each => namespaces.includes(each))) return false;
  const isNarrower = spec.labelSelector !== undefined || spec.orLabelSelectors !== undefined;
  if (isNarrower && taking.extent !== 'service') return false;
  const hasNone = taking.known.known && taking.known.names.length === 0;
  return hasNone || volumeChoiceOf(spec) === taking.volumes;
}

function namespacesIn({ spec }: BackupFact): string[] {
  return [...new Set(spec.includedNamespaces)].sort();
}
