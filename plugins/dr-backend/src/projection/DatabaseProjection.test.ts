import { TestDatabaseId } from '@backstage/backend-test-utils';
import { FollowedKind } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { backup, minute, object, START_MS } from '../__testUtils__/objects';
import { testDatabases } from '../__testUtils__/testDatabases';
import { KubernetesObject, ObjectChange } from '../velero/KubernetesObject';
import { DatabaseProjection } from './DatabaseProjection';
import { OBJECT_PARSER } from './ObjectParser';
import { LABELS_TABLE, ObjectRow, OBJECTS_TABLE, RevisionRow, REVISIONS_TABLE, ScopeRow, SCOPES_TABLE } from './tables';
import { Touched } from './Touched';

const databases = testDatabases();
const upsert = (...objects: KubernetesObject[]): ObjectChange[] =>
  objects.map(item => ({ type: 'upsert', object: item }));
const remove = (...objects: KubernetesObject[]): ObjectChange[] =>
  objects.map(item => ({ type: 'remove', object: item }));

async function setUp(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  const projection = await DatabaseProjection.create({ knex, parser: OBJECT_PARSER });
  const touched: Touched[] = [];
  projection.onTouched(items => touched.push(...items));

  const list = async (kind: FollowedKind, objects: KubernetesObject[], at: string, resourceVersion = '100') => {
    const listing = await projection.startListing('seoul', kind);
    await projection.applyListed({ cluster: 'seoul', kind, listing, objects: upsert(...objects), at });
    await projection.finishListing({ cluster: 'seoul', kind, listing, resourceVersion, at });
  };
  const rows = async () =>
    (await knex<ObjectRow>(OBJECTS_TABLE).select().orderBy('name')).map(row => ({
      name: row.name,
      gone: row.gone_ms !== null,
      fact: JSON.parse(row.fact),
    }));
  const revisions = async () =>
    Object.fromEntries(
      (await knex<RevisionRow>(REVISIONS_TABLE).select()).map(row => [row.topic, Number(row.revision)]),
    );
  const scopes = async () =>
    (await knex<ScopeRow>(SCOPES_TABLE).select().orderBy(['object_id', 'scope'])).map(
      row => `${row.object_id.split('/').at(-1)} ${row.scope}`,
    );
  return { knex, projection, touched, list, rows, revisions, scopes };
}

async function count(knex: Knex, table: string): Promise<number> {
  const [row] = await knex(table).count({ n: '*' });
  return Number(row.n);
}

