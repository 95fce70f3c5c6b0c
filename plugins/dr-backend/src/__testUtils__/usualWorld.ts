import { FollowedKind, instantOf } from '@backstage-dr/plugin-dr-common';

/** The moment at which the usual world is judged. */
export const USUAL_NOW = '2026-11-23T12:30:00Z';

const NOW_MS = Date.parse(USUAL_NOW);
const HOUR_MS = 3_600_000;
const BACKUPS = 6;

/** An object as a cluster gives it away. */
export interface RawObject {
  cluster: string;
  kind: FollowedKind;
  body: object;
}

/** Files beside a Backup, as the store gives them away. */
export interface RawFiles {
  cluster: string;
  backupName: string;
  startedAt: string;
  infos: unknown;
  results: unknown;
}

/**
 * A service of which all is well: hourly backups with its volume, read by a second cluster in another region, a drill.
 */
export function usualWorld(): { objects: RawObject[]; files: RawFiles[] } {
  const hours = Array.from({ length: BACKUPS }, (_, hour) => hour);
  return {
    objects: [
      ...['seoul-1', 'tokyo-1'].flatMap(cluster => platform(cluster).map(each => ({ cluster, ...each }))),
      ...service().map(each => ({ cluster: 'seoul-1', ...each })),
      ...hours.flatMap(hour => [
        { cluster: 'seoul-1', ...backup(hour) },
        { cluster: 'seoul-1', ...podVolumeBackup(hour) },
        { cluster: 'tokyo-1', ...copyOf(backup(hour), hour) },
        { cluster: 'tokyo-1', ...copyOf(podVolumeBackup(hour), hour) },
      ]),
      { cluster: 'seoul-1', ...drill() },
    ],
    files: hours.map(hour => ({
      cluster: 'seoul-1',
      backupName: nameAt(hour),
      startedAt: startAt(hour),
      infos: [
        {
          pvcNamespace: 'order',
          pvcName: 'data',
          pvName: 'pvc-1',
          backupMethod: 'PodVolumeBackup',
          snapshotDataMoved: false,
          skipped: false,
          result: 'succeeded',
          pvbInfo: { size: 1000, volumeName: 'data' },
        },
      ],
      results: { errors: {}, warnings: { namespaces: { order: ['a pod was not running'] } } },
    })),
  };
}

type Kinded = Pick<RawObject, 'kind' | 'body'>;

function at(hoursAgo: number): string {
  return instantOf(NOW_MS - hoursAgo * HOUR_MS);
}

/** Half past is judged, and every full hour is backed up. */
function startAt(hour: number): string {
  return at(hour + 0.5);
}

function nameAt(hour: number): string {
  return `order-${startAt(hour).replace(/\D/g, '')}`;
}

function metadata(name: string, more: object = {}): object {
  return { name, namespace: 'velero', uid: `uid-${name}`, resourceVersion: '7', creationTimestamp: at(900), ...more };
}

function platform(cluster: string): Kinded[] {
  return [
    {
      kind: 'BackupStorageLocation',
      body: {
        metadata: metadata('default'),
        spec: {
          provider: 'aws',
          default: true,
          accessMode: 'ReadWrite',
          objectStorage: { bucket: 'backups' },
          config: { region: 'ap-northeast-1' },
        },
        status: { phase: 'Available', lastValidationTime: at(0.01), lastSyncedTime: at(0.01) },
      },
    },
    {
      kind: 'VolumeSnapshotLocation',
      body: { metadata: metadata('default'), spec: { provider: 'aws', config: { region: 'ap-northeast-1' } } },
    },
    {
      kind: 'StorageClass',
      body: { metadata: metadata('gp3', { namespace: undefined }), provisioner: 'ebs.csi.aws.com' },
    },
    {
      kind: 'DaemonSet',
      body: {
        metadata: metadata('node-agent'),
        spec: { template: { metadata: {}, spec: {} } },
        status: { desiredNumberScheduled: 3, numberReady: cluster === 'tokyo-1' ? 2 : 3 },
      },
    },
  ];
}

