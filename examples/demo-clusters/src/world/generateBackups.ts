import { ClusterStore, resources } from '../api-server';
import { managedFieldsOf } from '../api-server/managedFields';
import { timeOf } from '../clock';
import { completeSpec } from '../velero/completeSpec';
import { backupNameAt } from '../velero/runSchedules';
import { Backup } from '../velero/types';
import { deployment, location, namespace, schedule, veleroDeployment } from './objects';

const HOUR_MS = 3_600_000;
const RETENTION_MS = 29 * 24 * HOUR_MS;

/** @public */
export interface GenerateBackupsOptions {
  /** How many Backups, shared out evenly. */
  count: number;
  /** How many Schedules, each with a namespace and a Deployment `svc-NNN` of its own. */
  schedules: number;
  /** When the newest backup of each schedule was made; default now. */
  nowMs?: number;
}

/**
 * Fills a cluster fast with completed Backups, about 2.7 kB each as JSON, hourly or closer so that none has expired, and
 * what they belong to: services labelled `backstage.io/kubernetes-id=svc-NNN`, their schedules, an available location.
 * @public
 */
export function generateBackups(store: ClusterStore, options: GenerateBackupsOptions): void {
  const { count, schedules, nowMs = Date.now() } = options;
  const createdAt = timeOf(nowMs - 60 * 24 * HOUR_MS);
  const put = (resource: (typeof resources)['backups'], object: object) => store.putRaw(resource, object);
  put(resources.namespaces, namespace('velero', createdAt));
  put(resources.deployments, veleroDeployment('v1.18.3', createdAt));
  put(resources.backupstoragelocations, {
    ...location({ name: 'default', bucket: 'harbour-dr', region: 'ap-northeast-1', isDefault: true }, createdAt),
    status: { phase: 'Available', lastSyncedTime: timeOf(nowMs), lastValidationTime: timeOf(nowMs) },
  });
  const perSchedule = Math.ceil(count / schedules);
  const intervalMs = Math.min(HOUR_MS, RETENTION_MS / perSchedule);
  let made = 0;
  for (let index = 0; index < schedules; index += 1) {
    const name = `svc-${String(index).padStart(3, '0')}`;
    const labels = { 'backstage.io/kubernetes-id': name };
    put(resources.namespaces, namespace(name, createdAt, labels));
    put(resources.deployments, deployment({ name, namespace: name, replicas: 2, labels, claims: [] }, createdAt));
    const template = { includedNamespaces: [name], ttl: '720h0m0s' };
    put(resources.schedules, {
      ...schedule({ name, cron: '0 * * * *', template, labels }, createdAt),
      status: { phase: 'Enabled', lastBackup: timeOf(nowMs) },
    });
    for (let age = 0; age < perSchedule && made < count; age += 1) {
      put(resources.backups, completedBackup(name, labels, nowMs - age * intervalMs));
      made += 1;
    }
  }
}

let sharedFields: Backup['metadata']['managedFields'];

function completedBackup(service: string, labels: Record<string, string>, startMs: number): object {
  const start = timeOf(startMs);
  const backup = {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: {
      annotations: {
        'harbour.example/change-ticket': 'CHG-0042117',
        'harbour.example/contact': 'platform-team@harbour.example',
        'velero.io/resource-timeout': '10m0s',
        'velero.io/source-cluster-k8s-gitversion': 'v1.36.3',
        'velero.io/source-cluster-k8s-major-version': '1',
        'velero.io/source-cluster-k8s-minor-version': '36',
      },
      creationTimestamp: start,
      generation: 8,
      labels: {
        'app.kubernetes.io/part-of': 'storefront',
        ...labels,
        'velero.io/schedule-name': service,
        'velero.io/storage-location': 'default',
      },
      name: backupNameAt(service, start),
      namespace: 'velero',
    },
    spec: completeSpec(
      { includedNamespaces: [service], hooks: {}, metadata: {}, snapshotVolumes: true },
      'default',
      '720h0m0s',
    ),
    status: {
      completionTimestamp: timeOf(startMs + 40_000),
      expiration: timeOf(startMs + 720 * HOUR_MS),
      formatVersion: '1.1.0',
      hookStatus: {},
      phase: 'Completed',
      progress: { itemsBackedUp: 24, totalItems: 24 },
      startTimestamp: start,
      version: 1,
    },
  };
  // The same for all of them, and by far the largest part: one object serves all.
  sharedFields ??= managedFieldsOf(backup as unknown as Backup, 'velero-server', start);
  return { ...backup, metadata: { ...backup.metadata, managedFields: sharedFields } };
}
