import { judgeCoverage } from '../coverage';
import { BACKUP_EXTENTS, BackupExtent, Coverage, LabelSelector, Statement, Workload } from '../model';
import { formatLabelSelector, matchesSelector } from '../placement';
import { requirementsOf } from '../placement/matchesSelector';
import { say } from '../statements/say';
import { ChosenPlace, namespacesOf } from './ChosenPlace';
import { ProposalSheet } from './ProposalSheet';

/**
 * What a Backup of a place could take, the best first.
 *
 * @param wholeCluster - a Backup may take all of the cluster
 * @internal
 */
export function extentsOf(place: ChosenPlace | undefined, wholeCluster: boolean): BackupExtent[] {
  return BACKUP_EXTENTS.filter(extent => {
    if (extent === 'cluster') return wholeCluster;
    return extent === 'namespace' || (place && ownSelector(place)) !== undefined;
  });
}

/**
 * Labels that single out the service's objects in each of its namespaces: a Backup has one selector for all that it takes. An
 * empty one singles out nothing.
 * @internal
 */
export function ownSelector({ workloads }: Pick<ChosenPlace, 'workloads'>): LabelSelector | undefined {
  const [first, ...others] = workloads.map(({ selector }) => selector);
  if (!first || requirementsOf(first).length === 0) return undefined;
  const labels = formatLabelSelector(first);
  return others.every(each => each && formatLabelSelector(each) === labels) ? first : undefined;
}

/** @internal */
export function chooseExtent(
  sheet: ProposalSheet,
  place: ChosenPlace,
  asked: string | undefined,
  extents: readonly BackupExtent[],
): BackupExtent | undefined {
  if (place.workloads.length === 0) {
    sheet.decide('extent', 'cluster', asked);
    return 'cluster';
  }
  const selector = ownSelector(place);
  const whole = distinct(place.workloads.flatMap(each => coverageOf(place, each, undefined).reasons));
  const leftOut = distinct(selector ? place.workloads.flatMap(each => leftOutBy(selector, place, each)) : []);
  const selectsPods = selector !== undefined && place.workloads.every(each => podsAreSelected(each, selector));
  const fits = leftOut.length === 0 && selectsPods;
  const extent = asked === undefined ? proposed(fits) : extents.find(each => each === asked);
  if (extent === undefined) {
    return sheet.refuse('extent', asked, say('proposal.accepted.extents', { extents: [...extents] }));
  }
  const namespaces = namespacesOf(place);
  const count = namespaces.length;
  if (extent === 'service' && selector) {
    const labels = formatLabelSelector(selector);
    sheet.decide('extent', extent, asked, say('proposal.why.extentService', { count, namespaces, selector: labels }));
    sheet.limit('otherwise', say('proposal.limit.selector', { selector: labels }));
    sheet.limit('data', ...leftOut);
    if (!selectsPods) sheet.limit('data', say('proposal.limit.podsNotSelected', { selector: labels }));
  } else {
    const why = selector
      ? say('proposal.why.extentLabelsLeaveOut', { count, namespaces, selector: formatLabelSelector(selector) })
      : say('proposal.why.extentNamespace', { count, namespaces });
    sheet.decide('extent', extent, asked, ...(asked === undefined ? [why] : []));
  }
  // Objects that a label keeps out of every Backup; whether the Namespace itself may be backed up has been said with it.
  sheet.limit('data', ...whole.filter(({ code }) => !code.startsWith('coverage.namespace')));
  sheet.limit('otherwise', say('proposal.limit.clusterObjects'));
  return extent;
}

function proposed(selectorFits: boolean): BackupExtent {
  return selectorFits ? 'service' : 'namespace';
}

/** What a selector leaves out that the whole namespace would not. */
function leftOutBy(selector: LabelSelector, place: ChosenPlace, workload: Workload): Statement[] {
  const whole = coverageOf(place, workload, undefined).reasons;
  return coverageOf(place, workload, selector).reasons.filter(({ code }) => !whole.some(each => each.code === code));
}

/** What is true of several namespaces is said once. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map(each => [JSON.stringify(each), each])).values()];
}

function coverageOf(place: ChosenPlace, workload: Workload, labelSelector: LabelSelector | undefined): Coverage {
  const { view } = place;
  return judgeCoverage({
    spec: { includedNamespaces: namespacesOf(place), labelSelector },
    problems: [],
    workload,
    serverVersion: view.fact.veleroVersion,
  });
}

/** The files of a volume are read through its pod, which must be in the Backup itself. */
function podsAreSelected({ controllers }: Workload, selector: LabelSelector): boolean {
  return controllers.every(
    ({ claimNames, podLabels }) => claimNames.length === 0 || matchesSelector(selector, podLabels),
  );
}
