import { NamespaceFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Namespace. One that is marked for deletion is Terminating, whatever phase whoever serves it has got to telling.
 * @internal
 */
export function parseNamespace(object: KubernetesObject, sighting: Sighting): NamespaceFact {
  const reader = ObjectReader.create(object.body);
  return {
    ...parseObjectFact(object, sighting, reader),
    phase: reader.text('metadata.deletionTimestamp') === undefined ? reader.text('status.phase') : 'Terminating',
  };
}
