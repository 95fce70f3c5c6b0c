import { ControllerFact, ControllerKind } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { ObjectReader } from './ObjectReader';
import { parseObjectFact, Sighting } from './parseObjectFact';

type ClaimVolume = NonNullable<ControllerFact['claimVolumes']>[number];

/**
 * A Deployment, StatefulSet, DaemonSet or CronJob.
 * @internal
 */
export function parseController(kind: ControllerKind, object: KubernetesObject, sighting: Sighting): ControllerFact {
  const reader = ObjectReader.create(object.body);
  const pod = reader.at(kind === 'CronJob' ? 'spec.jobTemplate.spec.template' : 'spec.template');
  const annotations = pod.textMap('metadata.annotations') ?? {};
  const claimVolumes = [...mountedClaims(pod), ...templatedClaims(reader, object.name)];
  return {
    ...parseObjectFact(object, sighting, reader),
    kind,
    podLabels: pod.textMap('metadata.labels') ?? {},
    claimNames: claimVolumes.map(({ claimName }) => claimName),
    ...parseReplicas(kind, reader),
    claimVolumes,
    backupVolumes: namesIn(annotations['backup.velero.io/backup-volumes']),
    excludedVolumes: namesIn(annotations['backup.velero.io/backup-volumes-excludes']),
    hasBackupHook: Boolean(annotations['pre.hook.backup.velero.io/command']),
    images: imagesOf(pod),
  };
}

function mountedClaims(pod: ObjectReader): ClaimVolume[] {
  return pod.list('spec.volumes').flatMap(volume => {
    const name = volume.text('name') ?? '';
    const claimName = volume.text('persistentVolumeClaim.claimName');
    return claimName === undefined ? [] : { volume: name, claimName };
  });
}

/** A StatefulSet makes a claim for each pod: `<template>-<set>-<ordinal>`. */
function templatedClaims(reader: ObjectReader, name: string): ClaimVolume[] {
  return reader
    .list('spec.volumeClaimTemplates')
    .flatMap(template => template.text('metadata.name') ?? [])
    .map(template => ({ volume: template, claimName: `${template}-${name}-*` }));
}

/** Velero cuts at the commas and nowhere else: of `data, logs` it finds no volume ` logs`. */
function namesIn(annotation: string | undefined): string[] {
  return annotation ? annotation.split(',') : [];
}

/** Some registries are written with the user and password in front of them, which nobody needs to see. */
function imagesOf(pod: ObjectReader): string[] {
  const images = pod.list('spec.containers').flatMap(container => container.text('image') ?? []);
  return [...new Set(images.map(image => image.replace(/^[a-z]+:\/\//i, '').replace(/^[^/]*@(?=[^/]*\/)/, '')))];
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
