import { RestoreFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Velero Restore.
 * @internal
 */
export function parseRestore(object: KubernetesObject, sighting: Sighting): RestoreFact {
  const reader = ObjectReader.create(object.body);
  return {
    ...parseObjectFact(object, sighting, reader),
    backupName: reader.text('spec.backupName'),
    scheduleName: reader.text('spec.scheduleName'),
    includedNamespaces: reader.texts('spec.includedNamespaces'),
    excludedNamespaces: reader.texts('spec.excludedNamespaces'),
    isSelective: isSelective(reader),
    itemsRestored: reader.count('status.progress.itemsRestored'),
    namespaceMapping: reader.textMap('spec.namespaceMapping') ?? {},
    phase: reader.text('status.phase'),
    startedAt: reader.instant('status.startTimestamp'),
    completedAt: reader.instant('status.completionTimestamp'),
    failureReason: reader.text('status.failureReason'),
    errors: reader.count('status.errors') ?? 0,
    warnings: reader.count('status.warnings') ?? 0,
  };
}

/** Excluded types say nothing: Velero itself adds some to each Restore. */
function isSelective(reader: ObjectReader): boolean {
  const types = reader.texts('spec.includedResources') ?? [];
  const selector = reader.selector('spec.labelSelector');
  const asks = (each: typeof selector) =>
    each !== undefined && (Object.keys(each.matchLabels).length > 0 || each.matchExpressions.length > 0);
  return (
    (types.length > 0 && !types.includes('*')) ||
    asks(selector) ||
    (reader.selectors('spec.orLabelSelectors') ?? []).length > 0 ||
    reader.boolean('spec.restorePVs') === false
  );
}
