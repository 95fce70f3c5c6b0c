import { ApiClient, ContractClusters, VeleroClient } from '../support';

const NEVER_RESTORED = [
  'nodes',
  'events',
  'events.events.k8s.io',
  'backups.velero.io',
  'restores.velero.io',
  'resticrepositories.velero.io',
  'csinodes.storage.k8s.io',
  'volumeattachments.storage.k8s.io',
  'backuprepositories.velero.io',
];

/** Restores: what they bring back, under which names, and why some never start. */
export function describeRestores(clusters: () => ContractClusters): void {
  describe('a Restore', () => {
    let velero: VeleroClient;
    let api: ApiClient;

    const restore = async (name: string, spec: object) => {
      await velero.create('Restore', name, spec);
      return velero.ended('Restore', name);
    };

    beforeAll(async () => {
      velero = VeleroClient.create(clusters(), clusters().primary);
      api = clusters().primary.as('admin');
      await velero.backUp('r-source', { includedNamespaces: ['shop'], snapshotVolumes: false });
    });

    it('into another namespace brings the objects back there, and marks them', async () => {
      const { spec, status } = await restore('r-drill', {
        backupName: 'r-source',
        namespaceMapping: { shop: 'shop-drill' },
      });
      expect(spec).toEqual({
        backupName: 'r-source',
        namespaceMapping: { shop: 'shop-drill' },
        excludedResources: NEVER_RESTORED,
        itemOperationTimeout: '4h0m0s',
      });
      expect(status).toMatchObject({
        phase: 'Completed',
        startTimestamp: expect.any(String),
        completionTimestamp: expect.any(String),
        hookStatus: {},
      });
      const { itemsRestored, totalItems } = status?.progress as { itemsRestored: number; totalItems: number };
      expect([itemsRestored > 0, itemsRestored]).toEqual([true, totalItems]);

      const labels = { 'velero.io/backup-name': 'r-source', 'velero.io/restore-name': 'r-drill' };
      const namespace = await api.get('/api/v1/namespaces/shop-drill');
      expect(namespace.body).toMatchObject({ metadata: { labels: { team: 'a' } } });
      expect(namespace.body.metadata).not.toMatchObject({ labels });
      const deployment = await api.get('/apis/apps/v1/namespaces/shop-drill/deployments/web');
      expect(deployment.body).toMatchObject({ metadata: { labels: { app: 'web', ...labels } }, spec: { replicas: 1 } });
      const claim = await api.get('/api/v1/namespaces/shop-drill/persistentvolumeclaims/data');
      expect(claim.body).toMatchObject({ metadata: { labels }, spec: { storageClassName: 'standard' } });
    });

    it('says of each object what it did with it', async () => {
      const list = await velero.artefact<Record<string, string[]>>('RestoreResourceList', 'r-drill');
      expect(list).toMatchObject({
        'apps/v1/Deployment': ['shop-drill/web(created)'],
        'v1/Namespace': ['shop-drill(created)'],
        'v1/PersistentVolumeClaim': ['shop-drill/data(created)', 'shop-drill/idle(created)'],
        'v1/ServiceAccount': ['shop-drill/default(skipped)'],
        'v1/ConfigMap': ['shop-drill/kube-root-ca.crt(failed)'],
      });
      expect(await velero.artefact('RestoreResults', 'r-drill')).toMatchObject({
        errors: {},
        warnings: {
          namespaces: {
            'shop-drill': [
              'could not restore, ConfigMap:kube-root-ca.crt already exists. Warning: the in-cluster version is different than the backed-up version',
            ],
          },
        },
      });
      const { status } = (await velero.get('Restore', 'r-drill')) ?? {};
      expect(status?.warnings).toBeGreaterThan(0);
      expect(status).not.toHaveProperty('errors');
      expect(await velero.artefactText('RestoreLog', 'r-drill')).toMatch(
        /^time="[^"]+Z" level=info msg="starting restore"/,
      );
    });

    it('over what is there leaves that alone', async () => {
      const path = '/apis/apps/v1/namespaces/shop/deployments/web';
      const before = await api.get(path);
      const { status } = await restore('r-over', { backupName: 'r-source', includedResources: ['deployments'] });
      expect(status?.phase).toBe('Completed');
      const after = await api.get(path);
      expect(after.body.spec).toEqual(before.body.spec);
      expect((after.body.metadata as { uid: string }).uid).toBe((before.body.metadata as { uid: string }).uid);
    });

    it('brings back what was deleted', async () => {
      const path = '/apis/apps/v1/namespaces/shop-drill/deployments/web';
      await api.send('DELETE', path);
      await clusters().waitFor('the Deployment is gone', async () =>
        (await api.get(path)).status === 404 ? true : undefined,
      );
      const { status } = await restore('r-back', {
        backupName: 'r-source',
        includedResources: ['deployments'],
        namespaceMapping: { shop: 'shop-drill' },
      });
      expect(status?.phase).toBe('Completed');
      expect((await api.get(path)).status).toBe(200);
    });

    it('of what the Backup does not hold is Completed, and empty', async () => {
      const { status } = await restore('r-zero', { backupName: 'r-source', includedNamespaces: ['other'] });
      expect(status).toEqual({
        phase: 'Completed',
        progress: {},
        hookStatus: {},
        startTimestamp: expect.any(String),
        completionTimestamp: expect.any(String),
      });
    });

    it.each<[string, string, object, string[]]>([
      [
        'a Backup that is not there',
        'r-nothing',
        { backupName: 'nope' },
        [`Error retrieving backup: can't find backup velero/nope: Backup.velero.io "nope" not found`],
      ],
      [
        'a Backup and a Schedule',
        'r-both',
        { backupName: 'r-source', scheduleName: 'nightly' },
        ['Either a backup or schedule must be specified as a source for the restore, but not both'],
      ],
      [
        'a policy that is none',
        'r-policy',
        { backupName: 'r-source', existingResourcePolicy: 'sometimes' },
        ['Invalid ExistingResourcePolicy: sometimes'],
      ],
      [
        'kinds that are never restored',
        'r-nodes',
        { backupName: 'r-source', includedResources: ['nodes'] },
        [
          'nodes are non-restorable resources',
          'Invalid included/excluded resource lists: excludes list cannot contain an item in the includes list: nodes',
        ],
      ],
    ])('of %s is FailedValidation', async (_, name, spec, validationErrors) => {
      const { status } = await restore(name, spec);
      expect(status).toEqual({ phase: 'FailedValidation', validationErrors });
    });

    it('of a Schedule takes its newest Completed Backup', async () => {
      const labels = { 'velero.io/schedule-name': 'r-nightly' };
      await velero.create('Backup', 'r-nightly-1', { includedNamespaces: ['blog'] }, { labels });
      await velero.ended('Backup', 'r-nightly-1');
      await velero.create('Backup', 'r-nightly-2', { includedNamespaces: ['blog', 'ghost'] }, { labels });
      expect((await velero.ended('Backup', 'r-nightly-2')).status?.phase).toBe('PartiallyFailed');
      const { spec, status } = await restore('r-scheduled', {
        scheduleName: 'r-nightly',
        namespaceMapping: { blog: 'blog-drill' },
      });
      expect(spec).toMatchObject({ scheduleName: 'r-nightly', backupName: 'r-nightly-1' });
      expect(status?.phase).toBe('Completed');
    });
  });
}
