import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { FactDescription } from './describeFact';
import { ANY_NAMESPACE } from './scopesOf';
import { ANY_TOPIC, namespaceTopic, STATUS_TOPIC, WORKLOADS_TOPIC } from './Touched';

/**
 * What a change of one object touches.
 *
 * @remarks
 * The heartbeat of a storage location touches no more than the status: its facts are read fresh each time. Only a new
 * identity, or that it comes or goes, changes what recovery points are. Snapshot locations and storage classes have no
 * heartbeat: one that is written is news to whoever has volumes.
 *
 * @param before - `undefined`: it was not there
 * @param after - `undefined`: it has gone
 * @internal
 */
export function topicsOf(
  object: { kind: FollowedKind; namespace: string; name: string },
  before: FactDescription | undefined,
  after: FactDescription | undefined,
): string[] {
  switch (object.kind) {
    case 'Schedule':
    case 'Backup':
    case 'Restore':
    case 'PodVolumeBackup':
    case 'DataUpload':
      return [...(before?.scopes ?? []), ...(after?.scopes ?? [])].map(scope =>
        scope === ANY_NAMESPACE ? ANY_TOPIC : namespaceTopic(scope),
      );
    case 'BackupStorageLocation':
      return before?.columns.location_identity === after?.columns.location_identity
        ? [STATUS_TOPIC]
        : [ANY_TOPIC, STATUS_TOPIC];
    case 'VolumeSnapshotLocation':
    case 'StorageClass':
      return [ANY_TOPIC, STATUS_TOPIC];
    case 'Namespace':
      return [namespaceTopic(object.name)];
    case 'PersistentVolumeClaim':
      return [namespaceTopic(object.namespace)];
    default: {
      const moved = !before || !after || labelText(before) !== labelText(after);
      return moved ? [namespaceTopic(object.namespace), WORKLOADS_TOPIC] : [namespaceTopic(object.namespace)];
    }
  }
}

function labelText(description: FactDescription): string {
  return description.labels
    .map(pair => pair.join('='))
    .sort()
    .join();
}