describe.each(databases.eachSupportedId())('DatabaseProjection on %p', databaseId => {
  it('resumes where a full read has ended, and not before it has', async () => {
    const { projection } = await setUp(databaseId);
    expect(await projection.resumePoint('seoul', 'Backup')).toBeUndefined();

    const listing = await projection.startListing('seoul', 'Backup');
    await projection.applyListed({
      cluster: 'seoul',
      kind: 'Backup',
      listing,
      objects: upsert(backup('a')),
      at: minute(0),
    });
    expect(await projection.resumePoint('seoul', 'Backup')).toBeUndefined();

    await projection.finishListing({ cluster: 'seoul', kind: 'Backup', listing, resourceVersion: '7', at: minute(1) });
    expect(await projection.resumePoint('seoul', 'Backup')).toEqual({ resourceVersion: '7', observedAt: minute(1) });

    await projection.forgetResumePoint('seoul', 'Backup');
    expect(await projection.resumePoint('seoul', 'Backup')).toBeUndefined();
  });

  it('shows what is known throughout a repeated full read, and marks gone only what it has not seen', async () => {
    const { projection, list, rows } = await setUp(databaseId);
    const [a, b] = [backup('a'), backup('b')];
    await list('Backup', [a, b], minute(0));

    const listing = await projection.startListing('seoul', 'Backup');
    expect((await rows()).map(row => row.gone)).toEqual([false, false]);
    await projection.applyListed({ cluster: 'seoul', kind: 'Backup', listing, objects: upsert(b), at: minute(5) });
    expect((await rows()).map(row => row.gone)).toEqual([false, false]);
    await projection.finishListing({ cluster: 'seoul', kind: 'Backup', listing, resourceVersion: '9', at: minute(5) });

    expect((await rows()).map(row => [row.name, row.gone])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('starts over after a kill at any step of a full read, and ends the same', async () => {
    const { projection, rows, scopes } = await setUp(databaseId);
    const objects = [backup('a', { namespaces: ['pay'] }), backup('b'), backup('c')];
    for (const pagesBeforeKill of [0, 1, 2, 3]) {
      const listing = await projection.startListing('seoul', 'Backup');
      for (const item of objects.slice(0, pagesBeforeKill)) {
        await projection.applyListed({
          cluster: 'seoul',
          kind: 'Backup',
          listing,
          objects: upsert(item),
          at: minute(0),
        });
      }
    }
    const listing = await projection.startListing('seoul', 'Backup');
    const page = { cluster: 'seoul', kind: 'Backup' as const, listing, objects: upsert(...objects), at: minute(9) };
    await projection.applyListed(page);
    await projection.applyListed(page);
    await projection.finishListing({ cluster: 'seoul', kind: 'Backup', listing, resourceVersion: '9', at: minute(9) });

    expect((await rows()).map(row => [row.name, row.gone, row.fact.firstSeenAt])).toEqual([
      ['a', false, minute(0)],
      ['b', false, minute(0)],
      ['c', false, minute(0)],
    ]);
    expect(await scopes()).toEqual(['a pay', 'b *', 'c *']);
  });

  it('writes nothing of a batch that fails', async () => {
    const { knex, list, rows, revisions } = await setUp(databaseId);
    await list('Backup', [backup('a')], minute(0), '5');
    const before = await revisions();
    const failing = await DatabaseProjection.create({
      knex,
      parser: {
        ...OBJECT_PARSER,
        parse: (kind, item, sighting) => {
          if (item.name === 'c') throw new Error('killed');
          return OBJECT_PARSER.parse(kind, item, sighting);
        },
      },
    });
    const changes = [...remove(backup('a')), ...upsert(backup('b'), backup('c'))];
    await expect(
      failing.applyChanges({
        cluster: 'seoul',
        kind: 'Backup',
        changes,
        after: '5',
        resourceVersion: '6',
        at: minute(1),
      }),
    ).rejects.toThrow('killed');

    expect((await rows()).map(row => [row.name, row.gone])).toEqual([['a', false]]);
    expect(await revisions()).toEqual(before);
    expect((await failing.resumePoint('seoul', 'Backup'))?.resourceVersion).toBe('5');
  });

  it('does not let a follower that was overtaken turn time back', async () => {
    const { projection, list, rows } = await setUp(databaseId);
    const older = await projection.startListing('seoul', 'Backup');
    await list('Backup', [backup('a')], minute(1), '5');

    const page = { cluster: 'seoul', kind: 'Backup' as const, listing: older, at: minute(2) };
    await expect(projection.applyListed({ ...page, objects: upsert(backup('b')) })).rejects.toThrow('later full read');
    await expect(projection.finishListing({ ...page, resourceVersion: '1' })).rejects.toThrow('later full read');
    await expect(
      projection.applyChanges({
        cluster: 'seoul',
        kind: 'Backup',
        changes: upsert(backup('b')),
        after: '4',
        at: minute(2),
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect((await rows()).map(row => [row.name, row.gone])).toEqual([['a', false]]);
  });

  it('keeps what has gone as it was, and takes it back when it returns', async () => {
    const { projection, list, rows } = await setUp(databaseId);
    await list('Backup', [backup('a')], minute(0), '5');
    const deleting = backup('a', { phase: 'Deleting' });
    await projection.applyChanges({
      cluster: 'seoul',
      kind: 'Backup',
      changes: remove(deleting),
      after: '5',
      at: minute(3),
    });
    expect(await rows()).toMatchObject([{ gone: true, fact: { phase: 'Completed' } }]);

    const synced = { ...backup('a'), uid: 'another' };
    await projection.applyChanges({
      cluster: 'seoul',
      kind: 'Backup',
      changes: upsert(synced),
      after: '5',
      at: minute(4),
    });
    expect(await rows()).toMatchObject([
      { gone: false, fact: { uid: 'another', firstSeenAt: minute(0), origin: 'here' } },
    ]);
  });

  it('takes the last of several changes of one object, and repeated ones once', async () => {
    const { projection, list, rows, revisions } = await setUp(databaseId);
    await list('Backup', [], minute(0), '5');
    const [running, done] = [backup('a', { phase: 'InProgress' }), backup('a')];
    const batch = {
      cluster: 'seoul',
      kind: 'Backup' as const,
      changes: upsert(running, done),
      after: '5',
      at: minute(1),
    };
    await projection.applyChanges(batch);
    const once = await revisions();
    await projection.applyChanges(batch);
    expect(await rows()).toMatchObject([{ name: 'a', fact: { phase: 'Completed' } }]);
    expect(await revisions()).toEqual(once);
  });

  it('indexes which namespaces a Backup may concern, and follows it when it changes', async () => {
    const { projection, list, scopes, touched } = await setUp(databaseId);
    await list(
      'Backup',
      [
        backup('all', { namespaces: [] }),
        backup('glob', { namespaces: ['pay-*'] }),
        backup('none', { namespaces: [''] }),
        backup('some', { namespaces: ['order', 'pay', 'pay'] }),
      ],
      minute(0),
      '5',
    );
    expect(await scopes()).toEqual(['all *', 'glob *', 'some order', 'some pay']);

    touched.length = 0;
    const changes = upsert(backup('some', { namespaces: ['pay', 'stock'] }));
    await projection.applyChanges({ cluster: 'seoul', kind: 'Backup', changes, after: '5', at: minute(1) });
    expect(await scopes()).toEqual(['all *', 'glob *', 'some pay', 'some stock']);
    expect(touched.map(item => item.topic).sort()).toEqual(['ns:order', 'ns:pay', 'ns:stock']);
  });

  it('stores objects of which nothing fits', async () => {
    const { list, rows, scopes } = await setUp(databaseId);
    const long = 'x'.repeat(50_000);
    await list(
      'Backup',
      [
        object('Backup', 'empty'),
        object('Backup', 'odd', { metadata: { labels: 7 }, spec: { includedNamespaces: 'pay' }, status: [] }),
        object('Backup', 'texts', { spec: { includedNamespaces: [long], storageLocation: `a\u0000\ud800${long}` } }),
      ],
      minute(0),
    );
    await list(
      'Deployment',
      [object('Deployment', 'web', { metadata: { labels: { [long]: 'a', b: long, 'c\ud800': 'd\u0000' } } })],
      minute(0),
    );
    expect((await rows()).map(row => row.name)).toEqual(['empty', 'odd', 'texts', 'web']);
    expect(await scopes()).toEqual(['empty *', 'odd *', 'texts *']);
  });

  it('costs nothing to anybody when a full read finds what is known', async () => {
    const { list, revisions, touched } = await setUp(databaseId);
    const objects = [backup('a', { namespaces: ['pay'] }), backup('b')];
    await list('Backup', objects, minute(0));
    const before = await revisions();
    touched.length = 0;
    await list('Backup', objects, minute(9));
    expect(await revisions()).toEqual(before);
    expect(touched.filter(item => item.topic !== 'status')).toEqual([]);
  });

  it('reads everything again with another parser, and forgets no origin', async () => {
    const { knex, list, rows } = await setUp(databaseId);
    const running = backup('a', { namespaces: ['pay'], phase: 'InProgress' });
    await list('Backup', [running], minute(0));
    const newer = await DatabaseProjection.create({
      knex,
      parser: {
        version: OBJECT_PARSER.version + 1,
        parse: (kind, item, sighting) => ({ ...OBJECT_PARSER.parse(kind, item, sighting), name: 'read anew' }),
      },
    });
    expect(await newer.resumePoint('seoul', 'Backup')).toBeUndefined();
    const listing = await newer.startListing('seoul', 'Backup');
    await newer.applyListed({ cluster: 'seoul', kind: 'Backup', listing, objects: upsert(running), at: minute(1) });
    await newer.finishListing({ cluster: 'seoul', kind: 'Backup', listing, resourceVersion: '8', at: minute(1) });
    expect(await rows()).toMatchObject([{ fact: { name: 'read anew', origin: 'here', firstSeenAt: minute(0) } }]);
    expect(await newer.resumePoint('seoul', 'Backup')).toMatchObject({ resourceVersion: '8' });
  });

  it('does not take what an older parser left of a read that was killed for its own', async () => {
    const { knex, projection, rows } = await setUp(databaseId);
    const item = backup('a');
    const page = { cluster: 'seoul', kind: 'Backup' as const, objects: upsert(item), at: minute(0) };
    await projection.applyListed({ ...page, listing: await projection.startListing('seoul', 'Backup') });
    const newer = await DatabaseProjection.create({
      knex,
      parser: {
        version: OBJECT_PARSER.version + 1,
        parse: (kind, each, sighting) => ({ ...OBJECT_PARSER.parse(kind, each, sighting), name: 'read anew' }),
      },
    });
    await newer.applyListed({ ...page, listing: await newer.startListing('seoul', 'Backup') });
    expect(await rows()).toMatchObject([{ fact: { name: 'read anew', firstSeenAt: minute(0) } }]);
  });

  it('knows since when a Schedule is paused, if it saw it happen', async () => {
    const { projection, list, rows } = await setUp(databaseId);
    const schedule = (name: string, paused: boolean) =>
      object('Schedule', name, { spec: { schedule: '0 4 * * *', paused } });
    await list('Schedule', [schedule('before', true), schedule('later', false)], minute(0), '5');
    await projection.applyChanges({
      cluster: 'seoul',
      kind: 'Schedule',
      changes: upsert(schedule('before', true), schedule('later', true), schedule('new', true)),
      after: '5',
      at: minute(7),
    });
    await projection.applyChanges({
      cluster: 'seoul',
      kind: 'Schedule',
      changes: upsert(schedule('later', true)),
      after: '5',
      at: minute(8),
    });
    expect((await rows()).map(row => [row.name, row.fact.pausedSince])).toEqual([
      ['before', undefined],
      ['later', minute(7)],
      ['new', minute(7)],
    ]);
  });

  it('knows when a Schedule went on after a pause', async () => {
    const { projection, list, rows } = await setUp(databaseId);
    const change = (paused: boolean, at: string) =>
      projection.applyChanges({
        cluster: 'seoul',
        kind: 'Schedule',
        changes: upsert(object('Schedule', 'nightly', { spec: { schedule: '0 4 * * *', paused } })),
        after: '5',
        at,
      });
    await list('Schedule', [object('Schedule', 'nightly', { spec: { schedule: '0 4 * * *' } })], minute(0), '5');
    await change(true, minute(3));
    expect((await rows())[0].fact.resumedAt).toBeUndefined();
    await change(false, minute(9));
    expect((await rows())[0].fact.resumedAt).toBe(minute(9));
  });

  it('does not count the heartbeat of a storage location as a change', async () => {
    const { projection, list, revisions, touched } = await setUp(databaseId);
    const location = (bucket: string, lastValidationTime: string) =>
      object('BackupStorageLocation', 'default', {
        spec: { provider: 'aws', objectStorage: { bucket } },
        status: { phase: 'Available', lastValidationTime },
      });
    await list('BackupStorageLocation', [location('backups', minute(0))], minute(0), '5');
    const before = await revisions();
    const apply = (item: KubernetesObject) =>
      projection.applyChanges({
        cluster: 'seoul',
        kind: 'BackupStorageLocation',
        changes: upsert(item),
        after: '5',
        at: minute(1),
      });
    await apply(location('backups', minute(1)));
    await projection.patchCluster('seoul', { reachability: 'reachable', lastContactAt: minute(1) });
    expect(await revisions()).toEqual(before);
    expect(touched).toContainEqual({ cluster: 'seoul', topic: 'status' });

    await apply(location('other', minute(2)));
    expect((await revisions())['*']).toBe(before['*'] + 1);
  });

  it('says that workloads moved only when labels did', async () => {
    const { projection, list, touched } = await setUp(databaseId);
    const web = (labels: object, readyReplicas: number) =>
      object('Deployment', 'web', { metadata: { labels }, status: { readyReplicas } }, 'shop');
    await list('Deployment', [web({ app: 'web' }, 0)], minute(0), '5');
    const topics = async (changes: ObjectChange[]) => {
      touched.length = 0;
      await projection.applyChanges({ cluster: 'seoul', kind: 'Deployment', changes, after: '5', at: minute(1) });
      return touched.map(item => item.topic).sort();
    };
    expect(await topics(upsert(web({ app: 'web' }, 3)))).toEqual(['ns:shop']);
    expect(await topics(upsert(web({ app: 'shop' }, 3)))).toEqual(['ns:shop', 'workloads']);
    expect(await topics(remove(web({ app: 'shop' }, 3)))).toEqual(['ns:shop', 'workloads']);
    expect(await topics(upsert(web({ app: 'shop' }, 3)))).toEqual(['ns:shop', 'workloads']);
  });

  it('forgets what has been gone for long, with its index rows, and nothing else', async () => {
    const { knex, projection, list, rows, scopes } = await setUp(databaseId);
    await list('Backup', [backup('a'), backup('b'), backup('c')], minute(0));
    await list('Backup', [backup('b'), backup('c')], minute(10));
    await list('Backup', [backup('c')], minute(20));
    await list('Deployment', [object('Deployment', 'web', { metadata: { labels: { app: 'web' } } })], minute(0));
    await list('Deployment', [], minute(10));

    expect(await projection.prune({ goneBefore: minute(15) })).toBe(2);
    expect((await rows()).map(row => row.name)).toEqual(['b', 'c']);
    expect(await scopes()).toEqual(['b *', 'c *']);
    expect(await count(knex, LABELS_TABLE)).toBe(0);
  });

  it('remembers since when a cluster is what it is, and when it was not seen', async () => {
    const { knex, projection } = await setUp(databaseId);
    await projection.patchCluster('seoul', { reachability: 'reachable', since: minute(0), lastContactAt: minute(0) });
    await projection.patchCluster('seoul', { reachability: 'unreachable', since: minute(1), message: 'refused' });
    await projection.patchCluster('seoul', { reachability: 'unreachable', since: minute(8), message: 'refused' });
    expect(await knex('dr_clusters').first()).toMatchObject({ since: minute(1), message: 'refused' });

    await projection.patchCluster('seoul', { reachability: 'reachable', since: minute(9), lastContactAt: minute(9) });
    expect(await knex('dr_clusters').first()).toMatchObject({ since: minute(9), message: null });
    const [unseen] = await knex('dr_unseen').select();
    expect([Number(unseen.from_ms), Number(unseen.to_ms)]).toEqual([START_MS, START_MS + 9 * 60_000]);

    await projection.noteFollowing('tokyo', minute(3));
    await projection.noteFollowing('tokyo', minute(4));
    expect(await projection.followingNotes()).toEqual(new Map([['tokyo', minute(4)]]));
  });

  it('records how kinds stand', async () => {
    const { knex, projection, list, touched } = await setUp(databaseId);
    await list('Backup', [], minute(0));
    await projection.setKindState('seoul', 'Backup', { status: 'failing', message: 'HTTP 500' });
    const state = () => knex('dr_kinds').first('status', 'message', 'observed_at');
    expect(await state()).toEqual({ status: 'failing', message: 'HTTP 500', observed_at: minute(0) });
    touched.length = 0;
    await projection.setKindState('seoul', 'Backup', { status: 'failing', message: 'HTTP 500' });
    expect(touched).toEqual([]);
    await projection.confirmKinds('seoul', ['Backup', 'Schedule'], minute(2));
    await projection.setKindState('seoul', 'Backup', { status: 'following' });
    expect(await state()).toEqual({ status: 'following', message: null, observed_at: minute(2) });
  });
});
