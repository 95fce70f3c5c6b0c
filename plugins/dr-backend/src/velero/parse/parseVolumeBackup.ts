import { VolumeBackupFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Velero PodVolumeBackup.
 * @internal
 */
export function parsePodVolumeBackup(object: KubernetesObject, sighting: Sighting): VolumeBackupFact {
  const reader = ObjectReader.create(object.body);
  const common = parseObjectFact(object, sighting, reader);
  return {
    ...common,
    kind: 'PodVolumeBackup',
    claimNamespace: reader.text('spec.pod.namespace'),
    claimName: common.annotations['velero.io/pvc-name'] || undefined,
    ...parseTransfer(reader),
  };
}

/**
 * A Velero DataUpload.
 * @internal
 */
export function parseDataUpload(object: KubernetesObject, sighting: Sighting): VolumeBackupFact {
  const reader = ObjectReader.create(object.body);
  return {
    ...parseObjectFact(object, sighting, reader),
    kind: 'DataUpload',
    claimNamespace: reader.text('spec.sourceNamespace'),
    claimName: reader.text('spec.sourcePVC'),
    ...parseTransfer(reader),
  };
}

function parseTransfer(reader: ObjectReader) {
  return {
    backupName: parseBackupName(reader),
    phase: reader.text('status.phase'),
    message: reader.text('status.message'),
    startedAt: reader.instant('status.startTimestamp'),
    completedAt: reader.instant('status.completionTimestamp'),
    bytesDone: reader.count('status.progress.bytesDone'),
    totalBytes: reader.count('status.progress.totalBytes'),
  };
}

/** The owner has the whole name; the label only a shortened one where the name is longer than a label may be. */
function parseBackupName(reader: ObjectReader): string | undefined {
  const owner = reader.list('metadata.ownerReferences').find(reference => reference.text('kind') === 'Backup');
  return owner?.text('name') ?? reader.textMap('metadata.labels')?.['velero.io/backup-name'];
}
