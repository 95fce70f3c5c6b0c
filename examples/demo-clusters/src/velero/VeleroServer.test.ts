import { ClusterStore, KubernetesObject, resources } from '../api-server';
import { ManualClock } from '../clock';
import { storageClass } from '../world/objects';
import { BackupStorage } from './BackupStorage';
import { Backup, BackupSpec, BackupStorageLocation, PodVolumeBackup, Restore, Schedule } from './types';
import { VeleroServer } from './VeleroServer';

const START = '2026-11-23T01:00:20Z';

interface Lab {
  store: ClusterStore;
  velero: VeleroServer;
}

describe('VeleroServer', () => {
  let clock: ManualClock;
  let storage: BackupStorage;
  let labs: Lab[];
  let a: Lab;

  function addCluster(options: { accessMode?: 'ReadOnly'; version?: string } = {}): Lab {
    const store = ClusterStore.create({ clock });
    for (const name of ['velero', 'shop', 'blog']) add(store, resources.namespaces, { metadata: { name } });
    const volumes = [{ name: 'disk', persistentVolumeClaim: { claimName: 'data' } }];
    add(store, resources.deployments, {
      metadata: { name: 'web', namespace: 'shop' },
      spec: { replicas: 1, template: { spec: { volumes } } },
    });
    store.create(resources.storageclasses, storageClass('csi-gp3', 'ebs.csi.aws.com', START));
    const { accessMode = 'ReadWrite' } = options;
    add(store, resources.backupstoragelocations, {
      metadata: { name: 'default', namespace: 'velero' },
      spec: { provider: 'aws', objectStorage: { bucket: 'dr', prefix: '/team/' }, default: true, accessMode },
    });
    const lab = { store, velero: VeleroServer.create({ store, storage, clock, version: options.version }) };
    labs.push(lab);
    return lab;
  }

  function add(store: ClusterStore, resource: (typeof resources)['backups'], object: object): KubernetesObject {
    return store.create(resource, { apiVersion: '', kind: '', metadata: {}, ...object });
  }

  const addClaim = (lab: Lab) =>
    add(lab.store, resources.persistentvolumeclaims, {
      metadata: { name: 'data', namespace: 'shop' },
      spec: { storageClassName: 'csi-gp3', resources: { requests: { storage: '2Gi' } } },
    });
  const addBackup = (lab: Lab, name: string, spec: BackupSpec = { includedNamespaces: ['shop'] }) =>
    add(lab.store, resources.backups, { metadata: { name, namespace: 'velero' }, spec });
  const addSchedule = (lab: Lab, name: string, spec: Partial<Schedule['spec']>) =>
    add(lab.store, resources.schedules, {
      metadata: { name, namespace: 'velero', labels: { tier: 'gold' } },
      spec: { schedule: '*/10 * * * *', template: { includedNamespaces: ['shop'], ttl: '24h0m0s' }, ...spec },
    });

  const run = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1000);
      for (const { velero } of labs) velero.tick();
    }
  };
  const backup = (lab: Lab, name: string) => lab.store.get<Backup>(resources.backups, 'velero', name);
  const backups = (lab: Lab) => lab.store.list<Backup>(resources.backups).map(each => each.metadata.name);
  const location = (lab: Lab) =>
    lab.store.get<BackupStorageLocation>(resources.backupstoragelocations, 'velero', 'default');
  const schedule = (lab: Lab, name: string) => lab.store.get<Schedule>(resources.schedules, 'velero', name);
  const changeSchedule = (lab: Lab, name: string, spec: Partial<Schedule['spec']>) =>
    lab.store.modify<Schedule>(resources.schedules, 'velero', name, draft => Object.assign(draft.spec, spec));
  const phasesOf = (lab: Lab, name: string, from: number) => [
    ...new Set(
      (lab.store.eventsSince(resources.backups, from) ?? [])
        .map(event => event.current.object as Backup)
        .filter(each => each.metadata.name === name)
        .map(each => each.status?.phase ?? ''),
    ),
  ];

  beforeEach(() => {
    clock = ManualClock.at(START);
    storage = BackupStorage.create();
    labs = [];
    a = addCluster();
    run(1);
  });

  describe('a backup', () => {
    it('goes through the phases of the real one and ends as a real object does', () => {
      const from = a.store.revision;
      addBackup(a, 'b1');
      run(20);
      expect(phasesOf(a, 'b1', from)).toEqual(['', 'Queued', 'ReadyToStart', 'InProgress', 'Finalizing', 'Completed']);
      expect(backup(a, 'b1')).toMatchObject({
        metadata: {
          labels: { 'velero.io/storage-location': 'default' },
          annotations: { 'velero.io/source-cluster-k8s-gitversion': 'v1.36.3' },
        },
        spec: {
          includedNamespaces: ['shop'],
          storageLocation: 'default',
          ttl: '720h0m0s',
          excludedNamespaceScopedResources: ['volumesnapshots.snapshot.storage.k8s.io'],
        },
        status: {
          phase: 'Completed',
          startTimestamp: '2026-11-23T01:00:24Z',
          expiration: '2026-12-23T01:00:24Z',
          formatVersion: '1.1.0',
          progress: { itemsBackedUp: 6, totalItems: 6 },
          version: 1,
        },
      });
      expect(backup(a, 'b1')?.status).not.toHaveProperty('queuePosition');
    });

    it('waits in the queue while another is in progress', () => {
      addBackup(a, 'b1');
      addBackup(a, 'b2');
      run(4);
      expect(backup(a, 'b1')?.status?.phase).toBe('InProgress');
      expect(backup(a, 'b2')?.status).toMatchObject({ phase: 'Queued', queuePosition: 1 });
      run(20);
      expect(backup(a, 'b2')?.status?.phase).toBe('Completed');
    });

    it('carries file-system volumes while in progress', () => {
      addClaim(a);
      addBackup(a, 'b1', { includedNamespaces: ['shop'], defaultVolumesToFsBackup: true });
      run(4);
      const transfers = () => a.store.list<PodVolumeBackup>(resources.podvolumebackups);
      expect(transfers()).toMatchObject([{ status: { phase: 'InProgress' } }]);
      run(20);
      expect(backup(a, 'b1')?.status?.phase).toBe('Completed');
      const [transfer] = transfers();
      expect(transfer).toMatchObject({
        metadata: { labels: { 'velero.io/backup-name': 'b1' }, annotations: { 'velero.io/pvc-name': 'data' } },
        spec: { pod: { namespace: 'shop' } },
        status: { phase: 'Completed' },
      });
      expect(transfer.status?.progress?.bytesDone).toBe(transfer.status?.progress?.totalBytes);
    });

    it('waits for moved snapshots outside of InProgress', () => {
      addClaim(a);
      const from = a.store.revision;
      addBackup(a, 'b1', { includedNamespaces: ['shop'], snapshotMoveData: true });
      run(30);
      expect(phasesOf(a, 'b1', from)).toContain('WaitingForPluginOperations');
      expect(a.store.list(resources.datauploads)).toMatchObject([{ status: { phase: 'Completed' } }]);
      expect(backup(a, 'b1')?.status).toMatchObject({
        phase: 'Completed',
        backupItemOperationsAttempted: 1,
        backupItemOperationsCompleted: 1,
      });
    });

    it('is Completed, and silent, when its volumes are skipped', () => {
      addClaim(a);
      a.velero.setFaults({ nextBackups: ['skip-volumes'] });
      addBackup(a, 'b1', { includedNamespaces: ['shop'], defaultVolumesToFsBackup: true });
      run(20);
      expect(backup(a, 'b1')?.status?.phase).toBe('Completed');
      expect(backup(a, 'b1')?.status).not.toHaveProperty('warnings');
      expect(a.store.list(resources.podvolumebackups)).toEqual([]);
    });

    it('fails, or partly, on demand, once', () => {
      addClaim(a);
      a.velero.setFaults({ nextBackups: ['fail', 'partially-fail'] });
      const spec = { includedNamespaces: ['shop'], defaultVolumesToFsBackup: true };
      for (const name of ['b1', 'b2', 'b3']) addBackup(a, name, spec);
      run(60);
      expect(backup(a, 'b1')?.status).toMatchObject({
        phase: 'Failed',
        failureReason: expect.stringMatching('failed:'),
      });
      expect(backup(a, 'b1')?.status).not.toHaveProperty('completionTimestamp');
      expect(backup(a, 'b2')?.status).toMatchObject({ phase: 'PartiallyFailed', errors: 1 });
      expect(backup(a, 'b3')?.status?.phase).toBe('Completed');
      const phases = a.store
        .list<PodVolumeBackup>(resources.podvolumebackups)
        .map(each => [each.metadata.labels?.['velero.io/backup-name'], each.status?.phase]);
      expect(Object.fromEntries(phases)).toEqual({ b1: 'Failed', b2: 'Failed', b3: 'Completed' });
    });

    it('is PartiallyFailed when it names a namespace that is not there', () => {
      addBackup(a, 'b1', { includedNamespaces: ['shop', 'ghost'] });
      run(20);
      expect(backup(a, 'b1')?.status).toMatchObject({ phase: 'PartiallyFailed', errors: 1 });
    });

    it('is Completed with nothing in it when a glob or a selector matches nothing', () => {
      addBackup(a, 'b1', { includedNamespaces: ['ghost-*'] });
      run(20);
      expect(backup(a, 'b1')?.status).toMatchObject({ phase: 'Completed', progress: {} });
      expect(backup(a, 'b1')?.status?.progress).toEqual({});
    });

    it.each<[string, BackupSpec, RegExp]>([
      ['a missing location', { storageLocation: 'nowhere' }, /BackupStorageLocation.velero.io "nowhere" not found/],
      [
        'old and new filters',
        { includedResources: ['pods'], includedClusterScopedResources: ['*'] },
        /They cannot be used together/,
      ],
      ['both selectors', { labelSelector: {}, orLabelSelectors: [{}] }, /only one\s+can be specified/],
      ['a list against itself', { includedNamespaces: ['shop'], excludedNamespaces: ['shop'] }, /excludes list/],
    ])('is not started with %s', (_, spec, error) => {
      addBackup(a, 'b1', spec);
      run(5);
      const { status } = backup(a, 'b1') ?? {};
      expect(status).toMatchObject({ phase: 'FailedValidation', expiration: expect.any(String) });
      expect(status?.validationErrors?.join()).toMatch(error);
      expect(status).not.toHaveProperty('startTimestamp');
    });

    it.each([[{ ttl: '30d' }], [{ includedNamespaces: 'shop' }], [{ labelSelector: 5 }]])(
      'is left alone when Velero cannot read its spec %j',
      spec => {
        a.store.putRaw(resources.backups, {
          apiVersion: 'velero.io/v1',
          kind: 'Backup',
          metadata: { name: 'odd', namespace: 'velero' },
          spec,
        });
        addBackup(a, 'b1');
        run(15);
        expect(backup(a, 'odd')).not.toHaveProperty('status');
        expect(backup(a, 'b1')?.status?.phase).toBe('Completed');
      },
    );

    it('is Failed when the server was restarted meanwhile', () => {
      addBackup(a, 'b1');
      run(4);
      a.velero.stop();
      run(1);
      expect(backup(a, 'b1')?.status).toMatchObject({
        phase: 'Failed',
        failureReason: expect.stringContaining('during the server starting'),
        completionTimestamp: expect.any(String),
      });
    });
  });

  describe('a schedule', () => {
    it('waits for its first time, then submits, whatever becomes of the backup', () => {
      addSchedule(a, 'often', {});
      run(500);
      expect(schedule(a, 'often')?.status).toEqual({ phase: 'Enabled' });
      run(200);
      // Due at 01:10:00, seen at the next pass.
      expect(schedule(a, 'often')?.status?.lastBackup).toBe('2026-11-23T01:11:00Z');
      expect(backups(a)).toEqual(['often-20261123011100']);
      expect(backup(a, 'often-20261123011100')?.metadata.labels).toMatchObject({
        'velero.io/schedule-name': 'often',
        tier: 'gold',
      });
    });

    it('makes up for an outage with one backup only', () => {
      addSchedule(a, 'often', {});
      run(700);
      labs = [];
      a.velero.stop();
      clock.advance(3 * 3600 * 1000);
      labs = [a];
      run(30);
      expect(backups(a)).toHaveLength(2);
    });

    it('is refused for a wrong cron expression', () => {
      addSchedule(a, 'wrong', { schedule: '0 2 * *' });
      run(1);
      expect(schedule(a, 'wrong')?.status).toMatchObject({
        phase: 'FailedValidation',
        validationErrors: [expect.stringMatching(/^invalid schedule: .*5 fields/)],
      });
    });

    it('reads cron as its version does', () => {
      const older = addCluster({ version: 'v1.18.2' });
      for (const lab of [a, older]) addSchedule(lab, 'sundays', { schedule: '0 4 * * 7' });
      run(1);
      expect(schedule(a, 'sundays')?.status?.phase).toBe('Enabled');
      expect(schedule(older, 'sundays')?.status?.phase).toBe('FailedValidation');
    });

    it('does nothing while paused, and runs at once when unpaused and overdue', () => {
      addSchedule(a, 'born-paused', { paused: true });
      run(1300);
      expect(schedule(a, 'born-paused')).not.toHaveProperty('status');
      changeSchedule(a, 'born-paused', { paused: false });
      run(1);
      expect(backups(a)).toHaveLength(1);
    });

    it('skips the overdue run when told, and says so', () => {
      addSchedule(a, 'born-paused', { paused: true });
      run(1300);
      changeSchedule(a, 'born-paused', { paused: false, skipImmediately: true });
      run(2);
      expect(backups(a)).toEqual([]);
      expect(schedule(a, 'born-paused')).toMatchObject({
        spec: { skipImmediately: false },
        status: { lastSkipped: expect.any(String) },
      });
    });

    it('submits nothing while its last backup is in progress', () => {
      a.velero.setFaults({ slowdown: 1000 });
      addSchedule(a, 'often', { schedule: '* * * * *' });
      run(400);
      expect(backups(a)).toHaveLength(1);
    });

    it('is Enabled and makes no backup when its name is too long for a label', () => {
      addSchedule(a, 'x'.repeat(64), { schedule: '* * * * *' });
      run(200);
      expect(schedule(a, 'x'.repeat(64))?.status).toEqual({ phase: 'Enabled' });
      expect(backups(a)).toEqual([]);
    });

    it('runs on demand without being touched', () => {
      addSchedule(a, 'often', {});
      run(1);
      const name = a.velero.backupNow('often');
      run(20);
      expect(backup(a, name)?.status?.phase).toBe('Completed');
      expect(schedule(a, 'often')?.status).not.toHaveProperty('lastBackup');
      expect(() => a.velero.backupNow('never')).toThrow('no Schedule "never"');
    });
  });

  describe('a location', () => {
    it('is looked at about once a minute, not more', () => {
      const from = a.store.revision;
      run(600);
      const writes = a.store.eventsSince(resources.backupstoragelocations, from) ?? [];
      // Validated and synced once a minute each.
      expect(writes.length).toBeLessThanOrEqual(20);
      expect(location(a)?.status).toMatchObject({ phase: 'Available', lastSyncedTime: expect.any(String) });
    });

    it('goes and comes back; meanwhile nothing is validated', () => {
      storage.setAvailable('dr/team', false);
      run(70);
      expect(location(a)?.status).toMatchObject({
        phase: 'Unavailable',
        message: expect.stringContaining('"default" is unavailable'),
      });
      addBackup(a, 'b1');
      run(5);
      expect(backup(a, 'b1')?.status?.validationErrors?.join()).toContain('is in Unavailable status');
      storage.setAvailable('dr/team', true);
      run(70);
      expect(location(a)?.status?.phase).toBe('Available');
      expect(location(a)?.status).not.toHaveProperty('message');
    });

    it('fails the backup that was under way when it went', () => {
      addBackup(a, 'b1');
      run(4);
      storage.setAvailable('dr/team', false);
      run(10);
      expect(backup(a, 'b1')?.status).toMatchObject({ phase: 'Failed' });
    });

    it('shares its backups, with their files, between clusters', () => {
      const b = addCluster();
      addClaim(a);
      addBackup(a, 'b1', { includedNamespaces: ['shop'], defaultVolumesToFsBackup: true });
      run(120);
      const [original, copy] = [backup(a, 'b1'), backup(b, 'b1')];
      expect(copy?.status).toEqual(original?.status);
      expect(copy?.metadata.uid).not.toBe(original?.metadata.uid);
      expect(copy?.metadata.creationTimestamp).not.toBe(original?.metadata.creationTimestamp);
      expect(b.store.list<PodVolumeBackup>(resources.podvolumebackups)).toMatchObject([
        {
          metadata: { labels: { 'velero.io/backup-uid': copy?.metadata.uid } },
          spec: { tags: { 'backup-uid': original?.metadata.uid } },
        },
      ]);
    });

    it('does not share moved snapshots, failures, or what was never started', () => {
      const b = addCluster();
      addClaim(a);
      addBackup(a, 'moved', { includedNamespaces: ['shop'], snapshotMoveData: true });
      run(20);
      a.velero.setFaults({ nextBackups: ['fail'] });
      addBackup(a, 'failed');
      addBackup(a, 'refused', { storageLocation: 'nowhere' });
      run(120);
      expect(backups(b)).toEqual(['moved']);
      expect(b.store.list(resources.datauploads)).toEqual([]);
    });

    it('takes away in all clusters what is deleted in one', () => {
      const b = addCluster();
      addBackup(a, 'b1');
      run(90);
      add(a.store, resources.deletebackuprequests, {
        metadata: { name: 'd1', namespace: 'velero' },
        spec: { backupName: 'b1' },
      });
      run(90);
      expect(backups(a)).toEqual([]);
      expect(backups(b)).toEqual([]);
      expect(a.store.list(resources.deletebackuprequests)).toEqual([]);
    });

    it('brings back an object that was deleted without its backup', () => {
      addBackup(a, 'b1');
      run(90);
      a.store.delete(resources.backups, 'velero', 'b1');
      run(90);
      expect(backups(a)).toEqual(['b1']);
    });
  });

  describe('the end of a backup', () => {
    it('comes when it expires, and takes its restores along', () => {
      addBackup(a, 'b1', { includedNamespaces: ['shop'], ttl: '30m0s' });
      run(20);
      add(a.store, resources.restores, {
        metadata: { name: 'r1', namespace: 'velero' },
        spec: { backupName: 'b1', namespaceMapping: { shop: 'shop-drill' } },
      });
      run(20);
      expect(a.store.get<Restore>(resources.restores, 'velero', 'r1')).toMatchObject({
        spec: { backupName: 'b1', itemOperationTimeout: '4h0m0s' },
        status: { phase: 'Completed', progress: { itemsRestored: 6, totalItems: 6 } },
      });
      run(3700);
      expect(backups(a)).toEqual([]);
      expect(a.store.list(resources.restores)).toEqual([]);
      expect(storage.names('dr/team')).toEqual([]);
    });

    it('does not come from a cluster that may only read', () => {
      const b = addCluster({ accessMode: 'ReadOnly' });
      addBackup(a, 'b1', { includedNamespaces: ['shop'], ttl: '30m0s' });
      run(90);
      labs = [b];
      run(3700);
      expect(backup(b, 'b1')?.metadata.labels?.['velero.io/gc-failure']).toBe('BSLReadOnly');
    });

    it('is refused while the location is away', () => {
      addBackup(a, 'b1');
      run(20);
      storage.setAvailable('dr/team', false);
      run(70);
      add(a.store, resources.deletebackuprequests, {
        metadata: { name: 'd1', namespace: 'velero' },
        spec: { backupName: 'b1' },
      });
      run(2);
      expect(a.store.get(resources.deletebackuprequests, 'velero', 'd1')).toMatchObject({
        status: { phase: 'Processed', errors: [expect.stringContaining('Unavailable')] },
      });
      expect(backup(a, 'b1')?.status?.phase).toBe('Completed');
    });
  });

  it('refuses a restore of what is not there', () => {
    add(a.store, resources.restores, { metadata: { name: 'r1', namespace: 'velero' }, spec: { backupName: 'nope' } });
    run(1);
    expect(a.store.get(resources.restores, 'velero', 'r1')).toMatchObject({
      status: { phase: 'FailedValidation', validationErrors: [expect.stringContaining('"nope" not found')] },
    });
  });

  it('tells its version to those who ask, for a minute', () => {
    add(a.store, resources.serverstatusrequests, { metadata: { name: 's1', namespace: 'velero' } });
    run(1);
    expect(a.store.get(resources.serverstatusrequests, 'velero', 's1')).toMatchObject({
      status: { phase: 'Processed', serverVersion: 'v1.18.3' },
    });
    run(70);
    expect(a.store.list(resources.serverstatusrequests)).toEqual([]);
  });
});
