import { BackupSpec, ControllerFact, Coverage, LabelSelector, VolumeClaimFact, Workload } from '../model';
import { formatLabelSelector, matchesSelector } from '../placement';
import { requirementsOf } from '../placement/matchesSelector';
import { because, COVERED } from './because';
import { EXCLUDE_LABEL } from './excludeLabel';
import { impliesSelector } from './impliesSelector';
import { worstOf } from './worstOf';

/**
 * Whether a spec's label selectors, and the label by which an object stays out of every Backup, let a workload's objects
 * in.
 *
 * @remarks
 * Controllers that are seen and do not meet the selector are left out for sure. That those seen do meet it proves nothing
 * about the ConfigMaps, Secrets and Services that are not followed: only the workload's own selector does, when whatever
 * meets it must meet the Backup's.
 *
 * @internal
 */
export function coversItems(spec: BackupSpec, workload: Workload): Coverage {
  return worstOf([labelledItems(workload), selectedItems(spec, workload)]);
}

function labelledItems(workload: Workload): Coverage {
  const labelled = [...workload.controllers, ...workload.claims].filter(item => item.labels[EXCLUDE_LABEL] === 'true');
  return labelled.length > 0 ? because('partly', 'itemsLabelled', { items: labelled.map(nameOf) }) : COVERED;
}

function selectedItems(spec: BackupSpec, workload: Workload): Coverage {
  const selectors = spec.labelSelector ? [spec.labelSelector] : spec.orLabelSelectors ?? [];
  if (selectors.length === 0) return COVERED;
  // Velero hands an empty selector to the API server as the text `<none>`, which is no selector.
  if (selectors.some(selector => requirementsOf(selector).length === 0)) return because('unknown', 'emptySelector');

  const selector = selectors.map(formatLabelSelector).join(' || ');
  const { controllers } = workload;
  const unmatched = controllers.filter(({ labels }) => !selectors.some(each => matchesSelector(each, labels)));
  if (unmatched.length > 0) {
    const items = unmatched.map(nameOf);
    return unmatched.length === controllers.length
      ? because('not-covered', 'selectorMatchesNothing', { selector, items })
      : because('partly', 'selectorLeavesOut', { selector, items });
  }
  if (isProven(workload.selector, selectors)) return COVERED;
  return controllers.length > 0
    ? because('unknown', 'selectorUnproven', { selector, items: controllers.map(nameOf) })
    : because('unknown', 'selectorUntested', { selector });
}

function isProven(own: LabelSelector | undefined, selectors: LabelSelector[]): boolean {
  return own !== undefined && selectors.some(selector => impliesSelector(own, selector));
}

function nameOf(item: ControllerFact | VolumeClaimFact): string {
  return `${'kind' in item ? item.kind : 'PersistentVolumeClaim'} ${item.name}`;
}
