import { ClusterName, regionOf } from './clusterNames';
import { requiredVersion } from './versions';

/** The storage class of the volumes that the far end provides. */
const storageClass = 'standard';
/** The CSI driver that the far end plays. */
const driver = 'csi.real-clusters.internal';

/**
 * What a cluster holds before anybody uses it: a node, storage, and what
 * `velero install` would put beside the custom resource definitions.
 *
 * @param cluster - its name, for the region
 * @param location - spec of the BackupStorageLocation `default`
 * @returns Kubernetes objects, in an order in which they can be applied
 */
export function clusterManifests(cluster: ClusterName, location: object): object[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: 'node-1',
        labels: {
          'kubernetes.io/hostname': 'node-1',
          'kubernetes.io/os': 'linux',
          'topology.kubernetes.io/region': regionOf[cluster],
          'topology.kubernetes.io/zone': `${regionOf[cluster]}a`,
        },
      },
    },
    ...storageManifests(),
    ...veleroManifests(),
    {
      apiVersion: 'velero.io/v1',
      kind: 'BackupStorageLocation',
      metadata: { name: 'default', namespace: 'velero' },
      spec: location,
    },
  ];
}

function storageManifests(): object[] {
  return [
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'CSIDriver',
      metadata: { name: driver },
      spec: { attachRequired: false },
    },
    {
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: {
        name: storageClass,
        annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
      },
      provisioner: driver,
    },
    {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshotClass',
      metadata: {
        name: storageClass,
        labels: { 'velero.io/csi-volumesnapshot-class': 'true' },
      },
      driver,
      deletionPolicy: 'Delete',
    },
  ];
}

function veleroManifests(): object[] {
  const namespace = 'velero';
  const version = requiredVersion('velero', 'github.com/vmware-tanzu/velero');
  const container = {
    name: 'velero',
    image: `velero/velero:${version}`,
    command: ['/velero'],
  };
  const agentLabels = { name: 'node-agent', role: 'node-agent' };
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'velero', namespace },
    },
    // A restore reads the image from this Deployment and does nothing without
    // it. It has no replicas: the server runs beside the cluster.
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'velero',
        namespace,
        labels: { component: 'velero' },
      },
      spec: {
        replicas: 0,
        selector: { matchLabels: { deploy: 'velero' } },
        template: {
          metadata: { labels: { component: 'velero', deploy: 'velero' } },
          spec: {
            serviceAccountName: 'velero',
            containers: [{ ...container, args: ['server'] }],
          },
        },
      },
    },
    // Velero backs up a volume's files only where such a pod runs; these say
    // Running, and far-end does what they would.
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: {
        name: 'node-agent',
        namespace,
        labels: { component: 'velero' },
      },
      spec: {
        selector: { matchLabels: agentLabels },
        template: {
          metadata: { labels: { component: 'velero', ...agentLabels } },
          spec: {
            serviceAccountName: 'velero',
            containers: [{ ...container, args: ['node-agent', 'server'] }],
          },
        },
      },
    },
  ];
}
