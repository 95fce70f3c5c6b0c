import { TestDatabaseId } from '@backstage/backend-test-utils';
import { LabelSelector } from '@backstage-dr/plugin-dr-common';
import { backup, deployment, storageLocation, minute, namespaceObject, object } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { clusterFacts } from '../assessment/clusterFacts';
import { ClusterConfig } from '../clusters';
import { RecoveryPointFilter, RecoveryPointKey } from './FactStore';

const databases = testDatabases();
const DAY = 24 * 60;
const pay = { clusters: ['seoul'], namespaces: ['pay'] };
const range = { since: minute(-31 * DAY), limit: 100, older: 2 };
const names = (items: ReadonlyArray<{ name: string }>) => items.map(({ name }) => name);

async function setUp(databaseId: TestDatabaseId) {
  return TestProjection.create(await databases.init(databaseId));
}

describe.each(databases.eachSupportedId())('DatabaseFactStore on %p', databaseId => {
  it('finds the Backups that may concern a namespace, newest first', async () => {
    const projection = await setUp(databaseId);
    await projection.list('seoul', 'Backup', [
      backup('all', { started: 1 }),
      backup('both', { namespaces: ['pay', 'order'], started: 3 }),
      backup('other', { namespaces: ['order'], started: 2 }),
      backup('long-ago', { namespaces: ['pay'], started: -40 * DAY }),
      backup('long-ago-failed', { namespaces: ['pay'], started: -39 * DAY, phase: 'Failed' }),
      backup('too-long-ago', { namespaces: ['pay'], started: -60 * DAY }),
      backup('far-too-long-ago', { namespaces: ['pay'], started: -70 * DAY }),
    ]);
    await projection.list('tokyo', 'Backup', [backup('elsewhere', { namespaces: ['pay'] })]);

    const { reading } = projection;
    expect(names(await reading.backupsFor(pay, range))).toEqual(['both', 'all', 'long-ago', 'too-long-ago']);
    expect(names(await reading.backupsFor({ ...pay, namespaces: ['pay', 'order'] }, { ...range, older: 0 }))).toEqual([
      'both',
      'other',
      'all',
    ]);
    expect(names(await reading.backupsFor(pay, { ...range, limit: 1, older: 0 }))).toEqual(['both']);
    expect(await reading.backupsFor({ ...pay, clusters: [] }, range)).toEqual([]);
  });

  it('finds copies by name, and those of unknown makers, in other clusters', async () => {
    const projection = await setUp(databaseId);
    await projection.list('tokyo', 'Backup', [
      backup('known', { namespaces: ['pay'], started: 1, synced: 9 }),
      backup('synced', { namespaces: ['pay'], started: 2, synced: 9 }),
      backup('made-there', { namespaces: ['pay'], started: 3 }),
      backup('long-ago-known', { namespaces: ['pay'], started: -40 * DAY, synced: 9 }),
      backup('long-ago', { namespaces: ['pay'], started: -40 * DAY, synced: 9 }),
    ]);
    const tokyo = { ...pay, clusters: ['tokyo'] };
    const known = new Set(['known', 'long-ago-known']);
    const copies = await projection.reading.copiesFor(tokyo, range, known);
    expect(copies.map(copy => [copy.name, copy.origin])).toEqual([
      ['synced', 'elsewhere'],
      ['known', 'elsewhere'],
      ['long-ago-known', 'elsewhere'],
    ]);
  });

  it('says when a Backup has gone', async () => {
    const projection = await setUp(databaseId);
    await projection.list('seoul', 'Backup', [backup('a', { namespaces: ['pay'] })]);
    await projection.list('seoul', 'Backup', [], minute(5));
    expect(await projection.reading.backupsFor(pay, range)).toMatchObject([{ name: 'a', goneAt: minute(5) }]);
  });

  it('finds Schedules, Restores and volume backups that may concern a namespace', async () => {
    const projection = await setUp(databaseId);
    const schedule = (name: string, includedNamespaces?: string[]) =>
      object('Schedule', name, { spec: { schedule: '0 4 * * *', template: { includedNamespaces } } });
    await projection.list('seoul', 'Schedule', [
      schedule('all'),
      schedule('pay', ['pay']),
      schedule('order', ['order']),
    ]);
    await projection.list('seoul', 'Restore', [
      object('Restore', 'drill', {
        spec: { backupName: 'a', includedNamespaces: ['pay'], namespaceMapping: { pay: 'pay-drill' } },
        status: { startTimestamp: minute(2) },
      }),
      object('Restore', 'into', {
        spec: { backupName: 'a', includedNamespaces: ['order'], namespaceMapping: { order: 'pay' } },
        status: { startTimestamp: minute(3) },
      }),
      object('Restore', 'other', { spec: { includedNamespaces: ['order'] } }),
    ]);
    const upload = (name: string, backupName: string, sourceNamespace: string) =>
      object('DataUpload', name, {
        metadata: { labels: { 'velero.io/backup-name': backupName } },
        spec: { sourceNamespace, sourcePVC: 'data' },
      });
    await projection.list('seoul', 'DataUpload', [
      upload('a-1', 'a', 'pay'),
      upload('a-2', 'a', 'order'),
      upload('b-1', 'b', 'pay'),
    ]);

    const { reading } = projection;
    expect(names(await reading.schedulesFor(pay)).sort()).toEqual(['all', 'pay']);
    expect(names(await reading.restoresFor(pay, 10))).toEqual(['into', 'drill']);
    expect(names(await reading.restoresFor(pay, 1))).toEqual(['into']);
    expect(names(await reading.volumeBackupsFor(pay, ['a'], 10))).toEqual(['a-1']);
  });

  it('finds controllers by a label, a set or a key, of their own or of their pods', async () => {
    const projection = await setUp(databaseId);
    await projection.list('seoul', 'Deployment', [
      deployment('web', 'shop', { app: 'web', tier: 'front' }),
      deployment('api', 'shop', { app: 'api' }),
      object('Deployment', 'pods', { spec: { template: { metadata: { labels: { app: 'web' } } } } }, 'other'),
    ]);
    const find = async (selector: Partial<LabelSelector>, limit = 10) =>
      names(
        await projection.reading.controllersLike(
          { matchLabels: {}, matchExpressions: [], ...selector },
          { clusters: ['seoul'], limit },
        ),
      ).sort();
    expect(await find({ matchLabels: { app: 'web' } })).toEqual(['pods', 'web']);
    expect(await find({ matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'x'] }] })).toEqual(['api']);
    expect(await find({ matchExpressions: [{ key: 'tier', operator: 'Exists', values: [] }] })).toEqual(['web']);
    expect(await find({ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] })).toEqual([]);
    expect(await find({ matchLabels: { app: 'web', tier: 'front' } })).toEqual(['web']);
    expect(await find({ matchLabels: { app: 'web' } }, 1)).toHaveLength(1);
  });

  it('finds what is in namespaces', async () => {
    const projection = await setUp(databaseId);
    await projection.see('seoul', [
      namespaceObject('pay'),
      namespaceObject('order'),
      deployment('web', 'pay', {}),
      deployment('web', 'order', {}),
      object('PersistentVolumeClaim', 'data', {}, 'pay'),
    ]);
    const { reading } = projection;
    expect(await reading.namespaces(pay)).toMatchObject([{ name: 'pay', cluster: 'seoul' }]);
    expect(await reading.controllersIn(pay)).toMatchObject([{ name: 'web', namespace: 'pay', kind: 'Deployment' }]);
    expect(names(await reading.claimsIn(pay))).toEqual(['data']);
  });

  it('tells how clusters stand', async () => {
    const projection = await setUp(databaseId);
    await projection.see('seoul', [storageLocation('backups'), backup('a', { phase: 'InProgress' }), backup('b')]);
    await projection.writing.patchCluster('seoul', { veleroVersion: 'v1.18.3', clockSkewSeconds: -2.5 });
    await projection.writing.setKindState('seoul', 'DataUpload', { status: 'absent' });
    await projection.writing.patchCluster('tokyo', {
      reachability: 'unreachable',
      since: minute(1),
      message: 'refused',
    });

    const standing = await projection.reading.standing();
    expect(standing.clusters.get('seoul')).toMatchObject({
      reachability: 'reachable',
      since: minute(0),
      veleroVersion: 'v1.18.3',
      clockSkewSeconds: -2.5,
      kinds: { Backup: { status: 'following', observedAt: minute(0) }, DataUpload: { status: 'absent' } },
    });
    expect(standing.clusters.get('tokyo')).toMatchObject({
      reachability: 'unreachable',
      message: 'refused',
      kinds: {},
    });
    expect(standing.locations).toMatchObject([{ cluster: 'seoul', name: 'default', bucket: 'backups' }]);
    expect(standing.backupsInProgress).toEqual({ seoul: 1 });
    expect(standing.rememberedSince).toEqual(new Map([['seoul', minute(0)]]));
  });

  it('knows the places of volumes and the node agents of clusters that it has read whole', async () => {
    const projection = await setUp(databaseId);
    expect(await projection.reading.standing()).toMatchObject({ storageClasses: undefined, snapshotLocations: [] });
    await projection.see('seoul', [
      object('StorageClass', 'fast', { provisioner: 'fast.csi' }, ''),
      object('VolumeSnapshotLocation', 'default', { spec: { provider: 'aws' } }, 'velero'),
      object('DaemonSet', 'node-agent', { status: { desiredNumberScheduled: 3, numberReady: 2 } }, 'velero'),
      object('DaemonSet', 'node-agent', {}, 'other'),
      object('DaemonSet', 'logger', {}, 'velero'),
    ]);
    await projection.writing.patchCluster('tokyo', { reachability: 'unreachable' });

    const standing = await projection.reading.standing();
    expect(standing.storageClasses).toMatchObject([{ cluster: 'seoul', name: 'fast', provisioner: 'fast.csi' }]);
    expect(standing.snapshotLocations).toMatchObject([{ cluster: 'seoul', name: 'default', provider: 'aws' }]);
    const config = (name: string, veleroNamespace: string): ClusterConfig => ({
      ...{ name, title: name, veleroNamespace, access: { kind: 'in-cluster' } },
    });
    const facts = (veleroNamespace: string) =>
      clusterFacts([config('seoul', veleroNamespace), config('tokyo', 'velero')], standing).map(
        ({ nodeAgents }) => nodeAgents,
      );
    expect(facts('velero')).toEqual([{ desired: 3, ready: 2 }, undefined]);
    expect(facts('elsewhere')).toEqual([{ desired: 0, ready: 0 }, undefined]);
    await projection.watch('seoul', object('DaemonSet', 'node-agent', {}, 'velero'), minute(1), 'remove');
    expect(clusterFacts([config('seoul', 'velero')], await projection.reading.standing())[0].nodeAgents).toEqual({
      desired: 0,
      ready: 0,
    });
  });

  it('has a new revision for what concerns a service, and only for that', async () => {
    const projection = await setUp(databaseId);
    await projection.see('seoul', [storageLocation('backups')]);
    const { reading } = projection;
    const changed = async (change: () => Promise<void>) => {
      const revisions = async () => [
        await reading.revision(['pay']),
        (await reading.revisions())({ namespaces: ['pay'] }),
      ];
      const [before, beforeAll] = await revisions();
      expect(beforeAll).toBe(before);
      await change();
      const [after, afterAll] = await revisions();
      expect(afterAll).toBe(after);
      return after !== before;
    };
    expect(await changed(() => projection.watch('seoul', backup('a', { namespaces: ['pay'] })))).toBe(true);
    expect(await changed(() => projection.watch('seoul', backup('b', { namespaces: ['order'] })))).toBe(false);
    expect(await changed(() => projection.watch('seoul', backup('c')))).toBe(true);
    expect(await changed(() => projection.watch('seoul', deployment('web', 'shop', {})))).toBe(true);
    expect(await changed(() => projection.watch('seoul', storageLocation('backups')))).toBe(false);
    expect(await changed(() => projection.watch('seoul', namespaceObject('pay')))).toBe(true);
    expect(await changed(() => projection.watch('seoul', object('StorageClass', 'fast', {}, '')))).toBe(true);
    expect(await changed(() => projection.writing.patchCluster('seoul', { reachability: 'unreachable' }))).toBe(false);
  });

  describe('recovery points', () => {
    const filter: RecoveryPointFilter = { clusters: ['seoul', 'tokyo', 'osaka'], namespaces: ['pay'], own: ['seoul'] };

    async function setUpPoints() {
      const projection = await setUp(databaseId);
      const here = [
        backup('p-1', { namespaces: ['pay'], started: 1, schedule: 'hourly' }),
        backup('p-2', { namespaces: ['pay'], started: 2, schedule: 'hourly', phase: 'Failed' }),
        backup('p-3', { started: 3 }),
        backup('p-3b', { started: 3 }),
        backup('nowhere', { namespaces: ['pay'], started: 0, location: 'unknown' }),
        backup('other', { namespaces: ['order'], started: 9 }),
      ];
      await projection.see('seoul', [storageLocation('shared'), ...here]);
      await projection.see('tokyo', [
        storageLocation('shared', 'seoul-backups'),
        backup('p-1', { namespaces: ['pay'], started: 1, synced: 9, location: 'seoul-backups', schedule: 'hourly' }),
        backup('theirs', { namespaces: ['pay'], started: 5, location: 'seoul-backups' }),
      ]);
      await projection.see('osaka', [
        storageLocation('own'),
        backup('p-1', { namespaces: ['pay'], started: 1, location: 'default' }),
      ]);
      return projection;
    }

    it('are one for each name and place, however many clusters see it, without those of others', async () => {
      const { reading } = await setUpPoints();
      const keys = await reading.recoveryPointKeys(filter, { limit: 10 });
      expect(keys.map(({ name, place }) => [name, place.split('|').at(-2) ?? place])).toEqual([
        ['p-3b', 'shared'],
        ['p-3', 'shared'],
        ['p-2', 'shared'],
        ['p-1', 'shared'],
        ['nowhere', 'seoul/unknown'],
      ]);
      const copies = await reading.backupsOf(filter, keys.slice(3, 4));
      expect(copies.map(({ cluster, name }) => `${cluster} ${name}`).sort()).toEqual([
        'osaka p-1',
        'seoul p-1',
        'tokyo p-1',
      ]);
      expect(await reading.backupsOf(filter, [])).toEqual([]);
    });

    it('come page by page, none twice and none left out', async () => {
      const { reading } = await setUpPoints();
      const seen: RecoveryPointKey[] = [];
      for (;;) {
        const page = await reading.recoveryPointKeys(filter, { after: seen.at(-1), limit: 2 });
        if (page.length === 0) break;
        seen.push(...page);
      }
      expect(seen).toEqual(await reading.recoveryPointKeys(filter, { limit: 10 }));
    });

    it.each([
      [{ cluster: ['tokyo'] }, ['p-1']],
      [{ cluster: ['nowhere'] }, []],
      [{ cluster: [] }, []],
      [{ schedule: ['hourly'] }, ['p-2', 'p-1']],
      [{ phase: ['Failed', 'New'] }, ['p-2']],
      [{ schedule: ['hourly'], phase: ['Completed'] }, ['p-1']],
      [{ from: minute(2), to: minute(3) }, ['p-2']],
    ])('are narrowed by %j', async (narrowed, expected) => {
      const { reading } = await setUpPoints();
      expect(names(await reading.recoveryPointKeys({ ...filter, ...narrowed }, { limit: 10 }))).toEqual(expected);
    });

    it('are all of them when nobody knows where the service runs', async () => {
      const { reading } = await setUpPoints();
      expect(await reading.recoveryPointKeys({ ...filter, own: [] }, { limit: 10 })).toHaveLength(7);
    });
  });

  it('remembers when clusters were not seen', async () => {
    const { reading, writing } = await setUp(databaseId);
    for (const at of [0, 2, 20, 21, 60]) await writing.patchCluster('seoul', { lastContactAt: minute(at) });
    const unseen = (from: number, to: number) =>
      reading.unseen(['seoul', 'tokyo'], { from: minute(from), to: minute(to) });
    expect(await unseen(0, 60)).toEqual([
      { from: minute(2), to: minute(20) },
      { from: minute(21), to: minute(60) },
    ]);
    expect(await unseen(20, 21)).toEqual([]);
  });

  it('remembers where a service was', async () => {
    const { reading, writing } = await setUp(databaseId);
    const workload = { cluster: 'seoul', namespace: 'pay', foundBy: 'live' as const, controllers: [], claims: [] };
    expect(await reading.placement('component:default/payment')).toEqual([]);
    await reading.rememberPlacement('component:default/payment', [workload], minute(0));
    await reading.rememberPlacement('component:default/payment', [{ ...workload, namespace: 'pay2' }], minute(1));
    expect(await reading.placement('component:default/payment')).toEqual([{ ...workload, namespace: 'pay2' }]);
    await writing.prune({ goneBefore: minute(2) });
    expect(await reading.placement('component:default/payment')).toEqual([]);
  });
});
