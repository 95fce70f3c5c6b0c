import { FOLLOWED_KINDS, FollowedKind } from '@backstage-dr/plugin-dr-common';
import { KubernetesObject } from '../KubernetesObject';
import { toKubernetesObject } from '../toKubernetesObject';
import { FactOfKind, parseFact } from './parseFact';
import { Sighting } from './parseObjectFact';

const SIGHTING: Sighting = {
  cluster: 'seoul',
  firstSeenAt: '2026-11-23T00:00:00Z',
};

function objectOf(kind: FollowedKind, body: unknown): KubernetesObject {
  const object = toKubernetesObject(kind, body);
  if (!object) throw new Error('the fixture has no name');
  return object;
}

function parse<K extends FollowedKind>(kind: K, body: Record<string, unknown>): FactOfKind[K] {
  const metadata = { name: 'x', namespace: 'velero', ...(body.metadata ?? {}) };
  return parseFact(kind, objectOf(kind, { ...body, metadata }), SIGHTING);
}

const BACKUP = {
  metadata: {
    name: 'nightly-20261122222747',
    namespace: 'velero',
    uid: 'u-1',
    creationTimestamp: '2026-11-22T22:27:47Z',
    labels: { 'velero.io/schedule-name': 'nightly', tier: 'gold' },
    annotations: { note: 'n' },
  },
  spec: {
    includedNamespaces: ['shop'],
    excludedNamespaceScopedResources: ['volumesnapshots.snapshot.storage.k8s.io'],
    labelSelector: {
      matchLabels: { app: 'shop' },
      matchExpressions: [{ key: 'tier', operator: 'In', values: ['a'] }],
    },
    orLabelSelectors: [{ matchLabels: { a: 'b' } }],
    includeClusterResources: true,
    snapshotMoveData: false,
    storageLocation: 'default',
    ttl: '720h0m0s',
    resourcePolicy: { kind: 'configmap', name: 'skip-caches' },
  },
  status: {
    phase: 'Completed',
    startTimestamp: '2026-11-22T22:27:48Z',
    completionTimestamp: '2026-11-22T22:27:49Z',
    expiration: '2026-12-22T22:27:48Z',
    progress: { itemsBackedUp: 20, totalItems: 20 },
    warnings: 3,
    hookStatus: { hooksAttempted: 1 },
  },
};

