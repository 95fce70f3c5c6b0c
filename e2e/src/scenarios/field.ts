import { Readiness } from '@backstage-dr/plugin-dr-common';

/** One way to be misled, staged with the real Velero: what is made, and what is then said of the service. */
export interface FieldCase {
  /** Of the service, its namespace and its Backup. */
  name: string;
  what: string;
  volume?: boolean;
  /** Of a Backup of its namespace; none is made without. */
  backup?: object;
  /** How the Backup ends. */
  phase?: string;
  /** More objects beside it, once the Backup is over. */
  beside?: object[];
  /** Goes over the Backup's status, once it is over. */
  status?: object;
  readiness: Readiness;
  /** A part of something that is said. */
  says: string;
}

/** @see docs/misled.md for what happened to people. */
export const FIELD_CASES: readonly FieldCase[] = [
  {
    name: 'whole',
    what: 'A good backup by hand is one',
    volume: true,
    backup: { defaultVolumesToFsBackup: true, snapshotVolumes: false },
    phase: 'Completed',
    readiness: 'at-risk',
    says: 'No schedule backs it up in seoul-1.',
  },
  {
    name: 'both-off',
    what: 'Both ways of saving volumes are off: Completed',
    volume: true,
    backup: { snapshotVolumes: false },
    phase: 'Completed',
    readiness: 'not-ready',
    says: 'snapshots are switched off',
  },
  {
    name: 'empty',
    what: 'Its selector meets nothing, so that nothing is in it: Completed',
    backup: { labelSelector: { matchLabels: { carried: 'by-nobody' } } },
    phase: 'Completed',
    readiness: 'not-ready',
    says: 'It has never been backed up in seoul-1.',
  },
  {
    name: 'ghost',
    what: 'A namespace that is not there spoils it: nobody may read why',
    backup: { includedNamespaces: ['ghost', 'no-such-namespace'] },
    phase: 'PartiallyFailed',
    readiness: 'unknown',
    says: 'It failed in part with one error, and it is not known what is missing.',
  },
  {
    name: 'deleting',
    what: 'It is being deleted, and can still be restored from',
    backup: {},
    phase: 'Completed',
    status: { phase: 'Deleting' },
    readiness: 'not-ready',
    says: 'It is being deleted.',
  },
  {
    name: 'proofless',
    what: 'A restore of what is not in it is Completed',
    backup: {},
    phase: 'Completed',
    beside: [
      {
        apiVersion: 'velero.io/v1',
        kind: 'Restore',
        metadata: { name: 'proofless-drill', namespace: 'velero' },
        spec: { backupName: 'proofless', includedNamespaces: ['elsewhere'] },
      },
    ],
    readiness: 'at-risk',
    says: 'No restore of it has been seen that proves anything.',
  },
  {
    name: 'onto-itself',
    what: 'A restore onto what runs brings nothing back, and is Completed',
    backup: {},
    phase: 'Completed',
    beside: [
      {
        apiVersion: 'velero.io/v1',
        kind: 'Restore',
        metadata: { name: 'onto-itself-drill', namespace: 'velero' },
        spec: { backupName: 'onto-itself' },
      },
    ],
    readiness: 'at-risk',
    says: 'onto-itself-drill proves nothing: it restored onto the running service, and Velero leaves alone what is there.',
  },
  {
    name: 'paused',
    what: 'A schedule is paused and says Enabled',
    beside: [
      {
        apiVersion: 'velero.io/v1',
        kind: 'Schedule',
        metadata: { name: 'paused', namespace: 'velero' },
        spec: { schedule: '* * * * *', paused: true, template: { includedNamespaces: ['paused'], ttl: '24h' } },
      },
    ],
    readiness: 'not-ready',
    says: 'Nothing that runs by itself guarantees the promised 1 h.',
  },
];

/** The service of a case, as it runs. */
export function serviceObjects({ name, volume }: FieldCase): object[] {
  const labels = { 'backstage.io/kubernetes-id': name };
  const metadata = { name, namespace: name, labels };
  const mounted = volume
    ? {
        containers: [
          { name, image: 'registry.example/service:1', volumeMounts: [{ name: 'data', mountPath: '/var/lib/data' }] },
        ],
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: name } }],
      }
    : { containers: [{ name, image: 'registry.example/service:1' }] };
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, annotations: { 'backstage-dr.io/rpo': '1h', 'backstage-dr.io/rto': '8h' } },
    },
    ...(volume
      ? [
          {
            apiVersion: 'v1',
            kind: 'PersistentVolumeClaim',
            metadata,
            spec: {
              accessModes: ['ReadWriteOnce'],
              storageClassName: 'standard',
              resources: { requests: { storage: '1Gi' } },
            },
          },
        ]
      : []),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: { replicas: 1, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: mounted } },
    },
  ];
}

/** The Backup of a case. */
export function backupObject({ name, backup }: FieldCase): object {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: { name, namespace: 'velero' },
    spec: { includedNamespaces: [name], storageLocation: 'default', ttl: '24h', ...backup },
  };
}
