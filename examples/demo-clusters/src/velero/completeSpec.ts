import { BackupSpec } from './types';

const SNAPSHOTS = 'volumesnapshots.snapshot.storage.k8s.io';
const SNAPSHOT_CONTENTS = 'volumesnapshotcontents.snapshot.storage.k8s.io';

/**
 * The spec of a Backup as the server rewrites it before it starts: defaults filled in, snapshots of the snapshot controller
 * excluded, no namespaces written as all.
 *
 * @param location - the storage location the server has settled on
 * @internal
 */
export function completeSpec(spec: BackupSpec, location: string, defaultTtl: string): BackupSpec {
  const isOld =
    spec.includeClusterResources !== undefined ||
    (spec.includedResources ?? []).length > 0 ||
    (spec.excludedResources ?? []).length > 0;
  const excludes: BackupSpec = isOld
    ? { excludedResources: withAdded(spec.excludedResources, SNAPSHOTS, SNAPSHOT_CONTENTS) }
    : {
        excludedClusterScopedResources: withAdded(spec.excludedClusterScopedResources, SNAPSHOT_CONTENTS),
        excludedNamespaceScopedResources: withAdded(spec.excludedNamespaceScopedResources, SNAPSHOTS),
      };
  return {
    ...spec,
    ...excludes,
    csiSnapshotTimeout: set(spec.csiSnapshotTimeout) ?? '10m0s',
    defaultVolumesToFsBackup: spec.defaultVolumesToFsBackup ?? false,
    includedNamespaces: spec.includedNamespaces?.length ? spec.includedNamespaces : ['*'],
    itemOperationTimeout: set(spec.itemOperationTimeout) ?? '4h0m0s',
    snapshotMoveData: spec.snapshotMoveData ?? false,
    storageLocation: location,
    ttl: set(spec.ttl) ?? defaultTtl,
    volumeGroupSnapshotLabelKey: spec.volumeGroupSnapshotLabelKey ?? 'velero.io/volume-group',
  };
}

function set(duration: string | undefined): string | undefined {
  return duration === undefined || duration === '' || duration === '0s' ? undefined : duration;
}

function withAdded(list: string[] | undefined, ...more: string[]): string[] {
  return [...new Set([...(list ?? []), ...more])];
}