describe('parseFact', () => {
  it('reads a Backup', () => {
    expect(parse('Backup', BACKUP)).toEqual({
      cluster: 'seoul',
      namespace: 'velero',
      name: 'nightly-20261122222747',
      uid: 'u-1',
      labels: { 'velero.io/schedule-name': 'nightly', tier: 'gold' },
      annotations: { note: 'n' },
      createdAt: '2026-11-22T22:27:47Z',
      firstSeenAt: '2026-11-23T00:00:00Z',
      problems: [],
      spec: {
        includedNamespaces: ['shop'],
        excludedNamespaceScopedResources: ['volumesnapshots.snapshot.storage.k8s.io'],
        labelSelector: {
          matchLabels: { app: 'shop' },
          matchExpressions: [{ key: 'tier', operator: 'In', values: ['a'] }],
        },
        orLabelSelectors: [{ matchLabels: { a: 'b' }, matchExpressions: [] }],
        includeClusterResources: true,
        snapshotMoveData: false,
        storageLocation: 'default',
        ttlSeconds: 720 * 3600,
        resourcePolicy: 'skip-caches',
        hookCount: 0,
      },
      phase: 'Completed',
      scheduleName: 'nightly',
      storageLocation: 'default',
      origin: 'here',
      startedAt: '2026-11-22T22:27:48Z',
      completedAt: '2026-11-22T22:27:49Z',
      expiresAt: '2026-12-22T22:27:48Z',
      validationErrors: [],
      errors: 0,
      warnings: 3,
      itemsBackedUp: 20,
      totalItems: 20,
      itemOperationsAttempted: 0,
      itemOperationsCompleted: 0,
      itemOperationsFailed: 0,
      hooksAttempted: 1,
      hooksFailed: 0,
    });
  });

  it('tells a Backup that backed up nothing from one that says nothing of it', () => {
    expect(parse('Backup', { status: { progress: {} } }).itemsBackedUp).toBe(0);
    expect(parse('Backup', { status: {} }).itemsBackedUp).toBeUndefined();
    expect(parse('Backup', { status: { progress: { itemsBackedUp: -1 } } }).itemsBackedUp).toBeUndefined();
  });

  it('reads a Schedule, where 0s is the default of the server', () => {
    const schedule = parse('Schedule', {
      spec: {
        schedule: '0 4 * * *',
        paused: true,
        template: { includedNamespaces: ['shop'], ttl: '0s' },
      },
      status: {
        phase: 'Enabled',
        lastBackup: '2026-11-22T04:00:12Z',
        lastSkipped: '2026-11-21T04:00:00Z',
      },
    });
    expect(schedule).toMatchObject({
      cron: '0 4 * * *',
      paused: true,
      useOwnerReferencesInBackup: false,
      phase: 'Enabled',
      lastBackupAt: '2026-11-22T04:00:12Z',
      lastSkippedAt: '2026-11-21T04:00:00Z',
      problems: [],
    });
    expect(schedule.template).toEqual({ includedNamespaces: ['shop'], hookCount: 0 });
  });

  it.each(['1w', '30d', '12', '-1h'])('takes the ttl %s for a problem and reads the rest', ttl => {
    const schedule = parse('Schedule', {
      spec: {
        schedule: '@daily',
        template: { ttl, includedNamespaces: ['a'] },
      },
    });
    expect(schedule.template).toEqual({ includedNamespaces: ['a'], hookCount: 0 });
    expect(schedule.problems).toEqual([
      {
        path: 'spec.template.ttl',
        value: JSON.stringify(ttl),
        accepted: expect.stringContaining('720h0m0s'),
      },
    ]);
  });

  it('reads a Restore', () => {
    expect(
      parse('Restore', {
        spec: {
          backupName: 'b1',
          includedNamespaces: ['*'],
          namespaceMapping: { shop: 'shop-drill' },
        },
        status: {
          phase: 'Completed',
          startTimestamp: '2026-11-22T22:30:16Z',
          warnings: 2,
          progress: { totalItems: 12, itemsRestored: 12 },
        },
      }),
    ).toMatchObject({
      backupName: 'b1',
      includedNamespaces: ['*'],
      isSelective: false,
      itemsRestored: 12,
      namespaceMapping: { shop: 'shop-drill' },
      phase: 'Completed',
      startedAt: '2026-11-22T22:30:16Z',
      errors: 0,
      warnings: 2,
    });
  });

  it.each([
    ['some types', { includedResources: ['persistentvolumeclaims'] }, true],
    ['all types', { includedResources: ['*'] }, false],
    ['without what Velero leaves out of each', { excludedResources: ['nodes', 'events'] }, false],
    ['some labels', { labelSelector: { matchLabels: { app: 'shop' } } }, true],
    ['an empty selector', { labelSelector: {} }, false],
    ['one label or another', { orLabelSelectors: [{ matchLabels: { app: 'shop' } }] }, true],
    ['no volumes', { restorePVs: false }, true],
  ])('tells whether a Restore asks for less than all there is: %s', (_, spec, isSelective) => {
    expect(parse('Restore', { spec })).toMatchObject({ isSelective });
  });

  it('reads a BackupStorageLocation and keeps nothing of its config that may be secret', () => {
    const location = parse('BackupStorageLocation', {
      metadata: {
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': '{"spec":{"config":{"key":"hunter2"}}}',
        },
      },
      spec: {
        provider: 'velero.io/aws',
        default: true,
        objectStorage: { bucket: 'dr', prefix: '/team/' },
        config: {
          region: 'minio',
          s3Url: 'http://minio:9000/',
          key: 'hunter2',
        },
        credential: { name: 'cloud-credentials', key: 'cloud' },
        validationFrequency: '5s',
      },
      status: { phase: 'Available', lastSyncedTime: '2026-11-22T22:43:24Z' },
    });
    expect(location).toMatchObject({
      provider: 'velero.io/aws',
      bucket: 'dr',
      prefix: '/team/',
      endpoint: 'http://minio:9000/',
      region: 'minio',
      regionFrom: 'velero',
      credentialSecret: 'cloud-credentials',
      identity: 'aws|minio:9000@seoul|dr|team',
      accessMode: 'ReadWrite',
      isDefault: true,
      phase: 'Available',
      lastSyncedAt: '2026-11-22T22:43:24Z',
      validationFrequencySeconds: 5,
    });
    expect(JSON.stringify(location)).not.toContain('hunter2');
  });

  it('does not believe that a location of an unknown access mode can be written', () => {
    const location = parse('BackupStorageLocation', {
      spec: { accessMode: 'Sometimes' },
    });
    expect(location.accessMode).toBe('ReadOnly');
    expect(location.problems).toEqual([
      {
        path: 'spec.accessMode',
        value: '"Sometimes"',
        accepted: 'ReadWrite or ReadOnly',
      },
    ]);
  });

  it('reads the transfers of a volume and the whole name of their Backup', () => {
    const owner = { kind: 'Backup', name: 'b-with-a-name-longer-than-a-label' };
    expect(
      parse('PodVolumeBackup', {
        metadata: {
          annotations: { 'velero.io/pvc-name': 'pg' },
          labels: { 'velero.io/backup-name': 'shortened' },
          ownerReferences: [owner],
        },
        spec: { pod: { namespace: 'db' } },
        status: {
          phase: 'Completed',
          progress: { bytesDone: 10, totalBytes: 20 },
        },
      }),
    ).toMatchObject({
      kind: 'PodVolumeBackup',
      backupName: owner.name,
      claimNamespace: 'db',
      claimName: 'pg',
      bytesDone: 10,
      totalBytes: 20,
    });
    expect(
      parse('DataUpload', {
        metadata: { labels: { 'velero.io/backup-name': 'b' } },
        spec: { sourceNamespace: 'db', sourcePVC: 'pg' },
      }),
    ).toMatchObject({
      kind: 'DataUpload',
      backupName: 'b',
      claimNamespace: 'db',
      claimName: 'pg',
    });
  });

  it('reads the claims and pods of a StatefulSet', () => {
    expect(
      parse('StatefulSet', {
        metadata: { name: 'pg' },
        spec: {
          template: {
            metadata: { labels: { app: 'pg' } },
            spec: {
              volumes: [
                { name: 'a', persistentVolumeClaim: { claimName: 'extra' } },
                { name: 'b', emptyDir: {} },
              ],
            },
          },
          volumeClaimTemplates: [{ metadata: { name: 'data' } }],
        },
        status: { readyReplicas: 1 },
      }),
    ).toMatchObject({
      kind: 'StatefulSet',
      podLabels: { app: 'pg' },
      claimNames: ['extra', 'data-pg-*'],
      desiredReplicas: 1,
      readyReplicas: 1,
    });
  });

  it('reads what Velero is told of the volumes and hooks of pods, as Velero reads it', () => {
    const set = parse('StatefulSet', {
      metadata: { name: 'pg' },
      spec: {
        template: {
          metadata: {
            annotations: {
              'backup.velero.io/backup-volumes': 'data, logs',
              'backup.velero.io/backup-volumes-excludes': 'cache',
              'pre.hook.backup.velero.io/command': '["/bin/dump"]',
            },
          },
          spec: {
            containers: [
              { image: 'https://bot:hunter2@registry.example:5000/db/postgres@sha256:0abc' },
              { image: 'postgres@sha256:0abc' },
              { image: 'postgres@sha256:0abc' },
            ],
            volumes: [{ name: 'logs', persistentVolumeClaim: { claimName: 'pg-logs' } }],
          },
        },
        volumeClaimTemplates: [{ metadata: { name: 'data' } }],
      },
    });
    expect(set).toMatchObject({
      claimVolumes: [
        { volume: 'logs', claimName: 'pg-logs' },
        { volume: 'data', claimName: 'data-pg-*' },
      ],
      backupVolumes: ['data', ' logs'],
      excludedVolumes: ['cache'],
      hasBackupHook: true,
      images: ['registry.example:5000/db/postgres@sha256:0abc', 'postgres@sha256:0abc'],
    });
    const plain = parse('Deployment', {});
    expect(plain).toMatchObject({ claimVolumes: [], backupVolumes: [], excludedVolumes: [], hasBackupHook: false });
  });

  it('counts the hooks of a Backup, unless they cannot be read', () => {
    const hooks = (resources: unknown) => parse('Backup', { spec: { hooks: { resources } } }).spec.hookCount;
    expect(hooks([{ pre: [{ exec: {} }], post: [{ exec: {} }, { exec: {} }] }, { name: 'none' }])).toBe(3);
    expect(hooks('all')).toBeUndefined();
    expect(hooks([{ pre: 'all' }])).toBeUndefined();
  });

  it('reads a StorageClass', () => {
    expect(parse('StorageClass', { metadata: { namespace: undefined }, provisioner: 'ebs.csi.aws.com' })).toMatchObject(
      {
        namespace: '',
        provisioner: 'ebs.csi.aws.com',
      },
    );
  });

  it('reads the pods of a CronJob where it has them, and no replicas', () => {
    const job = parse('CronJob', {
      spec: {
        jobTemplate: {
          spec: { template: { metadata: { labels: { app: 'report' } } } },
        },
      },
    });
    expect(job).toMatchObject({
      kind: 'CronJob',
      podLabels: { app: 'report' },
    });
    expect(job.desiredReplicas).toBeUndefined();
  });

  it('reads a claim that waits with the size it asked for', () => {
    expect(
      parse('PersistentVolumeClaim', {
        spec: {
          storageClassName: 'fast',
          resources: { requests: { storage: '8Gi' } },
        },
        status: { phase: 'Pending' },
      }),
    ).toMatchObject({
      phase: 'Pending',
      storageClass: 'fast',
      capacity: '8Gi',
    });
  });

  it('keeps a malformed Backup with every field that does not fit', () => {
    const backup = parse('Backup', {
      metadata: { labels: { a: 1 }, creationTimestamp: 'yesterday' },
      spec: {
        includedNamespaces: ['shop', 5],
        labelSelector: { matchExpressions: [{ key: 'a', operator: 'Near' }] },
      },
      status: {
        phase: 7,
        startTimestamp: '0001-01-01T00:00:00Z',
        errors: 'many',
        progress: [],
      },
    });
    expect(backup.problems.map(problem => problem.path).sort()).toEqual([
      'metadata.creationTimestamp',
      'metadata.labels',
      'spec.includedNamespaces',
      'spec.labelSelector',
      'status.errors',
      'status.phase',
      'status.progress',
      'status.startTimestamp',
    ]);
    expect(backup.spec).toEqual({ hookCount: 0 });
  });

  it.each([
    ['a spec that is a text', { spec: 'everything' }, 'spec'],
    ['a status that is a list', { status: [1] }, 'status'],
    ['a metadata group that is a number', { metadata: { annotations: 3 } }, 'metadata.annotations'],
  ])('notes %s', (_, body, path) => {
    expect(parse('Backup', body).problems.map(problem => problem.path)).toContain(path);
  });

  it('cuts long texts and quotes, and takes out what a database cannot store', () => {
    const long = 'x'.repeat(10_000);
    const backup = parse('Backup', {
      status: {
        failureReason: `a\u0000b`,
        phase: long,
        completionTimestamp: long,
      },
    });
    expect(backup.failureReason).toBe('a\ufffdb');
    expect(backup.phase?.length).toBeLessThan(2100);
    expect(backup.problems[0].value).toHaveLength(200);
  });

  it.each(FOLLOWED_KINDS.map(kind => [kind]))('never throws on a %s, whatever its fields are', kind => {
    const oddities = [undefined, 0, -1, 1e300, '', 'x', '\ud800', true, [], [[]], [{}], {}, { a: {} }, '__proto__'];
    const shapes = (odd: unknown) => [
      {
        metadata: {
          name: 'x',
          labels: odd,
          annotations: odd,
          ownerReferences: odd,
          creationTimestamp: odd,
        },
      },
      {
        metadata: { name: 'x', ownerReferences: [odd] },
        spec: odd,
        status: odd,
      },
      {
        metadata: { name: 'x', labels: { 'velero.io/schedule-name': odd } },
        spec: {
          template: odd,
          schedule: odd,
          labelSelector: odd,
          orLabelSelectors: [odd],
          config: odd,
          objectStorage: odd,
          pod: odd,
          jobTemplate: odd,
          volumeClaimTemplates: [odd],
          replicas: odd,
          ttl: odd,
          resourcePolicy: odd,
          namespaceMapping: odd,
          resources: odd,
        },
        status: {
          progress: odd,
          phase: odd,
          capacity: odd,
          validationErrors: odd,
          hookStatus: odd,
        },
      },
    ];
    for (const body of oddities.flatMap(shapes)) {
      const fact = parseFact(kind, objectOf(kind, body), SIGHTING);
      expect(fact.name).toBe('x');
      expect(() => JSON.stringify(fact)).not.toThrow();
    }
  });
});

describe('toKubernetesObject', () => {
  it('leaves out who wrote which field', () => {
    const object = objectOf('Backup', {
      metadata: { name: 'x', managedFields: [{}], resourceVersion: '7' },
    });
    expect(object).toMatchObject({
      name: 'x',
      namespace: '',
      resourceVersion: '7',
    });
    expect(object.body).toEqual({
      metadata: { name: 'x', resourceVersion: '7' },
    });
  });

  it.each([[undefined], [7], [[]], [{}], [{ metadata: {} }], [{ metadata: { name: 5 } }]])(
    'takes %j for no object',
    body => {
      expect(toKubernetesObject('Backup', body)).toBeUndefined();
    },
  );
});
