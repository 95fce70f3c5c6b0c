import { SnapshotLocationFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Velero VolumeSnapshotLocation.
 * @internal
 */
export function parseSnapshotLocation(object: KubernetesObject, sighting: Sighting): SnapshotLocationFact {
  const reader = ObjectReader.create(object.body);
  return {
    ...parseObjectFact(object, sighting, reader),
    provider: reader.text('spec.provider'),
  };
}
