import { locationIdentity, StorageLocationFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/** Keys of `spec.config` that name the store, by plugin: AWS and its likes, Azure, and stores of plugins with a plain URL. */
const ENDPOINT_KEYS = ['s3Url', 'storageAccount', 'url', 'endpoint'];

/**
 * A Velero BackupStorageLocation. Of `spec.config`, which plugins fill as they like, only what names the store is kept:
 * it may hold keys.
 * @internal
 */
export function parseStorageLocation(object: KubernetesObject, sighting: Sighting): StorageLocationFact {
  const reader = ObjectReader.create(object.body);
  const store = {
    provider: reader.text('spec.provider'),
    bucket: reader.text('spec.objectStorage.bucket'),
    prefix: reader.text('spec.objectStorage.prefix'),
    endpoint: ENDPOINT_KEYS.map(key => reader.text(`spec.config.${key}`)).find(value => value !== undefined),
    region: reader.text('spec.config.region'),
  };
  return {
    ...parseObjectFact(object, sighting, reader),
    ...store,
    identity: locationIdentity({ ...store, cluster: sighting.cluster }),
    regionFrom: store.region === undefined ? undefined : 'velero',
    credentialSecret: reader.text('spec.credential.name'),
    accessMode: parseAccessMode(reader),
    isDefault: reader.boolean('spec.default') ?? false,
    phase: reader.text('status.phase'),
    message: reader.text('status.message'),
    lastSyncedAt: reader.instant('status.lastSyncedTime'),
    lastValidatedAt: reader.instant('status.lastValidationTime'),
    validationFrequencySeconds: reader.goSeconds('spec.validationFrequency'),
    backupSyncPeriodSeconds: reader.goSeconds('spec.backupSyncPeriod'),
  };
}

/** Empty means ReadWrite to Velero; of a word that it does not know nobody can say that it may write. */
function parseAccessMode(reader: ObjectReader): 'ReadWrite' | 'ReadOnly' {
  const mode = reader.text('spec.accessMode');
  if (mode === undefined || mode === 'ReadWrite') return 'ReadWrite';
  if (mode !== 'ReadOnly') reader.note('spec.accessMode', 'ReadWrite or ReadOnly');
  return 'ReadOnly';
}
