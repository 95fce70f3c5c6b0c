import { ContractClusters, VeleroClient } from '../support';

const NEW_EXCLUDES = {
  excludedClusterScopedResources: ['volumesnapshotcontents.snapshot.storage.k8s.io'],
  excludedNamespaceScopedResources: ['volumesnapshots.snapshot.storage.k8s.io'],
};
const DEFAULTS = {
  csiSnapshotTimeout: '10m0s',
  defaultVolumesToFsBackup: false,
  itemOperationTimeout: '4h0m0s',
  snapshotMoveData: false,
  storageLocation: 'default',
  ttl: '720h0m0s',
  volumeGroupSnapshotLabelKey: 'velero.io/volume-group',
};
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

/** Backups: what the server makes of a spec, how they end, and why some never start. */
export function describeBackups(clusters: () => ContractClusters): void {
  describe('a Backup', () => {
    let velero: VeleroClient;

    beforeAll(() => {
      velero = VeleroClient.create(clusters(), clusters().primary);
    });

    it('gets its spec completed, and ends Completed with times and counts', async () => {
      const { metadata, spec, status } = await velero.backUp('b-defaults', { includedNamespaces: ['shop'] });
      expect(spec).toEqual({ includedNamespaces: ['shop'], ...DEFAULTS, ...NEW_EXCLUDES });
      expect(metadata.labels).toEqual({ 'velero.io/storage-location': 'default' });
      expect(metadata.annotations).toEqual({
        'velero.io/resource-timeout': expect.stringMatching(/^\d+[ms]/),
        'velero.io/source-cluster-k8s-gitversion': expect.stringMatching(/^v1\.\d+/),
        'velero.io/source-cluster-k8s-major-version': '1',
        'velero.io/source-cluster-k8s-minor-version': expect.stringMatching(/^\d+$/),
      });
      expect(status).toEqual({
        phase: 'Completed',
        startTimestamp: INSTANT,
        completionTimestamp: INSTANT,
        expiration: INSTANT,
        formatVersion: '1.1.0',
        version: 1,
        hookStatus: {},
        progress: { totalItems: expect.any(Number), itemsBackedUp: expect.any(Number) },
        backupItemOperationsAttempted: 2,
        backupItemOperationsCompleted: 2,
        csiVolumeSnapshotsAttempted: 2,
        csiVolumeSnapshotsCompleted: 2,
      });
      const { totalItems, itemsBackedUp } = status?.progress as { totalItems: number; itemsBackedUp: number };
      expect(itemsBackedUp).toBe(totalItems);
      expect(totalItems).toBeGreaterThan(0);
    });

    it('of everything says so with a star', async () => {
      const { spec, status } = await velero.backUp('b-all', { includedResources: ['deployments'] });
      expect(spec.includedNamespaces).toEqual(['*']);
      expect(status?.phase).toBe('Completed');
    });

    it('keeps what its spec says, but for durations of zero', async () => {
      const given = { includedNamespaces: ['blog'], ttl: '1h0m0s', csiSnapshotTimeout: '5m0s', snapshotVolumes: false };
      const { spec, status } = await velero.backUp('b-given', { ...given, itemOperationTimeout: '0s' });
      expect(spec).toEqual({ ...DEFAULTS, ...NEW_EXCLUDES, ...given });
      const { startTimestamp, expiration } = status as { startTimestamp: string; expiration: string };
      const hours = (Date.parse(expiration) - Date.parse(startTimestamp)) / 3_600_000;
      expect(hours).toBeCloseTo(1, 1);
    });

    it('with filters of the old kind gets its exclusions there', async () => {
      const { spec } = await velero.backUp('b-old', { includedNamespaces: ['blog'], includeClusterResources: false });
      expect(spec).toEqual({
        ...DEFAULTS,
        includedNamespaces: ['blog'],
        includeClusterResources: false,
        excludedResources: [
          'volumesnapshots.snapshot.storage.k8s.io',
          'volumesnapshotcontents.snapshot.storage.k8s.io',
        ],
      });
    });

    it('that names a namespace in vain is PartiallyFailed with one error', async () => {
      const { status } = await velero.backUp('b-ghost', { includedNamespaces: ['blog', 'ghost'] });
      expect(status).toMatchObject({ phase: 'PartiallyFailed', errors: 1, completionTimestamp: INSTANT });
      expect(await velero.artefact('BackupResults', 'b-ghost')).toEqual({
        errors: {
          velero: [
            ' resource: /namespaces message: /fail to get the namespace ghost specified in backup.Spec.IncludedNamespaces',
          ],
        },
        warnings: {},
      });
    });

    it('with a pattern that matches no namespace is Completed, and empty', async () => {
      const { status } = await velero.backUp('b-pattern', { includedNamespaces: ['ghost-*'] });
      expect(status?.phase).toBe('Completed');
      expect(status?.progress).toEqual({});
      expect(await velero.artefact('BackupResourceList', 'b-pattern')).toEqual({});
    });

    it('with a selector that matches nothing is Completed, and holds the namespace alone', async () => {
      const labelSelector = { matchLabels: { no: 'such' } };
      const { status } = await velero.backUp('b-selector', { includedNamespaces: ['blog'], labelSelector });
      expect(status).toMatchObject({ phase: 'Completed', progress: { itemsBackedUp: 1, totalItems: 1 } });
      expect(await velero.artefact('BackupResourceList', 'b-selector')).toEqual({ 'v1/Namespace': ['blog'] });
    });

    it('with files of volumes has a PodVolumeBackup for each', async () => {
      const made = await velero.backUp('b-files', {
        includedNamespaces: ['shop'],
        defaultVolumesToFsBackup: true,
        labelSelector: { matchLabels: { app: 'web' } },
      });
      expect(made.status?.phase).toBe('Completed');
      const transfers = await velero.list('PodVolumeBackup', 'velero.io/backup-name=b-files');
      expect(transfers).toHaveLength(1);
      const [{ metadata, spec, status }] = transfers;
      const { uid } = made.metadata;
      expect(metadata).toMatchObject({
        labels: {
          'velero.io/backup-name': 'b-files',
          'velero.io/backup-uid': uid,
          'velero.io/pvc-uid': expect.any(String),
        },
        annotations: { 'velero.io/pvc-name': 'data' },
        ownerReferences: [{ kind: 'Backup', name: 'b-files', uid, controller: true, apiVersion: 'velero.io/v1' }],
      });
      expect(spec).toMatchObject({
        backupStorageLocation: 'default',
        pod: { kind: 'Pod', namespace: 'shop', name: expect.stringMatching(/^web-/) },
        tags: { backup: 'b-files', 'backup-uid': uid, ns: 'shop', volume: 'disk' },
        uploaderType: 'kopia',
        volume: 'disk',
      });
      expect(status).toMatchObject({
        phase: 'Completed',
        snapshotID: expect.any(String),
        startTimestamp: INSTANT,
        completionTimestamp: INSTANT,
      });
      const { bytesDone, totalBytes } = status?.progress as { bytesDone: number; totalBytes: number };
      expect([bytesDone > 0, bytesDone]).toEqual([true, totalBytes]);
      // Files count as no operation.
      expect(made.status).not.toHaveProperty('backupItemOperationsAttempted');
    });

    it('that moves snapshots has a DataUpload for each, and counts operations but no snapshots', async () => {
      const { status } = await velero.backUp('b-moved', { includedNamespaces: ['shop'], snapshotMoveData: true });
      expect(status).toMatchObject({
        phase: 'Completed',
        backupItemOperationsAttempted: 2,
        backupItemOperationsCompleted: 2,
      });
      expect(status).not.toHaveProperty('csiVolumeSnapshotsAttempted');
      const uploads = await velero.list('DataUpload', 'velero.io/backup-name=b-moved');
      const seen = uploads.map(({ spec, status: now }) => [spec.sourceNamespace, spec.sourcePVC, now?.phase]);
      expect(seen.sort()).toEqual([
        ['shop', 'data', 'Completed'],
        ['shop', 'idle', 'Completed'],
      ]);
      expect(uploads[0].spec).toMatchObject({
        backupStorageLocation: 'default',
        csiSnapshot: { driver: 'csi.real-clusters.internal', storageClass: 'standard' },
        snapshotType: 'CSI',
      });
    });

    it('waits without a phase while Velero is stopped', async () => {
      const { primary } = clusters();
      await primary.stopVelero();
      await velero.create('Backup', 'b-waits', { includedNamespaces: ['blog'] });
      // A server that ran would have said something within its first round.
      const other = VeleroClient.create(clusters(), clusters().secondary);
      await other.backUp('b-meanwhile', { includedNamespaces: ['blog'] });
      expect((await velero.get('Backup', 'b-waits'))?.status?.phase).toBeUndefined();
      await primary.startVelero();
      expect((await velero.ended('Backup', 'b-waits')).status?.phase).toBe('Completed');
    });

    it('that cannot be uploaded is Failed, has no end, and leaves nothing', async () => {
      clusters().setUploads('failing');
      const { status } = await velero.backUp('b-failing', { includedNamespaces: ['blog'] });
      clusters().setUploads('well');
      expect(status).toMatchObject({
        phase: 'Failed',
        failureReason: expect.stringMatching(/^backup execution failed: /),
        startTimestamp: INSTANT,
        expiration: INSTANT,
      });
      expect(status).not.toHaveProperty('completionTimestamp');
      expect(status).not.toHaveProperty('errors');
      expect((await velero.fetchArtefact('BackupResults', 'b-failing')).status).toBe(404);
    });

    it('that is under way when the server ends is Failed by the next one, and others wait their turn', async () => {
      clusters().setUploads('slow');
      await velero.create('Backup', 'b-first', { includedNamespaces: ['blog'] });
      await velero.until('Backup', 'b-first', 'is under way', ({ status }) => status?.phase === 'InProgress');
      await velero.create('Backup', 'b-second', { includedNamespaces: ['blog'] });
      const second = await velero.until('Backup', 'b-second', 'waits', ({ status }) => status?.phase !== undefined);
      expect(second.status).toEqual({ phase: 'Queued', queuePosition: 1 });
      await clusters().primary.stopVelero();
      clusters().setUploads('well');
      await clusters().primary.startVelero();
      const { status } = await velero.ended('Backup', 'b-first');
      expect(status).toMatchObject({
        phase: 'Failed',
        failureReason: 'found a backup with status "InProgress" during the server starting, mark it as "Failed"',
        completionTimestamp: INSTANT,
      });
      expect((await velero.ended('Backup', 'b-second')).status?.phase).toBe('Completed');
    });

    it.each<[string, string, object, RegExp]>([
      [
        'a location that is not there',
        'v-location',
        { storageLocation: 'nowhere' },
        /^an existing backup storage location was not specified at backup creation time and the default nowhere was not found\. .*BackupStorageLocation\.velero\.io "nowhere" not found$/,
      ],
      [
        'filters of both kinds',
        'v-filters',
        { includedResources: ['pods'], includedClusterScopedResources: ['*'] },
        /^include-resources, exclude-resources and include-cluster-resources are old filter parameters\.\n.*\nThey cannot be used together$/,
      ],
      [
        'both selectors',
        'v-selectors',
        { labelSelector: { matchLabels: { a: 'b' } }, orLabelSelectors: [{ matchLabels: { a: 'b' } }] },
        /^encountered labelSelector as well as orLabelSelectors in backup spec, only one can be specified$/,
      ],
      [
        'a namespace that is in and out',
        'v-namespaces',
        { includedNamespaces: ['shop'], excludedNamespaces: ['shop'] },
        /^Invalid included\/excluded namespace lists: excludes list cannot contain an item in the includes list: shop$/,
      ],
    ])('with %s is FailedValidation, has no start, and expires all the same', async (_, name, spec, message) => {
      const { metadata, status } = await velero.backUp(name, spec);
      expect(status).toEqual({
        phase: 'FailedValidation',
        validationErrors: [expect.stringMatching(message)],
        expiration: INSTANT,
        formatVersion: '1.1.0',
        version: 1,
      });
      expect(metadata.labels).toHaveProperty(['velero.io/storage-location']);
    });
  });
}
