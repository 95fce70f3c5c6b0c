import {
  BackupFact,
  ControllerFact,
  FollowedKind,
  NamespaceFact,
  RestoreFact,
  ScheduleFact,
  SnapshotLocationFact,
  StorageClassFact,
  StorageLocationFact,
  VolumeBackupFact,
  VolumeClaimFact,
} from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { parseBackup } from './parseBackup';
import { parseController } from './parseController';
import { parseNamespace } from './parseNamespace';
import { Sighting } from './parseObjectFact';
import { parseRestore } from './parseRestore';
import { parseSchedule } from './parseSchedule';
import { parseSnapshotLocation } from './parseSnapshotLocation';
import { parseStorageLocation } from './parseStorageLocation';
import { parseStorageClass } from './parseStorageClass';
import { parseDataUpload, parsePodVolumeBackup } from './parseVolumeBackup';
import { parseVolumeClaim } from './parseVolumeClaim';

/**
 * What each kind is read as.
 * @internal
 */
export interface FactOfKind {
  Schedule: ScheduleFact;
  Backup: BackupFact;
  Restore: RestoreFact;
  BackupStorageLocation: StorageLocationFact;
  VolumeSnapshotLocation: SnapshotLocationFact;
  PodVolumeBackup: VolumeBackupFact;
  DataUpload: VolumeBackupFact;
  Namespace: NamespaceFact;
  PersistentVolumeClaim: VolumeClaimFact;
  Deployment: ControllerFact;
  StatefulSet: ControllerFact;
  DaemonSet: ControllerFact;
  CronJob: ControllerFact;
  StorageClass: StorageClassFact;
}

const PARSERS: {
  [K in FollowedKind]: (object: KubernetesObject, sighting: Sighting) => FactOfKind[K];
} = {
  Schedule: parseSchedule,
  Backup: parseBackup,
  Restore: parseRestore,
  BackupStorageLocation: parseStorageLocation,
  VolumeSnapshotLocation: parseSnapshotLocation,
  PodVolumeBackup: parsePodVolumeBackup,
  DataUpload: parseDataUpload,
  Namespace: parseNamespace,
  PersistentVolumeClaim: parseVolumeClaim,
  Deployment: (object, sighting) => parseController('Deployment', object, sighting),
  StatefulSet: (object, sighting) => parseController('StatefulSet', object, sighting),
  DaemonSet: (object, sighting) => parseController('DaemonSet', object, sighting),
  CronJob: (object, sighting) => parseController('CronJob', object, sighting),
  StorageClass: parseStorageClass,
};

/**
 * The fact that an object states, with what in it does not fit its type in `problems`. Never throws.
 *
 * @param kind - the kind of the object
 * @param object - the object as it came from the cluster
 * @param sighting - what the projection knows of it beside
 * @internal
 */
export function parseFact<K extends FollowedKind>(
  kind: K,
  object: KubernetesObject,
  sighting: Sighting,
): FactOfKind[K] {
  return PARSERS[kind](object, sighting);
}
