import { ControllerFact, ControllerKind } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

/**
 * A Deployment, StatefulSet, DaemonSet or CronJob.
 * @internal
 */
export function parseController(kind: ControllerKind, object: KubernetesObject, sighting: Sighting): ControllerFact {
  const reader = ObjectReader.create(object.body);
  const pod = reader.at(kind === 'CronJob' ? 'spec.jobTemplate.spec.template' : 'spec.template');
  return {
    ...parseObjectFact(object, sighting, reader),
    kind,
    podLabels: pod.textMap('metadata.labels') ?? {},
    claimNames: [...mountedClaims(pod), ...templatedClaims(reader, object.name)],
    ...parseReplicas(kind, reader),
  };
}

function mountedClaims(pod: ObjectReader): string[] {
  return pod.list('spec.volumes').flatMap(volume => volume.text('persistentVolumeClaim.claimName') ?? []);
}

/** A StatefulSet makes a claim for each pod: `<template>-<set>-<ordinal>`. */
function templatedClaims(reader: ObjectReader, name: string): string[] {
  return reader
    .list('spec.volumeClaimTemplates')
    .flatMap(template => template.text('metadata.name') ?? [])
    .map(template => `${template}-${name}-*`);
}

/** Kubernetes leaves out a count of 0, and takes one replica where none is asked for. */
function parseReplicas(
  kind: ControllerKind,
  reader: ObjectReader,
): Pick<ControllerFact, 'desiredReplicas' | 'readyReplicas'> {
  switch (kind) {
    case 'CronJob':
      return {};
    case 'DaemonSet':
      return {
        desiredReplicas: reader.count('status.desiredNumberScheduled') ?? 0,
        readyReplicas: reader.count('status.numberReady') ?? 0,
      };
    default:
      return {
        desiredReplicas: reader.count('spec.replicas') ?? 1,
        readyReplicas: reader.count('status.readyReplicas') ?? 0,
      };
  }
}
