import { JudgementFrame } from '../frame';
import { BackupChoices, BackupExtent, ProposalOptions, ScheduleFact, VolumeChoice } from '../model';
import { ChosenPlace } from './ChosenPlace';
import { chooseExtent, extentsOf } from './chooseExtent';
import { chooseLocation } from './chooseLocation';
import { choosePlace, PlaceOptions } from './choosePlace';
import { chooseVolumes, KnownVolumes, volumesOf } from './chooseVolumes';
import { clusterOptions } from './clusterOptions';
import { locationOptions, toProposalLocation } from './locationOptions';
import { placeOf, workloadsToPropose } from './placesOf';
import { given, ProposalSheet } from './ProposalSheet';
import { volumeAbilities } from './volumeAbilities';

/**
 * What a Schedule and a Backup have in common: what is taken, how, and where to. What could not be decided is left out.
 * @internal
 */
export interface Basis {
  place?: ChosenPlace;
  extent?: BackupExtent;
  volumes?: VolumeChoice;
  known: KnownVolumes;
  storageLocation?: string;
  options: ProposalOptions;
}

/**
 * @param options - `existing`: the Schedule that would be changed in a place
 * @internal
 */
export function chooseBasis(
  sheet: ProposalSheet,
  frame: JudgementFrame,
  choices: BackupChoices,
  options: PlaceOptions & { existing?: (place: ChosenPlace) => ScheduleFact | undefined },
): Basis {
  const { wholeCluster, existing, ...allowed } = options;
  const asksForCluster = wholeCluster && given(choices.extent) === 'cluster';
  const place = choosePlace(sheet, frame, choices, { ...allowed, wholeCluster: asksForCluster });
  const extents = extentsOf(place, wholeCluster);
  const places = workloadsToPropose(frame).map(workload => placeOf(workload, frame));
  const clusters = clusterOptions(frame);
  const nothing: KnownVolumes = { names: [], known: false };
  if (!place) return { known: nothing, options: { clusters, places, locations: [], extents, volumes: [] } };

  const locations = locationOptions(place, frame);
  const abilities = volumeAbilities(place, frame);
  return {
    place,
    extent: chooseExtent(sheet, place, given(choices.extent), extents),
    volumes: chooseVolumes(sheet, frame, place, given(choices.volumes), { abilities, existing: existing?.(place) }),
    known: volumesOf(place),
    storageLocation: chooseLocation(sheet, place, given(choices.storageLocation), locations),
    options: {
      clusters,
      places,
      locations: locations.map(toProposalLocation),
      extents,
      volumes: abilities.choices,
    },
  };
}
