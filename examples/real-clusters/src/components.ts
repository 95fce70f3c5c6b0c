import { join } from 'node:path';
import { Binaries } from './binaries';
import { ClusterPorts } from './settings';

/** The processes of a cluster, in the order in which they start. */
export const componentNames = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kwok',
  'velero',
  'far-end',
] as const;

/** One of the processes of a cluster. */
export type ComponentName = (typeof componentNames)[number];

/** Where a cluster's processes find what they need. */
export interface ComponentContext {
  /** The cluster's folder. */
  directory: string;
  binaries: Binaries;
  ports: ClusterPorts;
  /** More flags for the Velero server. */
  veleroFlags?: readonly string[];
}

/** Files below a cluster's folder that processes share. */
export function clusterFiles(directory: string) {
  const pki = join(directory, 'pki');
  return {
    pki,
    /** Written by the API server itself, self-signed for 127.0.0.1. */
    certificate: join(pki, 'apiserver.crt'),
    tokens: join(pki, 'tokens.csv'),
    serviceAccountKey: join(pki, 'service-account.key'),
    serviceAccountPublicKey: join(pki, 'service-account.pub'),
    kubeconfigOf: (user: string) => join(directory, `${user.replace('system:', '')}.kubeconfig`),
  };
}

/**
 * The command line of every process of a cluster, without the program.
 *
 * Velero's loops are turned up as far as its flags allow; what stays is the
 * minute between two looks at schedules and between two synchronisations.
 */
export function componentArgs(context: ComponentContext): Record<ComponentName, string[]> {
  const { directory, binaries, ports, veleroFlags = [] } = context;
  const files = clusterFiles(directory);
  const etcd = `http://127.0.0.1:${ports.etcdClient}`;
  const etcdPeer = `http://127.0.0.1:${ports.etcdPeer}`;
  return {
    etcd: [
      '--name=etcd',
      `--data-dir=${join(directory, 'etcd')}`,
      '--unsafe-no-fsync', // Nothing here has to survive a power cut.
      '--log-level=warn',
      `--listen-client-urls=${etcd}`,
      `--advertise-client-urls=${etcd}`,
      `--listen-peer-urls=${etcdPeer}`,
      `--initial-advertise-peer-urls=${etcdPeer}`,
      `--initial-cluster=etcd=${etcdPeer}`,
    ],
    'kube-apiserver': [
      `--etcd-servers=${etcd}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${ports.apiServer}`,
      `--cert-dir=${files.pki}`,
      '--advertise-address=127.0.0.1',
      '--endpoint-reconciler-type=none',
      '--service-cluster-ip-range=10.0.0.0/24',
      '--allow-privileged',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${files.serviceAccountPublicKey}`,
      `--service-account-signing-key-file=${files.serviceAccountKey}`,
      `--token-auth-file=${files.tokens}`,
      '--authorization-mode=RBAC',
    ],
    'kube-controller-manager': [
      `--kubeconfig=${files.kubeconfigOf('system:kube-controller-manager')}`,
      '--bind-address=127.0.0.1',
      '--secure-port=0',
      '--leader-elect=false',
      `--service-account-private-key-file=${files.serviceAccountKey}`,
      `--root-ca-file=${files.certificate}`,
      // It would create its default folder under /usr.
      `--flex-volume-plugin-dir=${join(directory, 'flexvolume')}`,
      // The node is not to be lost while the API server is stopped.
      '--node-monitor-grace-period=24h',
    ],
    'kube-scheduler': [
      `--kubeconfig=${files.kubeconfigOf('system:kube-scheduler')}`,
      `--authentication-kubeconfig=${files.kubeconfigOf('system:kube-scheduler')}`,
      '--bind-address=127.0.0.1',
      '--secure-port=0',
      '--leader-elect=false',
    ],
    kwok: [
      `--kubeconfig=${files.kubeconfigOf('admin')}`,
      `--config=${binaries.kwokStages}`,
      '--manage-all-nodes',
      '--server-address=',
    ],
    velero: [
      'server',
      `--kubeconfig=${files.kubeconfigOf('velero')}`,
      '--namespace=velero',
      `--plugin-dir=${binaries.pluginDirectory}`,
      '--features=EnableCSI',
      `--metrics-address=127.0.0.1:${ports.veleroMetrics}`,
      '--profiler-address=',
      '--backup-sync-period=5s',
      '--store-validation-frequency=5s',
      '--item-operation-sync-frequency=1s',
      '--garbage-collection-frequency=10s',
      '--resource-timeout=30s',
      '--terminating-resource-timeout=30s',
      ...veleroFlags,
    ],
    'far-end': [`-kubeconfig=${files.kubeconfigOf('admin')}`, '-namespace=velero'],
  };
}
