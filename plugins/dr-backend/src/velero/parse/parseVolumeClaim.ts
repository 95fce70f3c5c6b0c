import { VolumeClaimFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A PersistentVolumeClaim. Its capacity is the real one, or what was asked for while there is none.
 * @internal
 */
export function parseVolumeClaim(object: KubernetesObject, sighting: Sighting): VolumeClaimFact {
  const reader = ObjectReader.create(object.body);
  return {
    ...parseObjectFact(object, sighting, reader),
    phase: reader.text('status.phase'),
    storageClass: reader.text('spec.storageClassName'),
    volumeName: reader.text('spec.volumeName'),
    capacity: reader.text('status.capacity.storage') ?? reader.text('spec.resources.requests.storage'),
  };
}
