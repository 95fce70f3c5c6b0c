import { NewObject } from '../api-server';
import { BackupSpec, BackupStorageLocation, Schedule } from '../velero/types';

type Labels = Record<string, string>;

/** A volume that a workload mounts. @internal */
export interface ClaimSeed {
  name: string;
  size: string;
  storageClass: string;
}

/** @internal */
export interface WorkloadSeed {
  name: string;
  namespace: string;
  replicas: number;
  labels: Labels;
  claims: ClaimSeed[];
}

/** @internal */
export function namespace(name: string, createdAt: string, labels: Labels = {}): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, creationTimestamp: createdAt, labels: { 'kubernetes.io/metadata.name': name, ...labels } },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}

/** @internal */
export function deployment(seed: WorkloadSeed, createdAt: string): NewObject {
  const { replicas } = seed;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(seed, createdAt),
    spec: { replicas, selector: { matchLabels: { app: seed.name } }, template: podTemplate(seed) },
    status: { replicas, readyReplicas: replicas, availableReplicas: replicas, updatedReplicas: replicas },
  };
}

/** The claims of a StatefulSet are named as its templates make them: `<claim>-<name>-0`. @internal */
export function statefulSet(seed: WorkloadSeed, createdAt: string): NewObject {
  const { replicas } = seed;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadataOf(seed, createdAt),
    spec: {
      replicas,
      serviceName: seed.name,
      selector: { matchLabels: { app: seed.name } },
      template: podTemplate({ ...seed, claims: [] }),
      volumeClaimTemplates: seed.claims.map(each => ({
        metadata: { name: each.name },
        spec: claimSpec(each),
      })),
    },
    status: { replicas, readyReplicas: replicas, availableReplicas: replicas, currentReplicas: replicas },
  };
}

/** @internal */
export function claim(seed: ClaimSeed, inNamespace: string, labels: Labels, createdAt: string): NewObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: seed.name, namespace: inNamespace, labels, creationTimestamp: createdAt },
    spec: { ...claimSpec(seed), volumeName: `pvc-${inNamespace}-${seed.name}` },
    status: { phase: 'Bound', accessModes: ['ReadWriteOnce'], capacity: { storage: seed.size } },
  };
}

/** A class whose volumes a CSI driver makes. @internal */
export function storageClass(name: string, provisioner: string, createdAt: string): NewObject {
  const object = {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name, creationTimestamp: createdAt },
    provisioner,
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'WaitForFirstConsumer',
  };
  return object;
}

/** Velero's own Deployment, whose image tells its version. @internal */
export function veleroDeployment(version: string, createdAt: string): NewObject {
  const labels = { component: 'velero', deploy: 'velero' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'velero', namespace: 'velero', labels, creationTimestamp: createdAt },
    spec: {
      replicas: 1,
      selector: { matchLabels: { deploy: 'velero' } },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: 'velero',
              image: `velero/velero:${version}`,
              command: ['/velero'],
              args: ['server', '--features=EnableCSI'],
            },
          ],
        },
      },
    },
    status: { replicas: 1, readyReplicas: 1, availableReplicas: 1 },
  };
}

/** What carries the data of volumes, one on each of three nodes. @internal */
export function nodeAgent(version: string, createdAt: string): NewObject {
  const labels = { component: 'velero', name: 'node-agent' };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'node-agent', namespace: 'velero', labels, creationTimestamp: createdAt },
    spec: {
      selector: { matchLabels: { name: 'node-agent' } },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: 'node-agent',
              image: `velero/velero:${version}`,
              command: ['/velero'],
              args: ['node-agent', 'server'],
            },
          ],
        },
      },
    },
    status: { currentNumberScheduled: 3, desiredNumberScheduled: 3, numberAvailable: 3, numberReady: 3 },
  };
}

/** @internal */
export interface LocationSeed {
  name: string;
  bucket: string;
  prefix?: string;
  /** As `spec.config` says it; stores that are not the provider's own take any. */
  region: string;
  /** Where a store of one's own is reached. */
  s3Url?: string;
  isDefault?: boolean;
  accessMode?: 'ReadOnly' | 'ReadWrite';
}

/** @internal */
export function location(seed: LocationSeed, createdAt: string): NewObject<BackupStorageLocation> {
  const { name, bucket, prefix, region, s3Url, isDefault, accessMode } = seed;
  return {
    apiVersion: 'velero.io/v1',
    kind: 'BackupStorageLocation',
    metadata: { name, namespace: 'velero', creationTimestamp: createdAt },
    spec: {
      provider: 'aws',
      objectStorage: { bucket, ...(prefix === undefined ? {} : { prefix }) },
      config: { region, ...(s3Url === undefined ? {} : { s3ForcePathStyle: 'true', s3Url }) },
      ...(isDefault ? { default: true } : {}),
      ...(accessMode ? { accessMode } : {}),
    },
  };
}

/** @internal */
export interface ScheduleObjectSeed {
  name: string;
  cron: string;
  template: BackupSpec;
  labels?: Labels;
  paused?: boolean;
}

/** @internal */
export function schedule(seed: ScheduleObjectSeed, createdAt: string): NewObject<Schedule> {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: { name: seed.name, namespace: 'velero', labels: seed.labels ?? {}, creationTimestamp: createdAt },
    spec: {
      schedule: seed.cron,
      skipImmediately: false,
      template: { csiSnapshotTimeout: '0s', hooks: {}, itemOperationTimeout: '0s', metadata: {}, ...seed.template },
      useOwnerReferencesInBackup: false,
      ...(seed.paused ? { paused: true } : {}),
    },
  };
}

function metadataOf({ name, namespace: inNamespace, labels }: WorkloadSeed, createdAt: string): NewObject['metadata'] {
  return {
    name,
    namespace: inNamespace,
    labels: { app: name, ...labels },
    creationTimestamp: createdAt,
    generation: 3,
  };
}

function podTemplate({ name, labels, claims }: WorkloadSeed): object {
  return {
    metadata: { labels: { app: name, ...labels } },
    spec: {
      containers: [
        {
          name,
          image: `registry.harbour.example/${name}:2.14.0`,
          ...(claims.length > 0
            ? { volumeMounts: claims.map(each => ({ name: each.name, mountPath: `/var/lib/${each.name}` })) }
            : {}),
        },
      ],
      ...(claims.length > 0
        ? { volumes: claims.map(each => ({ name: each.name, persistentVolumeClaim: { claimName: each.name } })) }
        : {}),
    },
  };
}

function claimSpec({ size, storageClass: storageClassName }: ClaimSeed): object {
  return {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: size } },
    storageClassName,
  };
}
