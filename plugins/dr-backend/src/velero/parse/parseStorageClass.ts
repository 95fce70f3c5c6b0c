import { StorageClassFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A StorageClass: cluster-scoped, so its namespace is empty.
 * @internal
 */
export function parseStorageClass(object: KubernetesObject, sighting: Sighting): StorageClassFact {
  const reader = ObjectReader.create(object.body);
  return { ...parseObjectFact(object, sighting, reader), provisioner: reader.text('provisioner') };
}
