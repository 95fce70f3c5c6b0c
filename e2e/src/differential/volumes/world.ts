import { KubeObject } from '../support/KubeApi';

export const NAMESPACE = 'data';
/** Where a claim waits for a volume that nobody will make. */
export const WAITING = 'data-waiting';

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

interface Odd {
  replicas?: number;
  /** Annotations of the pods. */
  annotations?: Record<string, string>;
  /** Labels of the claim. */
  labels?: Record<string, string>;
  claim?: object;
}

const POLICIES = [
  { name: 'skip-all', action: 'skip', conditions: {} },
  { name: 'skip-shares', action: 'skip', conditions: { nfs: {} } },
  { name: 'files-for-standard', action: 'fs-backup', conditions: { storageClass: ['standard'] } },
  { name: 'snapshots-for-standard', action: 'snapshot', conditions: { storageClass: ['standard'] } },
];

/** Volumes of every kind that Velero treats differently, each named after what is odd about it. */
export function volumeWorld(): object[] {
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
    ...mounted('plain'),
    ...mounted('no-pod', { replicas: 0 }),
    ...mounted('opted-in', { annotations: { 'backup.velero.io/backup-volumes': 'store' } }),
    ...mounted('opted-out', { annotations: { 'backup.velero.io/backup-volumes-excludes': 'store' } }),
    ...mounted('misnamed', { annotations: { 'backup.velero.io/backup-volumes': 'data' } }),
    ...mounted('labelled', { labels: { 'velero.io/exclude-from-backup': 'true' } }),
    // A volume that no driver can snapshot.
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: 'share' },
      spec: {
        accessModes: CLAIM.accessModes,
        capacity: { storage: '1Gi' },
        nfs: { server: 'files.example', path: '/share' },
        claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name: 'no-driver', namespace: NAMESPACE },
      },
    },
    ...mounted('no-driver', { claim: { storageClassName: '', volumeName: 'share' } }),
    claimOf(NAMESPACE, 'unmounted', {}),
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: WAITING } },
    claimOf(WAITING, 'unbound', { claim: { storageClassName: 'nowhere' } }),
    ...POLICIES.map(({ name, action, conditions }) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace: 'velero' },
      data: {
        'policy.json': JSON.stringify({ version: 'v1', volumePolicies: [{ conditions, action: { type: action } }] }),
      },
    })),
  ];
}

/** Backups of that world: what they ask for, and what becomes of the data that is under way. */
export const VOLUME_CASES: ReadonlyArray<{
  name: string;
  spec: Record<string, unknown>;
  /** By hand: outcome of the transfers, taken in turn. Without it, all succeed. */
  transfers?: readonly string[];
}> = [
  { name: 'snapshots', spec: {} },
  { name: 'files', spec: { defaultVolumesToFsBackup: true, snapshotVolumes: false } },
  { name: 'files-else-snapshots', spec: { defaultVolumesToFsBackup: true } },
  { name: 'files-else-moved', spec: { defaultVolumesToFsBackup: true, snapshotMoveData: true } },
  { name: 'moved', spec: { snapshotMoveData: true } },
  { name: 'opted-in-only', spec: { snapshotVolumes: false } },
  { name: 'policy-skips', spec: { resourcePolicy: { kind: 'configmap', name: 'skip-all' } } },
  { name: 'policy-skips-shares', spec: { resourcePolicy: { kind: 'configmap', name: 'skip-shares' } } },
  { name: 'policy-files', spec: { resourcePolicy: { kind: 'configmap', name: 'files-for-standard' } } },
  {
    name: 'policy-snapshots',
    spec: { defaultVolumesToFsBackup: true, resourcePolicy: { kind: 'configmap', name: 'snapshots-for-standard' } },
  },
  { name: 'without-claims', spec: { excludedResources: ['persistentvolumeclaims'] } },
  { name: 'without-volumes', spec: { includeClusterResources: false } },
  { name: 'without-pods', spec: { defaultVolumesToFsBackup: true, excludedResources: ['pods'] } },
  { name: 'one-unbound', spec: { includedNamespaces: [NAMESPACE, WAITING] } },
  {
    name: 'files-failing',
    spec: { defaultVolumesToFsBackup: true, snapshotVolumes: false },
    transfers: ['Failed', 'Completed', 'Canceled'],
  },
  { name: 'moved-failing', spec: { snapshotMoveData: true }, transfers: ['Completed', 'Failed', 'Canceled'] },
];

function mounted(name: string, odd: Odd = {}): object[] {
  const labels = { app: name };
  const container = {
    name,
    image: `registry.example/${name}:1.0.0`,
    volumeMounts: [{ name: 'store', mountPath: '/data' }],
  };
  const volumes = [{ name: 'store', persistentVolumeClaim: { claimName: name } }];
  const template = { metadata: { labels, annotations: odd.annotations }, spec: { containers: [container], volumes } };
  return [
    claimOf(NAMESPACE, name, odd),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: NAMESPACE, labels },
      spec: { replicas: odd.replicas ?? 1, selector: { matchLabels: labels }, template },
    },
  ];
}

function claimOf(namespace: string, name: string, { labels, claim }: Odd): KubeObject & { spec: object } {
  const metadata = { name, namespace, labels };
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata, spec: { ...CLAIM, ...claim } };
}
