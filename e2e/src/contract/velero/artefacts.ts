import { ContractClusters, Json, VeleroClient } from '../support';

const SHOP = { includedNamespaces: ['shop'] };

/** What can be downloaded of a Backup, and what it says of volumes. */
export function describeArtefacts(clusters: () => ContractClusters): void {
  describe('a DownloadRequest', () => {
    let velero: VeleroClient;

    /** Of each volume: how it was taken, or why not. */
    const volumes = async (name: string) => {
      const infos = await velero.artefact<Json[]>('BackupVolumeInfos', name);
      return Object.fromEntries(infos.map(info => [info.pvcName, info]));
    };

    beforeAll(async () => {
      velero = VeleroClient.create(clusters(), clusters().primary);
      await velero.backUp('d-files', { ...SHOP, defaultVolumesToFsBackup: true });
      await velero.backUp('d-moved', { ...SHOP, snapshotMoveData: true });
      await velero.backUp('d-snapshot', SHOP);
      await velero.backUp('d-off', { ...SHOP, snapshotVolumes: false });
      await velero.backUp('d-namespaced', { ...SHOP, includeClusterResources: false });
    });

    it('tells of files and, where no pod runs, of a snapshot instead', async () => {
      const { data, idle } = await volumes('d-files');
      expect(data).toMatchObject({
        pvcNamespace: 'shop',
        pvName: expect.any(String),
        backupMethod: 'PodVolumeBackup',
        snapshotDataMoved: false,
        preserveLocalSnapshot: false,
        skipped: false,
        result: 'succeeded',
        startTimestamp: expect.any(String),
        completionTimestamp: expect.any(String),
        pvbInfo: {
          snapshotHandle: expect.any(String),
          size: expect.any(Number),
          uploaderType: 'kopia',
          volumeName: 'disk',
          podName: expect.stringMatching(/^web-/),
          podNamespace: 'shop',
          nodeName: 'node-1',
          Phase: 'Completed',
        },
      });
      expect(data).not.toHaveProperty('csiSnapshotInfo');
      expect(idle).toMatchObject({ backupMethod: 'CSISnapshot', snapshotDataMoved: false });
    });

    it('tells of a snapshot whose data was moved', async () => {
      const { data } = await volumes('d-moved');
      expect(data).toMatchObject({
        backupMethod: 'CSISnapshot',
        snapshotDataMoved: true,
        preserveLocalSnapshot: false,
        skipped: false,
        result: 'succeeded',
        csiSnapshotInfo: { snapshotHandle: 'unknown', size: 0, vscName: 'unknown', ReadyToUse: null },
        snapshotDataMovementInfo: {
          dataMover: 'velero',
          uploaderType: 'kopia',
          snapshotHandle: expect.any(String),
          size: expect.any(Number),
          Phase: 'Completed',
        },
      });
    });

    it('tells of a snapshot that stays where it is', async () => {
      const { data } = await volumes('d-snapshot');
      expect(data).toMatchObject({
        backupMethod: 'CSISnapshot',
        snapshotDataMoved: false,
        preserveLocalSnapshot: true,
        skipped: false,
        result: 'succeeded',
        csiSnapshotInfo: {
          snapshotHandle: expect.any(String),
          size: expect.any(Number),
          driver: 'csi.real-clusters.internal',
          ReadyToUse: true,
        },
      });
      expect(data).not.toHaveProperty('snapshotDataMovementInfo');
    });

    it('tells why a volume was left out', async () => {
      const { data, idle } = await volumes('d-off');
      const why = 'volumeSnapshot: not satisfy the criteria for VolumePolicy or the legacy snapshot way;';
      expect(data).toMatchObject({ skipped: true, snapshotDataMoved: false });
      expect(data.skippedReason).toMatch(/^podvolume: opted out due to annotation in pod web-\S+;volumeSnapshot: /);
      expect(data.skippedReason).toContain(why);
      expect(data).not.toHaveProperty('backupMethod');
      expect(data).not.toHaveProperty('result');
      expect(idle.skippedReason).toBe(why);
    });

    it('tells nothing of volumes whose own objects stay behind', async () => {
      expect(await volumes('d-namespaced')).toEqual({});
    });

    it('lists what a Backup holds', async () => {
      const list = await velero.artefact<Record<string, string[]>>('BackupResourceList', 'd-snapshot');
      expect(list).toMatchObject({
        'apps/v1/Deployment': ['shop/web'],
        'v1/Namespace': ['shop'],
        'v1/PersistentVolumeClaim': ['shop/data', 'shop/idle'],
        'v1/ServiceAccount': ['shop/default'],
        'v1/ConfigMap': ['shop/kube-root-ca.crt'],
        'v1/Pod': [expect.stringMatching(/^shop\/web-/)],
        'apps/v1/ReplicaSet': [expect.stringMatching(/^shop\/web-/)],
      });
      expect(list['v1/PersistentVolume']).toHaveLength(2);
      expect(list['snapshot.storage.k8s.io/v1/VolumeSnapshot']).toHaveLength(2);
      const { status } = (await velero.get('Backup', 'd-snapshot')) ?? {};
      const names = Object.values(list).flat();
      expect(status?.progress).toMatchObject({ itemsBackedUp: names.length });
      expect(await velero.artefact('BackupResourceList', 'd-namespaced')).not.toHaveProperty('v1/Namespace');
    });

    it('has results, empty when nothing went wrong', async () => {
      expect(await velero.artefact('BackupResults', 'd-snapshot')).toEqual({ errors: {}, warnings: {} });
    });

    it('has the log, as lines of text', async () => {
      const lines = (await velero.artefactText('BackupLog', 'd-snapshot')).trim().split('\n');
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.every(line => /^time="[^"]+Z" level=\w+ msg=/.test(line))).toBe(true);
      expect(lines.join('\n')).toContain('backup=velero/d-snapshot');
      expect(lines.join('\n')).toContain('Including namespaces: shop');
    });

    it('has the operations that went on beside the Backup', async () => {
      const operations = await velero.artefact<Json[]>('BackupItemOperations', 'd-moved');
      expect(operations).toHaveLength(2);
      expect(operations[0]).toMatchObject({
        spec: {
          backupName: 'd-moved',
          backupItemAction: 'velero.io/csi-pvc-backupper',
          resourceIdentifier: { Group: '', Resource: 'persistentvolumeclaims', Namespace: 'shop' },
          operationID: expect.stringMatching(/^du-/),
        },
        status: { phase: 'Completed', operationUnits: 'Bytes' },
      });
      expect(await velero.artefact('BackupItemOperations', 'd-off')).toEqual([]);
    });

    it('is answered with a URL on the store that is good for ten minutes', async () => {
      await velero.create('DownloadRequest', 'd-url', { target: { kind: 'BackupLog', name: 'd-snapshot' } });
      const { status } = await velero.until('DownloadRequest', 'd-url', 'answered', found =>
        Boolean(found.status?.phase),
      );
      expect(status).toEqual({
        phase: 'Processed',
        downloadURL: expect.stringMatching(
          /^http:\/\/127\.0\.0\.1:\d+\/backups\/clusters\/backups\/d-snapshot\/d-snapshot-logs\.gz\?/,
        ),
        expiration: expect.stringMatching(/Z$/),
      });
      const url = status?.downloadURL as string;
      expect((await fetch(url.replace('d-snapshot-logs', 'd-snapshot-results'))).status).toBe(403);
      const response = await fetch(url);
      expect(response.status).toBe(200);
      // The file is compressed, the answer is not: nobody unpacks it on the way.
      expect(response.headers.get('content-encoding')).toBeNull();
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    });

    it('is answered with a URL to nothing where there is no such file', async () => {
      expect((await velero.fetchArtefact('CSIBackupVolumeSnapshots', 'd-snapshot')).status).toBe(404);
    });

    it.each([
      ['Backup', 'BackupLog'],
      ['Restore', 'RestoreLog'],
    ])('for a %s that is not there never gets a phase', async (_, kind) => {
      const name = `d-nothing-${kind.toLowerCase()}`;
      await velero.create('DownloadRequest', name, { target: { kind, name: 'nope' } });
      const tried = await velero.until('DownloadRequest', name, 'tried', found => found.status !== undefined);
      expect(tried.status).toEqual({ expiration: expect.any(String) });
      await velero.remove('DownloadRequest', name);
    });

    it('of a kind that is none is refused', async () => {
      await expect(velero.create('DownloadRequest', 'd-odd', { target: { kind: 'Odd', name: 'x' } })).rejects.toThrow(
        /^422 .*spec\.target\.kind: Unsupported value/,
      );
    });
  });
}
