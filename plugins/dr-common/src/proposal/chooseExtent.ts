import { judgeCoverage } from '../coverage';
import { BACKUP_EXTENTS, BackupExtent, Coverage, LabelSelector, Statement, Workload } from '../model';
import { formatLabelSelector, matchesSelector } from '../placement';
import { requirementsOf } from '../placement/matchesSelector';
import { say } from '../statements/say';
import { ChosenPlace } from './ChosenPlace';
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
    return extent === 'namespace' || ownSelector(place?.workload) !== undefined;
  });
}

/** Labels that single out the service's objects; an empty selector singles out nothing. @internal */
export function ownSelector(workload: Workload | undefined): LabelSelector | undefined {
  const selector = workload?.selector;
  return selector && requirementsOf(selector).length > 0 ? selector : undefined;
}

/** @internal */
export function chooseExtent(
  sheet: ProposalSheet,
  place: ChosenPlace,
  asked: string | undefined,
  extents: readonly BackupExtent[],
): BackupExtent | undefined {
  const { workload } = place;
  if (!workload) {
    sheet.decide('extent', 'cluster', asked);
    return 'cluster';
  }
  const selector = ownSelector(workload);
  const whole = coverageOf(place, workload, undefined).reasons;
  const leftOut = selector ? reasonsBeside(whole, coverageOf(place, workload, selector).reasons) : [];
  const fits = selector !== undefined && leftOut.length === 0 && podsAreSelected(workload, selector);
  const extent = asked === undefined ? proposed(fits) : extents.find(each => each === asked);
  if (extent === undefined) {
    return sheet.refuse('extent', asked, say('proposal.accepted.extents', { extents: [...extents] }));
  }
  const { namespace } = workload;
  if (extent === 'service' && selector) {
    const labels = formatLabelSelector(selector);
    sheet.decide('extent', extent, asked, say('proposal.why.extentService', { namespace, selector: labels }));
    sheet.limit('otherwise', say('proposal.limit.selector', { selector: labels }));
    sheet.limit('data', ...leftOut);
    if (!podsAreSelected(workload, selector)) {
      sheet.limit('data', say('proposal.limit.podsNotSelected', { selector: labels }));
    }
  } else {
    const why = selector
      ? say('proposal.why.extentLabelsLeaveOut', { namespace, selector: formatLabelSelector(selector) })
      : say('proposal.why.extentNamespace', { namespace });
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
function reasonsBeside(whole: readonly Statement[], selected: readonly Statement[]): Statement[] {
  return selected.filter(({ code }) => !whole.some(each => each.code === code));
}

function coverageOf({ view }: ChosenPlace, workload: Workload, labelSelector: LabelSelector | undefined): Coverage {
  return judgeCoverage({
    spec: { includedNamespaces: [workload.namespace], labelSelector },
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
