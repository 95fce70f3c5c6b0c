import { BackupSpec, ControllerFact, Coverage, LabelSelector, VolumeClaimFact, Workload } from '../model';
import { formatLabelSelector, matchesSelector } from '../placement';
import { requirementsOf } from '../placement/matchesSelector';
import { mounts } from '../placement/mounts';
import { because, COVERED } from './because';
import { typeFilter } from './coversResources';
import { EXCLUDE_LABEL } from './excludeLabel';
import { impliesSelector } from './impliesSelector';
import { worstOf } from './worstOf';
import { CONTROLLER_TYPES } from './workloadTypes';

/**
 * Whether a spec's label selectors, and the label by which an object stays out of every Backup, let a workload's objects
 * in.
 *
 * @remarks
 * Controllers that are seen and do not meet the selector are left out for sure. That those seen do meet it proves nothing
 * about the ConfigMaps, Secrets and Services that are not followed: only the workload's own selector does, when whatever
 * meets it must meet the Backup's. A claim need not meet it: a pod that does brings the claims that it mounts.
 *
 * @internal
 */
export function coversItems(spec: BackupSpec, workload: Workload): Coverage {
  return worstOf([labelledItems(workload), selectedItems(spec, workload)]);
}

/**
 * Whether none of the controllers that are seen gets into a Backup, for whatever reason each: then nothing that it may
 * hold beside them would run.
 * @internal
 */
export function leavesOutControllers(spec: BackupSpec, { controllers }: Workload): boolean {
  const includes = typeFilter(spec);
  const selectors = selectorsOf(spec);
  return (
    controllers.length > 0 &&
    controllers.every(
      ({ kind, labels }) => !includes(CONTROLLER_TYPES[kind]) || isLabelled(labels) || !isSelected(selectors, labels),
    )
  );
}

function labelledItems(workload: Workload): Coverage {
  const labelled = [...workload.controllers, ...workload.claims].filter(({ labels }) => isLabelled(labels));
  return labelled.length > 0 ? because('partly', 'itemsLabelled', { items: labelled.map(nameOf) }) : COVERED;
}

function selectedItems(spec: BackupSpec, workload: Workload): Coverage {
  const selectors = selectorsOf(spec);
  if (selectors.length === 0) return COVERED;
  // Velero hands an empty selector to the API server as the text `<none>`, so that every list it asks for is refused.
  if (selectors.some(each => requirementsOf(each).length === 0)) return because('not-covered', 'emptySelector');

  const selector = selectors.map(formatLabelSelector).join(' || ');
  const { controllers } = workload;
  const unmatched = controllers.filter(({ labels }) => !isSelected(selectors, labels));
  const items = [...unmatched, ...claimsLeftOut(spec, workload)].map(nameOf);
  if (items.length > 0) {
    return controllers.length > 0 && unmatched.length === controllers.length
      ? because('not-covered', 'selectorMatchesNothing', { selector, items: unmatched.map(nameOf) })
      : because('partly', 'selectorLeavesOut', { selector, items });
  }
  if (isProven(workload.selector, selectors)) return COVERED;
  return controllers.length > 0
    ? because('unknown', 'selectorUnproven', { selector, items: controllers.map(nameOf) })
    : because('unknown', 'selectorUntested', { selector });
}

/** Claims that do not meet the selector, and that no running pod brings. */
function claimsLeftOut(spec: BackupSpec, { controllers, claims }: Workload): VolumeClaimFact[] {
  const selectors = selectorsOf(spec);
  const bringing = typeFilter(spec)('pods')
    ? controllers.filter(({ podLabels, readyReplicas }) => (readyReplicas ?? 0) > 0 && isSelected(selectors, podLabels))
    : [];
  return claims.filter(
    ({ name, labels }) =>
      !isSelected(selectors, labels) && !bringing.some(each => each.claimNames.some(mounted => mounts(mounted, name))),
  );
}

function selectorsOf(spec: BackupSpec): LabelSelector[] {
  return spec.labelSelector ? [spec.labelSelector] : spec.orLabelSelectors ?? [];
}

function isSelected(selectors: readonly LabelSelector[], labels: ControllerFact['labels']): boolean {
  return selectors.length === 0 || selectors.some(each => matchesSelector(each, labels));
}

function isLabelled(labels: ControllerFact['labels']): boolean {
  return labels[EXCLUDE_LABEL] === 'true';
}

function isProven(own: LabelSelector | undefined, selectors: LabelSelector[]): boolean {
  return own !== undefined && selectors.some(selector => impliesSelector(own, selector));
}

function nameOf(item: ControllerFact | VolumeClaimFact): string {
  return `${'kind' in item ? item.kind : 'PersistentVolumeClaim'} ${item.name}`;
}
