import path from 'node:path';
import { RealCluster, RealClusters } from '@internal/real-clusters';
import { KubeApi } from '../support/KubeApi';
import { observeCluster } from '../support/observe';
import { Random } from '../support/Random';
import { compare, Comparison } from './compare';
import { POLICY, randomSpec } from './randomSpec';
import { RanBackup, runBackups } from './runBackups';
import { placeServices } from './services';
import { world } from './world';

/** What came of generated specs. */
export interface CoverageReport extends Comparison {
  ran: RanBackup[];
  services: number;
  /** How often Velero had to be restarted because its queue stood still. */
  restarts: number;
}

const LOCATION = 'coverage';

/**
 * Puts the world into a cluster, has Velero make Backups of generated specs, and compares.
 *
 * @param options - `count`: of specs; `seed`: what they follow from
 */
export async function tryCoverage(
  clusters: RealClusters,
  cluster: RealCluster,
  options: { api: KubeApi; serverVersion: string; count: number; seed: number },
): Promise<CoverageReport> {
  const { api, serverVersion, count, seed } = options;
  const items = [...world(), ...veleroObjects(clusters)];
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
  await cluster.waitPhase('BackupStorageLocation', LOCATION, ['Available'], 180_000);
  const wait = ['wait', '--all-namespaces', '--timeout=180s'];
  await cluster.kubectl([...wait, '--for=condition=Available', 'deployment', '-l', 'app']);
  await cluster.kubectl([...wait, '--for=jsonpath={.status.readyReplicas}=1', 'statefulset', '--all']);
  await cluster.kubectl([...wait, '--for=jsonpath={.status.phase}=Bound', 'pvc', '--all']);

  const seen = await observeCluster(api, cluster.name);
  const services = await placeServices(cluster.name, api, seen);
  const labelledNamespaces = seen.namespaces
    .filter(({ labels }) => labels['velero.io/exclude-from-backup'] === 'true')
    .map(({ name }) => name);
  const random = Random.from(seed);
  const specs = Array.from({ length: count }, () => randomSpec(random));
  const store = path.join(clusters.runDir, 'store/buckets/backups', LOCATION);
  const { ran, restarts } = await runBackups(specs, { cluster, api, location: LOCATION, store });
  const compared = compare(ran, services, { cluster: cluster.name, serverVersion, labelledNamespaces });
  return { ...compared, ran, services: services.length, restarts };
}

/** A location of its own, which no other cluster synchronises, and a policy for those that name one. */
function veleroObjects(clusters: RealClusters): object[] {
  const spec = {
    ...clusters.store.locationSpec(),
    default: false,
    objectStorage: { bucket: 'backups', prefix: LOCATION },
    backupSyncPeriod: '0s',
    validationFrequency: '1h',
  };
  const namespace = 'velero';
  const policy = 'version: v1\nvolumePolicies:\n- conditions: {}\n  action: {type: skip}\n';
  return [
    { apiVersion: 'velero.io/v1', kind: 'BackupStorageLocation', metadata: { name: LOCATION, namespace }, spec },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: POLICY, namespace }, data: { 'policy.yaml': policy } },
  ];
}
