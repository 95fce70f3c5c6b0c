import { FollowedKind, instantOf } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../velero/KubernetesObject';

/** Moment zero of tests. */
export const START_MS = Date.parse('2026-11-23T04:00:00Z');

/** An instant some minutes after moment zero. */
export function minute(count: number): string {
  return instantOf(START_MS + count * 60_000);
}

let version = 1;

/** An object of its own resourceVersion. */
export function object(
  kind: FollowedKind,
  name: string,
  body: { metadata?: object; spec?: object; status?: unknown; provisioner?: string } = {},
  namespace = 'velero',
): KubernetesObject {
  version += 1;
  const metadata = { name, namespace, ...body.metadata };
  return {
    kind,
    namespace,
    name,
    uid: `uid-${name}`,
    resourceVersion: String(version),
    body: { ...body, metadata },
  };
}

/** A Backup that was made where it is and took a minute. */
export function backup(
  name: string,
  options: {
    namespaces?: string[];
    phase?: string;
    /** Minute at which it started. */
    started?: number;
    schedule?: string;
    location?: string;
    /** Minute at which the object was created, when it is not an original. */
    synced?: number;
  } = {},
): KubernetesObject {
  const { namespaces, phase = 'Completed', started = 0, schedule, location = 'default', synced } = options;
  return object('Backup', name, {
    metadata: {
      creationTimestamp: minute(synced ?? started),
      labels: schedule ? { 'velero.io/schedule-name': schedule } : {},
    },
    spec: { includedNamespaces: namespaces, storageLocation: location },
    status: {
      phase,
      startTimestamp: minute(started),
      completionTimestamp: minute(started + 1),
      expiration: minute(started + 30 * 24 * 60),
      progress: { totalItems: 9, itemsBackedUp: 9 },
    },
  });
}

/** An available location; the same bucket is the same place. */
export function storageLocation(bucket: string, name = 'default'): KubernetesObject {
  return object('BackupStorageLocation', name, {
    spec: { provider: 'aws', objectStorage: { bucket } },
    status: { phase: 'Available', lastValidationTime: minute(0), lastSyncedTime: minute(0) },
  });
}

export function deployment(name: string, namespace: string, labels: Record<string, string>): KubernetesObject {
  return object('Deployment', name, { metadata: { labels }, spec: { template: { metadata: { labels } } } }, namespace);
}

export function namespaceObject(name: string): KubernetesObject {
  return object('Namespace', name, { status: { phase: 'Active' } }, '');
}
