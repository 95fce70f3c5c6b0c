import { BackupFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { concludeOrigin } from './concludeOrigin';
import { ObjectReader } from './ObjectReader';
import { parseBackupSpec } from './parseBackupSpec';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Velero Backup. `locationIdentity` is left open, for it is the location's; `origin` is what this one sight tells, and
 * who remembers an earlier one passes it to `concludeOrigin`.
 * @internal
 */
export function parseBackup(object: KubernetesObject, sighting: Sighting): BackupFact {
  const reader = ObjectReader.create(object.body);
  const common = parseObjectFact(object, sighting, reader);
  const phase = reader.text('status.phase');
  const startedAt = reader.instant('status.startTimestamp');
  const completedAt = reader.instant('status.completionTimestamp');
  const spec = parseBackupSpec(reader.at('spec'));
  return {
    ...common,
    spec,
    phase,
    scheduleName: common.labels['velero.io/schedule-name'] || undefined,
    storageLocation: spec.storageLocation,
    origin: concludeOrigin({
      phase,
      generation: reader.count('metadata.generation'),
      createdAt: common.createdAt,
      startedAt,
      completedAt,
    }),
    startedAt,
    completedAt,
    expiresAt: reader.instant('status.expiration'),
    failureReason: reader.text('status.failureReason'),
    validationErrors: reader.texts('status.validationErrors') ?? [],
    errors: reader.count('status.errors') ?? 0,
    warnings: reader.count('status.warnings') ?? 0,
    ...parseProgress(reader),
    queuePosition: reader.count('status.queuePosition'),
    itemOperationsAttempted: reader.count('status.backupItemOperationsAttempted') ?? 0,
    itemOperationsCompleted: reader.count('status.backupItemOperationsCompleted') ?? 0,
    itemOperationsFailed: reader.count('status.backupItemOperationsFailed') ?? 0,
    hooksAttempted: reader.count('status.hookStatus.hooksAttempted') ?? 0,
    hooksFailed: reader.count('status.hookStatus.hooksFailed') ?? 0,
  };
}

/** Velero leaves out a count of 0, so a `progress` without a count says 0, and no `progress` says nothing. */
function parseProgress(reader: ObjectReader): Pick<BackupFact, 'itemsBackedUp' | 'totalItems'> {
  if (reader.object('status.progress') === undefined) return {};
  const known = reader.problems.length;
  const itemsBackedUp = reader.count('status.progress.itemsBackedUp');
  const totalItems = reader.count('status.progress.totalItems');
  if (reader.problems.length > known) return { itemsBackedUp, totalItems };
  return { itemsBackedUp: itemsBackedUp ?? 0, totalItems: totalItems ?? 0 };
}
