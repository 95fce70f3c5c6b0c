import { ClusterStore, resources } from '../api-server';
import { timeOf } from '../clock';

const DAY_MS = 24 * 3_600_000;

/**
 * Objects that no one should have let in: a Schedule whose ttl is no Go duration, and a Backup in a phase that Velero does not
 * know, left by a tool that wrote to the cluster's storage. Velero cannot read either.
 *
 * @internal
 */
export function plantMalformed(store: ClusterStore, nowMs: number): void {
  const labels = { 'backstage.io/kubernetes-id': 'warehouse-db' };
  store.putRaw(resources.schedules, {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: {
      name: 'warehouse',
      namespace: 'velero',
      generation: 1,
      labels,
      creationTimestamp: timeOf(nowMs - 40 * DAY_MS),
    },
    spec: { schedule: '0 1 * * *', template: { includedNamespaces: ['warehouse-db'], ttl: '30d' } },
  });
  store.putRaw(resources.backups, {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: {
      name: 'warehouse-imported',
      namespace: 'velero',
      generation: 1,
      labels,
      creationTimestamp: timeOf(nowMs - 2 * DAY_MS),
    },
    spec: { includedNamespaces: ['warehouse-db'], storageLocation: 'default', ttl: '30d' },
    status: { phase: 'Imported', startTimestamp: 'yesterday', errors: 'none' },
  });
}
