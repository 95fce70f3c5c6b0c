import { Statement } from '../model';
import { say } from '../statements/say';
import { ChosenPlace } from './ChosenPlace';
import { isObjectName } from './isObjectName';
import { LocationOption } from './locationOptions';
import { ProposalSheet } from './ProposalSheet';

/**
 * Where the backups are to go.
 *
 * @param options - the locations of the cluster, the best first
 * @returns the name of a location
 * @internal
 */
export function chooseLocation(
  sheet: ProposalSheet,
  { view }: ChosenPlace,
  asked: string | undefined,
  options: readonly LocationOption[],
): string | undefined {
  if (options.length === 0 && view.kind('BackupStorageLocation').sight !== 'current') {
    return takeUnseen(sheet, view.title, asked);
  }
  const option = asked === undefined ? options[0] : options.find(({ name }) => name === asked);
  if (!option || option.refuses) return refuse(sheet, view.title, asked ?? option?.name, options);
  const { name, fact, elsewhere, region, readers } = option;
  const location = name;
  const why: Statement[] = [];
  if (elsewhere && region !== undefined) why.push(say('proposal.why.locationElsewhere', { location, region }));
  else if (elsewhere) why.push(say('proposal.why.locationCopied', { location }));
  if (readers.length > 0) why.push(say('proposal.why.locationShared', { location, clusters: [...new Set(readers)] }));
  if (fact.immutable) why.push(say('proposal.why.locationImmutable', { location }));
  if (why.length === 0 && asked === undefined) why.push(onlyReason(option, options, view.title));
  sheet.decide('storageLocation', name, asked, ...why);

  if (!option.usable) sheet.limit('data', say('proposal.limit.locationDoubtful', { location }), ...option.reasons);
  sheet.limit('data', ...nearness(option, view.title, view.fact.region));
  return name;
}

/** Where no location can be seen, somebody has to know one. */
function takeUnseen(sheet: ProposalSheet, cluster: string, asked: string | undefined): string | undefined {
  if (asked === undefined || !isObjectName(asked)) {
    return sheet.refuse('storageLocation', asked, say('proposal.accepted.unseenLocation', { cluster }));
  }
  sheet.decide('storageLocation', asked, asked);
  sheet.limit('data', say('location.notSeen', { location: asked, cluster }));
  return asked;
}

function onlyReason(
  { name: location, isDefault }: LocationOption,
  options: readonly LocationOption[],
  cluster: string,
): Statement {
  if (options.length === 1) return say('proposal.why.locationOnly', { location, cluster });
  return isDefault
    ? say('proposal.why.locationDefault', { location, cluster })
    : say('proposal.why.locationUsable', { location, cluster });
}

/** A store that is lost together with what it is for. */
function nearness({ name: location, fact, elsewhere, inCluster }: LocationOption, cluster: string, home?: string) {
  if (inCluster) return [say('store.inCluster', { location, cluster, endpoint: fact.endpoint ?? '' })];
  if (elsewhere === true) return [];
  return elsewhere === false
    ? [say('proposal.limit.locationNear', { location, region: home ?? '' })]
    : [say('proposal.limit.locationRegionUnknown', { location, cluster })];
}

function refuse(
  sheet: ProposalSheet,
  cluster: string,
  asked: string | undefined,
  options: readonly LocationOption[],
): undefined {
  const locations = options.filter(each => !each.refuses).map(({ name }) => name);
  if (locations.length > 0) {
    return sheet.refuse('storageLocation', asked, say('proposal.accepted.locations', { locations, cluster }));
  }
  // With none that takes backups, why each of them does not is what helps.
  sheet.limit('data', ...options.flatMap(({ reasons }) => reasons));
  return sheet.refuse('storageLocation', asked, say('proposal.accepted.noLocation', { cluster }));
}
