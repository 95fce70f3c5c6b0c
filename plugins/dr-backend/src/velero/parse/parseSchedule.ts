import { ScheduleFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseBackupSpec } from './parseBackupSpec';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Velero Schedule. `pausedSince` is left open: only who saw it change can tell.
 * @internal
 */
export function parseSchedule(object: KubernetesObject, sighting: Sighting): ScheduleFact {
  const reader = ObjectReader.create(object.body);
  return {
    ...parseObjectFact(object, sighting, reader),
    cron: reader.text('spec.schedule') ?? '',
    paused: reader.boolean('spec.paused') ?? false,
    useOwnerReferencesInBackup: reader.boolean('spec.useOwnerReferencesInBackup') ?? false,
    template: parseBackupSpec(reader.at('spec.template')),
    phase: reader.text('status.phase'),
    lastBackupAt: reader.instant('status.lastBackup'),
    lastSkippedAt: reader.instant('status.lastSkipped'),
    validationErrors: reader.texts('status.validationErrors') ?? [],
  };
}
