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
    namespaceMapping: reader.textMap('spec.namespaceMapping') ?? {},
    phase: reader.text('status.phase'),
    startedAt: reader.instant('status.startTimestamp'),
    completedAt: reader.instant('status.completionTimestamp'),
    failureReason: reader.text('status.failureReason'),
    errors: reader.count('status.errors') ?? 0,
    warnings: reader.count('status.warnings') ?? 0,
  };
}
