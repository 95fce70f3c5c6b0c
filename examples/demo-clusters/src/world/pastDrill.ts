import { ClusterStore, resources } from '../api-server';
import { timeOf } from '../clock';
import { Backup, Restore } from '../velero/types';
import { VELERO } from '../velero/VeleroContext';
import { DrillSeed } from './WorldSeed';

const DAY_MS = 24 * 3_600_000;
const VELERO_NAMESPACE = 'velero';

/** A restore of the past into a throw-away namespace, from the newest backup that the cluster had at the time. @internal */
export function addPastDrill(store: ClusterStore, drill: DrillSeed, nowMs: number): void {
  const { daysAgo, namespace, tookSeconds = 412 } = drill;
  const startMs = nowMs - daysAgo * DAY_MS;
  const backup = store
    .list<Backup>(resources.backups)
    .filter(({ spec, status }) => spec.includedNamespaces?.includes(namespace) && status?.phase === 'Completed')
    .filter(({ status }) => Date.parse(status?.completionTimestamp ?? '') < startMs)
    .at(-1);
  const name = `${namespace}-drill-${timeOf(startMs).replace(/\D/g, '')}`;
  // Services that share a namespace share what was tried with it.
  if (!backup || store.get(resources.restores, VELERO_NAMESPACE, name)) return;
  const items = backup.status?.progress?.itemsBackedUp ?? 0;
  store.create<Restore>(
    resources.restores,
    {
      apiVersion: 'velero.io/v1',
      kind: 'Restore',
      metadata: {
        name,
        namespace: VELERO_NAMESPACE,
        creationTimestamp: timeOf(startMs),
        generation: 6,
      },
      spec: {
        backupName: backup.metadata.name,
        hooks: {},
        includedNamespaces: [namespace],
        itemOperationTimeout: '4h0m0s',
        namespaceMapping: { [namespace]: `${namespace}-drill` },
        uploaderConfig: {},
      },
      status: {
        completionTimestamp: timeOf(startMs + tookSeconds * 1000),
        hookStatus: {},
        phase: 'Completed',
        progress: { itemsRestored: items, totalItems: items },
        startTimestamp: timeOf(startMs + 1000),
        warnings: 1,
      },
    },
    VELERO,
  );
}
