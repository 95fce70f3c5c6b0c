import { Instant, ObjectFact } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';

/**
 * What the projection knows of an object beside the object itself.
 * @internal
 */
export interface Sighting {
  cluster: string;
  firstSeenAt: Instant;
  goneAt?: Instant;
}

/**
 * What every object has. `problems` is the reader's list, so that what is read of the object later is in it too.
 * @internal
 */
export function parseObjectFact(object: KubernetesObject, sighting: Sighting, reader: ObjectReader): ObjectFact {
  return {
    cluster: sighting.cluster,
    namespace: object.namespace,
    name: object.name,
    uid: object.uid,
    labels: reader.textMap('metadata.labels') ?? {},
    annotations: reader.textMap('metadata.annotations') ?? {},
    createdAt: reader.instant('metadata.creationTimestamp'),
    firstSeenAt: sighting.firstSeenAt,
    goneAt: sighting.goneAt,
    problems: reader.problems,
  };
}