function service(): Kinded[] {
  const labels = { app: 'order' };
  const own = { namespace: 'order', labels };
  return [
    { kind: 'Namespace', body: { metadata: metadata('order', { namespace: undefined }), status: { phase: 'Active' } } },
    {
      kind: 'Deployment',
      body: {
        metadata: metadata('order', own),
        spec: {
          replicas: 2,
          template: {
            metadata: { labels, annotations: { 'backup.velero.io/backup-volumes': 'data' } },
            spec: {
              containers: [{ name: 'order', image: 'registry.example/order:1' }],
              volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
            },
          },
        },
        status: { readyReplicas: 2 },
      },
    },
    {
      kind: 'CronJob',
      body: {
        metadata: metadata('order-report', own),
        spec: { schedule: '0 4 * * *', jobTemplate: { spec: { template: { metadata: { labels }, spec: {} } } } },
      },
    },
    {
      kind: 'PersistentVolumeClaim',
      body: {
        metadata: metadata('data', own),
        spec: { storageClassName: 'gp3', volumeName: 'pvc-1', resources: { requests: { storage: '10Gi' } } },
        status: { phase: 'Bound' },
      },
    },
    {
      kind: 'Schedule',
      body: {
        metadata: metadata('order'),
        spec: {
          schedule: '0 * * * *',
          template: { includedNamespaces: ['order'], defaultVolumesToFsBackup: true, ttl: '720h0m0s' },
        },
        status: { phase: 'Enabled', lastBackup: startAt(0) },
      },
    },
  ];
}

function backup(hour: number): Kinded {
  return {
    kind: 'Backup',
    body: {
      metadata: metadata(nameAt(hour), {
        creationTimestamp: startAt(hour),
        generation: 8,
        labels: { 'velero.io/schedule-name': 'order', 'velero.io/storage-location': 'default' },
      }),
      spec: {
        includedNamespaces: ['order'],
        defaultVolumesToFsBackup: true,
        storageLocation: 'default',
        ttl: '720h0m0s',
      },
      status: {
        phase: 'Completed',
        startTimestamp: startAt(hour),
        completionTimestamp: at(hour + 0.4),
        expiration: at(hour - 720),
        progress: { itemsBackedUp: 40, totalItems: 40 },
        hookStatus: {},
      },
    },
  };
}

function podVolumeBackup(hour: number): Kinded {
  return {
    kind: 'PodVolumeBackup',
    body: {
      metadata: metadata(`${nameAt(hour)}-data`, {
        creationTimestamp: startAt(hour),
        annotations: { 'velero.io/pvc-name': 'data' },
        labels: { 'velero.io/backup-name': nameAt(hour), 'velero.io/pvc-uid': 'uid-data' },
      }),
      spec: { pod: { kind: 'Pod', name: 'order-1', namespace: 'order' }, volume: 'data', node: 'node-1' },
      status: {
        phase: 'Completed',
        startTimestamp: startAt(hour),
        completionTimestamp: at(hour + 0.41),
        progress: { bytesDone: 1000, totalBytes: 1000 },
      },
    },
  };
}

/** As another cluster's Velero makes it from the store, soon after. */
function copyOf({ kind, body }: Kinded, hour: number): Kinded {
  const synced = { creationTimestamp: at(hour + 0.3), generation: 1 };
  return { kind, body: { ...body, metadata: { ...('metadata' in body && (body.metadata as object)), ...synced } } };
}

function drill(): Kinded {
  return {
    kind: 'Restore',
    body: {
      metadata: metadata('order-drill', { creationTimestamp: at(3) }),
      spec: { backupName: nameAt(4), includedNamespaces: ['order'], namespaceMapping: { order: 'order-drill' } },
      status: {
        phase: 'Completed',
        startTimestamp: at(3),
        completionTimestamp: at(2.9),
        progress: { itemsRestored: 40, totalItems: 40 },
      },
    },
  };
}
