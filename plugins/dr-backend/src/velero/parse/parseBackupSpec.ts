import { BackupSpec } from '@backstage-dr/plugin-dr-common';
import { ObjectReader } from './ObjectReader';

/**
 * The spec of a Backup, or the template of a Schedule.
 * @internal
 */
export function parseBackupSpec(reader: ObjectReader): BackupSpec {
  return {
    includedNamespaces: reader.texts('includedNamespaces'),
    excludedNamespaces: reader.texts('excludedNamespaces'),
    includedResources: reader.texts('includedResources'),
    excludedResources: reader.texts('excludedResources'),
    includedClusterScopedResources: reader.texts('includedClusterScopedResources'),
    excludedClusterScopedResources: reader.texts('excludedClusterScopedResources'),
    includedNamespaceScopedResources: reader.texts('includedNamespaceScopedResources'),
    excludedNamespaceScopedResources: reader.texts('excludedNamespaceScopedResources'),
    labelSelector: reader.selector('labelSelector'),
    orLabelSelectors: reader.selectors('orLabelSelectors'),
    includeClusterResources: reader.boolean('includeClusterResources'),
    snapshotVolumes: reader.boolean('snapshotVolumes'),
    snapshotMoveData: reader.boolean('snapshotMoveData'),
    defaultVolumesToFsBackup: reader.boolean('defaultVolumesToFsBackup'),
    storageLocation: reader.text('storageLocation'),
    volumeSnapshotLocations: reader.texts('volumeSnapshotLocations'),
    // Velero writes 0s where nothing was asked for.
    ttlSeconds: reader.goSeconds('ttl') || undefined,
    resourcePolicy: reader.text('resourcePolicy.name'),
    hookCount: countHooks(reader),
  };
}

/** `undefined` when the hooks cannot be read, for then nobody knows what they ask for. */
function countHooks(reader: ObjectReader): number | undefined {
  const known = reader.problems.length;
  const hooks = reader.list('hooks.resources').flatMap(resource => [...resource.list('pre'), ...resource.list('post')]);
  return reader.problems.length > known ? undefined : hooks.length;
}
