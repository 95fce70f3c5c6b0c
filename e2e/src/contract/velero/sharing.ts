import { ContractClusters, KubernetesObject, VeleroClient } from '../support';

const SHOP = { includedNamespaces: ['shop'] };

/** Two clusters on one store: what one makes the other sees, and what one deletes both lose. */
export function describeSharing(clusters: () => ContractClusters): void {
  describe('a store that two clusters share', () => {
    let here: VeleroClient;
    let there: VeleroClient;
    let original: KubernetesObject;
    let copy: KubernetesObject;

    const deletion = (velero: VeleroClient, name: string, backupName: string) =>
      velero.create('DeleteBackupRequest', name, { backupName });
    const refused = async (velero: VeleroClient, name: string) =>
      (await velero.until('DeleteBackupRequest', name, 'processed', found => found.status?.phase === 'Processed'))
        .status;

    beforeAll(async () => {
      here = VeleroClient.create(clusters(), clusters().primary);
      there = VeleroClient.create(clusters(), clusters().secondary);
      await here.create(
        'Backup',
        'sync-files',
        { ...SHOP, defaultVolumesToFsBackup: true },
        { labels: { 'velero.io/schedule-name': 'nightly', tier: 'gold' }, annotations: { note: 'kept' } },
      );
      original = await here.ended('Backup', 'sync-files');
      await here.backUp('sync-moved', { ...SHOP, snapshotMoveData: true });
      await here.backUp('sync-doomed', { includedNamespaces: ['blog'] });
      await here.backUp('sync-refused', { storageLocation: 'nowhere' });
      copy = await there
        .until('Backup', 'sync-doomed', 'is synced', () => true)
        .then(() => there.until('Backup', 'sync-files', 'is synced', () => true));
    });

    afterEach(async () => {
      clusters().restoreStore();
      await here.patch('BackupStorageLocation', 'default', { spec: { accessMode: 'ReadWrite' } });
    });

    it('shows the Backup to both, as another object of the same content', () => {
      expect(copy.metadata.uid).not.toBe(original.metadata.uid);
      expect(Date.parse(copy.metadata.creationTimestamp)).toBeGreaterThanOrEqual(
        Date.parse(original.metadata.creationTimestamp),
      );
      expect(copy.status).toEqual(original.status);
      // Written and read again by a program, it says its empty parts, too.
      expect(copy.spec).toEqual({ ...original.spec, hooks: {}, metadata: {} });
      expect(copy.metadata.labels).toEqual(original.metadata.labels);
      expect(copy.metadata.annotations).toEqual(original.metadata.annotations);
    });

    it('shows the PodVolumeBackups too, whose tags remember the original', async () => {
      const copies = await there.list('PodVolumeBackup', 'velero.io/backup-name=sync-files');
      expect(copies).toHaveLength(1);
      expect(copies[0]).toMatchObject({
        metadata: {
          labels: { 'velero.io/backup-uid': copy.metadata.uid },
          annotations: { 'velero.io/pvc-name': 'data' },
          ownerReferences: [{ kind: 'Backup', name: 'sync-files', uid: copy.metadata.uid }],
        },
        spec: { tags: { 'backup-uid': original.metadata.uid } },
        status: { phase: 'Completed' },
      });
    });

    it('shows moved snapshots without their DataUploads, and nothing that was refused', async () => {
      await there.until('Backup', 'sync-moved', 'is synced', found => found.status?.phase === 'Completed');
      expect(await there.list('DataUpload', 'velero.io/backup-name=sync-moved')).toEqual([]);
      expect(await there.get('Backup', 'sync-refused')).toBeUndefined();
    });

    it('gives the artefacts to both', async () => {
      const list = await there.artefact<Record<string, string[]>>('BackupResourceList', 'sync-files');
      expect(list['apps/v1/Deployment']).toEqual(['shop/web']);
    });

    it('lets the other cluster restore', async () => {
      await there.create('Restore', 'sync-restore', {
        backupName: 'sync-doomed',
        namespaceMapping: { blog: 'blog-b' },
      });
      expect((await there.ended('Restore', 'sync-restore')).status?.phase).toBe('Completed');
      const { status } = await clusters()
        .secondary.as('reader')
        .get('/apis/apps/v1/namespaces/blog-b/deployments/blog');
      expect(status).toBe(200);
    });

    it('loses what a DeleteBackupRequest names, with the Restores of that cluster', async () => {
      await here.create('Restore', 'doomed-restore', { backupName: 'sync-doomed', includedNamespaces: ['other'] });
      await here.ended('Restore', 'doomed-restore');
      // For the next test: one round of Velero is enough for both.
      await there.remove('Backup', 'sync-files');
      await deletion(here, 'doom', 'sync-doomed');
      await here.gone('Backup', 'sync-doomed');
      await here.gone('DeleteBackupRequest', 'doom');
      await here.gone('Restore', 'doomed-restore');
      await there.gone('Backup', 'sync-doomed');
      // There, only the Backup goes.
      expect(await there.get('Restore', 'sync-restore')).toBeDefined();
    });

    it('gives back what was deleted as an object only', async () => {
      const again = await there.until('Backup', 'sync-files', 'is back', () => true);
      expect(again.metadata.uid).not.toBe(copy.metadata.uid);
    });

    it('says on the request that there is no such Backup', async () => {
      await deletion(here, 'doom-nothing', 'nope');
      expect(await refused(here, 'doom-nothing')).toEqual({
        phase: 'Processed',
        errors: ['backup deletion failed: backup not found'],
      });
    });

    it('that may only be read refuses Backups and deletions, and lets restore', async () => {
      await here.patch('BackupStorageLocation', 'default', { spec: { accessMode: 'ReadOnly' } });
      const { status } = await here.backUp('ro-backup', { includedNamespaces: ['blog'] });
      expect(status).toMatchObject({
        phase: 'FailedValidation',
        validationErrors: [
          "backup can't be created because backup storage location default is currently in read-only mode",
        ],
      });
      await deletion(here, 'ro-doom', 'sync-files');
      expect(await refused(here, 'ro-doom')).toEqual({
        phase: 'Processed',
        errors: [
          'backup deletion failed: cannot delete backup because backup storage location default is currently in read-only mode',
        ],
      });
      expect((await here.get('Backup', 'sync-files'))?.status?.phase).toBe('Completed');
      await here.create('Restore', 'ro-restore', { backupName: 'sync-files', includedNamespaces: ['other'] });
      expect((await here.ended('Restore', 'ro-restore')).status?.phase).toBe('Completed');
    });

    it('that is gone is Unavailable, refuses everything, and is Available when it is back', async () => {
      const location = (phase: string) =>
        here.until('BackupStorageLocation', 'default', phase, found => found.status?.phase === phase);
      clusters().loseStore();
      const lost = await location('Unavailable');
      expect(lost.status).toMatchObject({
        message: expect.stringMatching(
          /^BackupStorageLocation "default" is unavailable: rpc error: code = Unknown desc = /,
        ),
        lastValidationTime: expect.any(String),
        lastSyncedTime: expect.any(String),
      });
      const { status } = await here.backUp('lost-backup', { includedNamespaces: ['blog'] });
      expect(status?.validationErrors).toEqual([
        "backup can't be created because BackupStorageLocation default is in Unavailable status.",
      ]);
      await here.create('Restore', 'lost-restore', { backupName: 'sync-files', includedNamespaces: ['other'] });
      expect((await here.ended('Restore', 'lost-restore')).status).toEqual({
        phase: 'FailedValidation',
        validationErrors: ['The BSL default is unavailable, cannot retrieve the backup'],
      });
      await deletion(here, 'lost-doom', 'sync-files');
      expect((await refused(here, 'lost-doom'))?.errors).toEqual([
        expect.stringMatching(
          /cannot delete backup because backup storage location default is currently in Unavailable state$/,
        ),
      ]);
      expect((await here.get('Backup', 'sync-files'))?.status?.phase).toBe('Completed');
      await here.create('DownloadRequest', 'lost-log', { target: { kind: 'BackupLog', name: 'sync-files' } });
      const tried = await here.until('DownloadRequest', 'lost-log', 'tried', found => found.status !== undefined);
      expect(tried.status).not.toHaveProperty('phase');
      clusters().restoreStore();
      expect((await location('Available')).status).not.toHaveProperty('message');
    });
  });

  it('a ServerStatusRequest is answered with the version', async () => {
    const velero = VeleroClient.create(clusters(), clusters().primary);
    await velero.create('ServerStatusRequest', 'who', {});
    const { status } = await velero.until('ServerStatusRequest', 'who', 'answered', found =>
      Boolean(found.status?.phase),
    );
    expect(status).toMatchObject({
      phase: 'Processed',
      serverVersion: 'v1.18.3',
      processedTimestamp: expect.any(String),
      plugins: expect.arrayContaining([{ kind: 'BackupItemAction', name: 'velero.io/pv' }]),
    });
  });
}
