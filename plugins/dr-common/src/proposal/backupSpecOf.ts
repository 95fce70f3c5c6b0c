import { serverIsAtLeast } from '../coverage/serverIsAtLeast';
import { BackupExtent, VeleroBackupSpec, VeleroMetadata, VolumeChoice } from '../model';
import { ChosenPlace, namespacesOf } from './ChosenPlace';
import { ownSelector } from './chooseExtent';
import { CLUSTER_MARK, ENTITY_REF_MARK, MANAGED_BY } from './marks';

/** Said in full, so that no flag of the server makes it something else. */
const VOLUME_FIELDS: Readonly<
  Record<VolumeChoice, Pick<VeleroBackupSpec, 'snapshotVolumes' | 'snapshotMoveData' | 'defaultVolumesToFsBackup'>>
> = {
  'file-system': { snapshotVolumes: false, defaultVolumesToFsBackup: true },
  'moved-snapshot': { snapshotVolumes: true, snapshotMoveData: true, defaultVolumesToFsBackup: false },
  snapshot: { snapshotVolumes: true, snapshotMoveData: false, defaultVolumesToFsBackup: false },
  none: { snapshotVolumes: false, defaultVolumesToFsBackup: false },
};

/** Fields, and the first minor version of 1 that knows them. */
const NEWER_FIELDS = [
  ['defaultVolumesToFsBackup', 10],
  ['metadata', 11],
  ['snapshotMoveData', 12],
] as const;

/**
 * What a Backup is to take, in Velero's words.
 * @internal
 */
export function backupSpecOf(
  place: ChosenPlace,
  chosen: { extent: BackupExtent; volumes: VolumeChoice; storageLocation: string; ttl: string },
): VeleroBackupSpec {
  const { extent, volumes, storageLocation, ttl } = chosen;
  const selector = extent === 'service' ? ownSelector(place) : undefined;
  const namespaces = namespacesOf(place);
  const isWhole = namespaces.length === 0;
  const spec: VeleroBackupSpec = {
    includedNamespaces: isWhole ? ['*'] : namespaces,
    ...(selector ? { labelSelector: selector } : {}),
    ...(isWhole ? { includeClusterResources: true } : {}),
    storageLocation,
    ttl,
    ...VOLUME_FIELDS[volumes],
    metadata: { labels: { ...MANAGED_BY } },
  };
  // A cluster that does not know a field refuses the whole object.
  for (const [field, since] of NEWER_FIELDS) {
    if (serverIsAtLeast(place.view.fact.veleroVersion, since) === false) delete spec[field];
  }
  return spec;
}

/** @internal */
export function metadataOf(name: string, { view }: ChosenPlace, entityRef: string): VeleroMetadata {
  return {
    name,
    namespace: view.fact.veleroNamespace,
    labels: { ...MANAGED_BY },
    annotations: { [ENTITY_REF_MARK]: entityRef, [CLUSTER_MARK]: view.fact.name },
  };
}
