import path from 'node:path';
import { resolvePlacement, Workload } from '@backstage-dr/plugin-dr-common';
import { RealCluster, RealClusters } from '@internal/real-clusters';
import { KubeApi } from '../support/KubeApi';
import { factOf, observe, observeCluster } from '../support/observe';
import { readArtefact } from '../support/readArtefact';
import { RawInfo, VolumeCase, volumeCases } from './compareVolumes';
import { playTransfers } from './playTransfers';
import { NAMESPACE, VOLUME_CASES, volumeWorld, WAITING } from './world';

const PATH = '/apis/velero.io/v1/namespaces/velero/backups';
const ENDED = ['Completed', 'PartiallyFailed', 'Failed', 'FailedValidation'];
const PATIENCE_MS = 300_000;

/** Has Velero make Backups of volumes of every kind, and says what it and the portal make of each volume. */
export async function tryVolumes(
  clusters: RealClusters,
  cluster: RealCluster,
  { api, serverVersion }: { api: KubeApi; serverVersion: string },
): Promise<VolumeCase[]> {
  await cluster.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: volumeWorld() }));
  const wait = ['-n', NAMESPACE, 'wait', '--timeout=180s', '--all'];
  await cluster.kubectl([...wait, '--for=condition=Available', 'deployment']);
  await cluster.kubectl([...wait, '--for=jsonpath={.status.phase}=Bound', 'pvc']);
  const workloads = await place(cluster, api);

  // A namespace is in one Backup at a time, so that those by hand come when the others are over.
  for (const { name, spec } of VOLUME_CASES.filter(({ transfers }) => !transfers)) await create(api, name, spec);
  for (const { name } of VOLUME_CASES.filter(({ transfers }) => !transfers)) {
    await cluster.waitPhase('Backup', name, ENDED, PATIENCE_MS);
  }
  await cluster.process('far-end').stop();
  for (const { name, spec, transfers } of VOLUME_CASES) {
    if (!transfers) continue;
    await create(api, name, spec);
    let over = false;
    const ended = cluster.waitPhase('Backup', name, ENDED, PATIENCE_MS).finally(() => (over = true));
    await Promise.all([ended, playTransfers(api, transfers, async () => over)]);
  }
  await cluster.process('far-end').start();

  const volumeBackups = [
    ...(await observe('PodVolumeBackup', api, cluster.name)),
    ...(await observe('DataUpload', api, cluster.name)),
  ];
  const store = path.join(clusters.runDir, 'store/buckets/backups/clusters');
  const found: VolumeCase[] = [];
  for (const { name } of VOLUME_CASES) {
    const backup = factOf('Backup', await api.get(`${PATH}/${name}`), cluster.name);
    const evidence = {
      volumeBackups: volumeBackups.filter(({ backupName }) => backupName === name),
      infos: readArtefact<RawInfo[]>(store, name, 'volumeinfo.json'),
    };
    for (const workload of workloads) found.push(...volumeCases(backup, evidence, workload, serverVersion));
  }
  return found;
}

async function create(api: KubeApi, name: string, spec: object): Promise<void> {
  await api.create(PATH, {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: { name, namespace: 'velero' },
    spec: { includedNamespaces: [NAMESPACE], storageLocation: 'default', ttl: '24h', ...spec },
  });
}

async function place(cluster: RealCluster, api: KubeApi): Promise<Workload[]> {
  const seen = await observeCluster(api, cluster.name);
  return resolvePlacement({
    hints: { namespaces: [NAMESPACE, WAITING], clusters: [cluster.name], problems: [] },
    clusters: [
      { name: cluster.name, title: cluster.name, veleroNamespace: 'velero', reachability: 'reachable', kinds: {} },
    ],
    ...seen,
  }).workloads;
}
