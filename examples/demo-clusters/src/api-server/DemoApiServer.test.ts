import { startTestCluster, TestCluster } from '../testing';
import { JsonObject } from './KubernetesObject';
import { resources } from './resources';

const BACKUPS = '/apis/velero.io/v1/namespaces/velero/backups';
const SCHEDULES = '/apis/velero.io/v1/namespaces/velero/schedules';

function backup(name: string, more: JsonObject = {}): JsonObject & { metadata: { name: string; namespace: string } } {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    spec: { includedNamespaces: ['shop'] },
    ...more,
    metadata: { name, namespace: 'velero', ...(more.metadata as JsonObject | undefined) },
  };
}

function schedule(spec: JsonObject): JsonObject {
  return { apiVersion: 'velero.io/v1', kind: 'Schedule', metadata: { name: 'nightly' }, spec };
}

function namesIn(list: JsonObject): string[] {
  return (list.items as unknown as Array<{ metadata: { name: string } }>).map(item => item.metadata.name);
}

describe('DemoApiServer', () => {
  let cluster: TestCluster;
  beforeEach(async () => {
    cluster = await startTestCluster();
  });
  afterEach(() => cluster.server.takeDown());

  const addBackups = (...names: string[]) =>
    names.forEach(name => cluster.store.create(resources.backups, backup(name) as never));
  const metadataOf = (body: JsonObject) => body.metadata as { resourceVersion: string; continue?: string } & JsonObject;

  describe('discovery', () => {
    it('tells version, groups and kinds', async () => {
      expect((await cluster.get('/version')).body).toMatchObject({ gitVersion: 'v1.36.3', major: '1', minor: '36' });
      const groups = (await cluster.get('/apis')).body.groups as Array<{ name: string }>;
      expect(groups.map(group => group.name)).toEqual(['storage.k8s.io', 'apps', 'batch', 'velero.io']);
      const kinds = (await cluster.get('/apis/velero.io/v1')).body.resources as Array<{ name: string }>;
      expect(kinds.map(kind => kind.name)).toContain('backupstoragelocations');
      expect(await (await cluster.fetch('/readyz')).text()).toBe('ok');
    });

    it('answers as a server without Velero when the group is missing', async () => {
      cluster.server.setFaults({ missingGroups: ['velero.io'] });
      const response = await cluster.fetch(BACKUPS);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('404 page not found\n');
      expect((await cluster.fetch('/apis/velero.io/v1')).status).toBe(404);
      expect((await cluster.get('/api/v1/namespaces')).status).toBe(200);
    });
  });

  describe('lists', () => {
    it('pages through one state, whatever is written meanwhile', async () => {
      addBackups('a', 'b', 'c', 'd', 'e');
      const first = await cluster.get(`${BACKUPS}?limit=2`);
      expect(namesIn(first.body)).toEqual(['a', 'b']);
      expect(metadataOf(first.body).remainingItemCount).toBe(3);
      addBackups('aa', 'cc');
      cluster.store.delete(resources.backups, 'velero', 'c');
      const token = metadataOf(first.body).continue;
      const second = await cluster.get(`${BACKUPS}?limit=2&continue=${token}`);
      expect(namesIn(second.body)).toEqual(['c', 'd']);
      expect(metadataOf(second.body).resourceVersion).toBe(metadataOf(first.body).resourceVersion);
      const third = await cluster.get(`${BACKUPS}?limit=2&continue=${metadataOf(second.body).continue}`);
      expect(namesIn(third.body)).toEqual(['e']);
      expect(metadataOf(third.body).continue).toBe('');
    });

    it('says 410 when the state of a continue token is gone, 400 for nonsense', async () => {
      addBackups('a', 'b', 'c');
      const first = await cluster.get(`${BACKUPS}?limit=1`);
      cluster.store.compact();
      const second = await cluster.get(`${BACKUPS}?limit=1&continue=${metadataOf(first.body).continue}`);
      expect(second).toMatchObject({ status: 410, body: { kind: 'Status', reason: 'Expired' } });
      expect((await cluster.get(`${BACKUPS}?continue=nonsense`)).status).toBe(400);
    });

    it.each([
      ['labelSelector=tier=gold', ['a']],
      ['labelSelector=tier!=gold', ['b', 'c']],
      ['labelSelector=tier in (gold,iron)', ['a', 'b']],
      ['labelSelector=!tier', ['c']],
      ['labelSelector=tier,tier notin (gold)', ['b']],
      ['fieldSelector=metadata.name=c', ['c']],
    ])('selects by %s', async (query, expected) => {
      for (const [name, labels] of [
        ['a', { tier: 'gold' }],
        ['b', { tier: 'iron' }],
        ['c', {}],
      ] as const) {
        cluster.store.create(resources.backups, backup(name, { metadata: { labels } }) as never);
      }
      expect(namesIn((await cluster.get(`${BACKUPS}?${query}`)).body)).toEqual(expected);
    });

    it('keeps namespaces apart and joins them without one', async () => {
      addBackups('a');
      cluster.store.create(resources.backups, backup('b', { metadata: { namespace: 'shop' } }) as never);
      expect(namesIn((await cluster.get(BACKUPS)).body)).toEqual(['a']);
      expect(namesIn((await cluster.get('/apis/velero.io/v1/backups')).body)).toEqual(['b', 'a']);
    });

    it('compresses only what is long, only for those who ask', async () => {
      for (let index = 0; index < 400; index += 1) addBackups(`backup-${index}`);
      const plain = await cluster.fetch(BACKUPS, { headers: { 'accept-encoding': 'identity' } });
      expect(plain.headers.get('content-encoding')).toBeNull();
      const size = (await plain.text()).length;
      cluster.server.log.reset();
      const zipped = await cluster.fetch(BACKUPS, { headers: { 'accept-encoding': 'gzip' } });
      expect(zipped.headers.get('content-encoding')).toBe('gzip');
      expect((await zipped.text()).length).toBe(size);
      expect(cluster.server.log.bytesSent).toBeLessThan(size / 4);
      const short = await cluster.fetch(`${BACKUPS}?limit=5`, { headers: { 'accept-encoding': 'gzip' } });
      expect(short.headers.get('content-encoding')).toBeNull();
      await short.text();
    });

    it('renders tables and bare metadata', async () => {
      cluster.store.create(resources.schedules, {
        ...schedule({ schedule: '0 3 * * *', template: {} }),
        metadata: { name: 'nightly', namespace: 'velero' },
      } as never);
      const table = await cluster.fetch(SCHEDULES, {
        headers: { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json' },
      });
      expect(await table.json()).toMatchObject({
        kind: 'Table',
        columnDefinitions: expect.arrayContaining([expect.objectContaining({ name: 'Schedule' })]),
        rows: [{ cells: ['nightly', null, '0 3 * * *', null, null, '0s'] }],
      });
      const metadata = await cluster.fetch(SCHEDULES, {
        headers: { accept: 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io' },
      });
      const list = (await metadata.json()) as { kind: string; items: JsonObject[] };
      expect(list.kind).toBe('PartialObjectMetadataList');
      expect(list.items[0].spec).toBeUndefined();
    });
  });

  describe('watches', () => {
    const revision = () => cluster.store.revision;
    const nameIn = (line: JsonObject | string | undefined) =>
      ((line as JsonObject).object as unknown as { metadata: { name: string } }).metadata.name;

    it('tells what happens after a revision, and resumes from it', async () => {
      const from = revision();
      addBackups('a');
      cluster.store.modify(resources.backups, 'velero', 'a', draft => {
        draft.status = { phase: 'Completed' };
      });
      const watch = await cluster.watch(`${BACKUPS}?watch=true&resourceVersion=${from}`);
      expect(await watch.next()).toMatchObject({ type: 'ADDED', object: { metadata: { name: 'a', generation: 1 } } });
      expect(await watch.next()).toMatchObject({
        type: 'MODIFIED',
        object: { status: { phase: 'Completed' }, metadata: { generation: 2 } },
      });
      cluster.store.delete(resources.backups, 'velero', 'a');
      expect(await watch.next()).toMatchObject({
        type: 'DELETED',
        object: { metadata: { name: 'a', resourceVersion: String(revision()) } },
      });
      watch.stop();
    });

    it('streams the present state first when asked, and says where it ends', async () => {
      addBackups('a', 'b');
      const query = 'watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true';
      const watch = await cluster.watch(`${BACKUPS}?${query}`);
      expect(nameIn(await watch.next())).toBe('a');
      expect(nameIn(await watch.next())).toBe('b');
      expect(await watch.next()).toMatchObject({
        type: 'BOOKMARK',
        object: {
          metadata: { resourceVersion: String(revision()), annotations: { 'k8s.io/initial-events-end': 'true' } },
        },
      });
      addBackups('c');
      expect(nameIn(await watch.next())).toBe('c');
      watch.stop();
    });

    it('refuses streaming lists as an older server does, and half-asked ones', async () => {
      const half = await cluster.get(`${BACKUPS}?watch=1&sendInitialEvents=true`);
      expect(half).toMatchObject({ status: 422, body: { reason: 'Invalid' } });
      const older = await startTestCluster({ streamingList: false });
      const query = 'watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan';
      expect((await older.get(`${BACKUPS}?${query}`)).status).toBe(422);
      await older.server.takeDown();
    });

    it('sends bookmarks, and ends when the client said', async () => {
      const own = await startTestCluster({ bookmarkIntervalMs: 20 });
      const path = `${BACKUPS}?watch=1&allowWatchBookmarks=true&timeoutSeconds=1&resourceVersion=`;
      const watch = await own.watch(path + own.store.revision);
      own.store.create(resources.schedules, {
        ...schedule({ schedule: '@daily', template: {} }),
        metadata: { name: 'nightly', namespace: 'velero' },
      } as never);
      let line = await watch.next();
      const revisions = new Set<string>();
      while (line !== undefined) {
        expect(line).toMatchObject({ type: 'BOOKMARK', object: { kind: 'Backup' } });
        revisions.add(metadataOf((line as JsonObject).object as JsonObject).resourceVersion);
        line = await watch.next();
      }
      // A bookmark moves on with the writes of other kinds too.
      expect(revisions).toContain(String(own.store.revision));
      await own.server.takeDown();
    });

    it('says 410 as an event when the history does not reach back', async () => {
      const from = revision();
      addBackups('a');
      cluster.store.compact();
      const watch = await cluster.watch(`${BACKUPS}?watch=1&resourceVersion=${from}`);
      expect(await watch.next()).toMatchObject({
        type: 'ERROR',
        object: {
          kind: 'Status',
          code: 410,
          reason: 'Expired',
          message: `too old resource version: ${from} (${revision()})`,
        },
      });
      expect(await watch.next()).toBeUndefined();
    });

    it('tells those with a selector of arrivals and departures', async () => {
      const path = `${BACKUPS}?watch=1&labelSelector=tier=gold&resourceVersion=${revision()}`;
      const watch = await cluster.watch(path);
      addBackups('a');
      const relabel = (labels: Record<string, string>) =>
        cluster.store.modify(resources.backups, 'velero', 'a', draft => {
          draft.metadata.labels = labels;
        });
      relabel({ tier: 'gold' });
      expect(await watch.next()).toMatchObject({ type: 'ADDED' });
      relabel({ tier: 'iron' });
      expect(await watch.next()).toMatchObject({ type: 'DELETED' });
      watch.stop();
    });
  });

  describe('writes', () => {
    it('creates, refuses twins and strangers to the namespace, and deletes', async () => {
      const created = await cluster.send('POST', BACKUPS, backup('a'));
      expect(created).toMatchObject({
        status: 201,
        body: { metadata: { uid: expect.any(String), generation: 1, creationTimestamp: expect.any(String) } },
      });
      expect(await cluster.send('POST', BACKUPS, backup('a'))).toMatchObject({
        status: 409,
        body: { reason: 'AlreadyExists', message: 'backups.velero.io "a" already exists' },
      });
      expect((await cluster.send('POST', BACKUPS.replace('velero/b', 'nowhere/b'), backup('a'))).status).toBe(400);
      const { metadata, ...rest } = backup('a');
      const nowhere = { ...rest, metadata: { name: metadata.name } };
      expect(await cluster.send('POST', BACKUPS.replace('velero/b', 'nowhere/b'), nowhere)).toMatchObject({
        status: 404,
        body: { message: 'namespaces "nowhere" not found' },
      });
      expect((await cluster.send('DELETE', `${BACKUPS}/a`, {})).body.status).toBe('Success');
      expect((await cluster.get(`${BACKUPS}/a`)).body).toMatchObject({
        code: 404,
        message: 'backups.velero.io "a" not found',
      });
    });

    it('notices writes that cross', async () => {
      addBackups('a');
      const { body } = await cluster.get(`${BACKUPS}/a`);
      const changed = { ...body, status: { phase: 'New' } };
      expect((await cluster.send('PUT', `${BACKUPS}/a`, changed)).status).toBe(200);
      expect(await cluster.send('PUT', `${BACKUPS}/a`, changed)).toMatchObject({
        status: 409,
        body: { reason: 'Conflict' },
      });
    });

    it('patches by merge and by operations, nothing else', async () => {
      addBackups('a');
      const path = `${BACKUPS}/a`;
      const merged = await cluster.send(
        'PATCH',
        path,
        { metadata: { labels: { x: 'y' } }, spec: { includedNamespaces: null, ttl: '1h0m0s' } },
        'application/merge-patch+json',
      );
      expect(merged.body).toMatchObject({ metadata: { labels: { x: 'y' } }, spec: { ttl: '1h0m0s' } });
      expect(merged.body.spec).not.toHaveProperty('includedNamespaces');
      const operated = await cluster.send(
        'PATCH',
        path,
        [
          { op: 'test', path: '/spec/ttl', value: '1h0m0s' },
          { op: 'add', path: '/spec/excludedNamespaces', value: ['a'] },
          { op: 'add', path: '/spec/excludedNamespaces/0', value: 'b' },
          { op: 'remove', path: '/metadata/labels/x' },
        ],
        'application/json-patch+json',
      );
      expect(operated.body).toMatchObject({ spec: { excludedNamespaces: ['b', 'a'] }, metadata: { labels: {} } });
      const failing = [{ op: 'test', path: '/spec/ttl', value: '2h' }];
      expect((await cluster.send('PATCH', path, failing, 'application/json-patch+json')).status).toBe(422);
      const strategic = await cluster.send('PATCH', path, {}, 'application/strategic-merge-patch+json');
      expect(strategic).toMatchObject({ status: 415, body: { reason: 'UnsupportedMediaType' } });
    });

    it.each([
      [{ template: {} }, 'spec.schedule', 'FieldValueRequired'],
      [{ schedule: 5, template: {} }, 'spec.schedule', 'FieldValueTypeInvalid'],
      [{ schedule: '@daily', template: {}, paused: 'yes' }, 'spec.paused', 'FieldValueTypeInvalid'],
      [
        { schedule: '@daily', template: { includedNamespaces: 'shop' } },
        'spec.template.includedNamespaces',
        'FieldValueTypeInvalid',
      ],
      [
        { schedule: '@daily', template: { includedNamespaces: ['shop', 1] } },
        'spec.template.includedNamespaces[1]',
        'FieldValueTypeInvalid',
      ],
    ] as Array<[JsonObject, string, string]>)('refuses the schedule %j', async (spec, field, reason) => {
      expect(await cluster.send('POST', SCHEDULES, schedule(spec))).toMatchObject({
        status: 422,
        body: { reason: 'Invalid', details: { kind: 'Schedule', causes: [{ field, reason }] } },
      });
    });

    it('refuses unknown phases, bad times and labels that are too long, all at once', async () => {
      const wrong = backup('a', {
        metadata: { labels: { 'velero.io/schedule-name': 'x'.repeat(64) } },
        status: { phase: 'Done', startTimestamp: 'yesterday' },
      });
      const { status, body } = await cluster.send('POST', BACKUPS, wrong);
      expect(status).toBe(422);
      const causes = (body.details as unknown as { causes: Array<{ field: string }> }).causes;
      expect(causes.map(cause => cause.field)).toEqual(['metadata.labels', 'status.phase', 'status.startTimestamp']);
    });

    it('prunes what Velero does not know, and takes a ttl that only Velero will refuse', async () => {
      const odd = schedule({ schedule: '@daily', template: { ttl: '30d', flavour: 'mint' }, colour: 'red' });
      const { status, body } = await cluster.send('POST', SCHEDULES, odd);
      expect(status).toBe(201);
      expect(body.spec).toEqual({ schedule: '@daily', template: { ttl: '30d' } });
    });

    it('has no status subresource', async () => {
      addBackups('a');
      expect((await cluster.get(`${BACKUPS}/a/status`)).body).toMatchObject({ code: 404, reason: 'NotFound' });
    });

    it('takes a namespace away with what is inside', async () => {
      cluster.store.create(resources.backups, backup('b', { metadata: { namespace: 'shop' } }) as never);
      expect((await cluster.send('DELETE', '/api/v1/namespaces/shop', {})).status).toBe(200);
      expect(namesIn((await cluster.get('/apis/velero.io/v1/backups')).body)).toEqual([]);
    });

    it('lets nothing through the front door that the back door takes', async () => {
      cluster.store.putRaw(resources.backups, backup('odd', { status: { phase: 'Sideways' } }));
      expect((await cluster.get(`${BACKUPS}/odd`)).body).toMatchObject({ status: { phase: 'Sideways' } });
    });
  });

  describe('faults', () => {
    it('goes down, cutting what is open, and comes back on its port', async () => {
      const { port } = cluster.server;
      const watch = await cluster.watch(`${BACKUPS}?watch=1&resourceVersion=${cluster.store.revision}`);
      await cluster.server.takeDown();
      expect(await watch.next()).toBeUndefined();
      await expect(cluster.fetch('/version')).rejects.toThrow('fetch failed');
      await cluster.server.bringUp();
      expect(cluster.server.port).toBe(port);
      expect((await cluster.get('/version')).status).toBe(200);
    });

    it('asks for a token, and gives each user their rights', async () => {
      const own = await startTestCluster({
        users: [
          { name: 'reader', token: 'r-token', rights: 'read' },
          { name: 'asker', token: 'd-token', rights: 'download' },
          { name: 'actor', token: 'a-token', rights: 'act' },
          { name: 'nobody', token: 'n-token', rights: 'none' },
        ],
      });
      const as = (token: string, method = 'GET') =>
        own.fetch(BACKUPS, { method, headers: { authorization: `Bearer ${token}` } });
      expect((await own.get(BACKUPS)).body).toMatchObject({ code: 403, reason: 'Forbidden' });
      expect((await as('wrong')).status).toBe(401);
      expect((await own.fetch(`/as/wrong${BACKUPS}`)).status).toBe(401);
      expect((await own.fetch(`/as/r-token${BACKUPS}`)).status).toBe(200);
      expect((await as('r-token')).status).toBe(200);
      expect((await as('r-token', 'POST')).status).toBe(403);
      expect((await as('d-token', 'POST')).status).toBe(403);
      // 400: it may, and the request is empty.
      expect((await as('a-token', 'POST')).status).toBe(400);
      expect((await as('a-token', 'DELETE')).status).toBe(403);
      const authorization = 'Bearer d-token';
      const ask = (method: string, name = '', body?: string) =>
        own.fetch(`${BACKUPS.replace('backups', 'downloadrequests')}${name}`, {
          ...{ method, body },
          headers: { authorization, 'content-type': 'application/json' },
        });
      const target = { kind: 'BackupResults', name: 'b' };
      const request = {
        apiVersion: 'velero.io/v1',
        kind: 'DownloadRequest',
        metadata: { name: 'd' },
        spec: { target },
      };
      expect((await ask('POST', '', JSON.stringify(request))).status).toBe(201);
      expect((await ask('PUT', '/d', JSON.stringify(request))).status).toBe(403);
      expect((await ask('DELETE', '/d')).status).toBe(200);
      expect(await (await as('n-token')).json()).toMatchObject({
        code: 403,
        message:
          'backups.velero.io is forbidden: User "nobody" cannot list resource "backups" in API group "velero.io" in the namespace "velero"',
      });
      await own.server.takeDown();
    });

    it.each([
      [{ internalErrors: true }, 500],
      [{ unauthorized: true }, 401],
      [{ forbidden: ['backups'] }, 403],
    ])('answers with %j', async (faults, status) => {
      cluster.server.setFaults(faults);
      expect((await cluster.get(BACKUPS)).status).toBe(status);
      cluster.server.clearFaults();
      expect((await cluster.get(BACKUPS)).status).toBe(200);
    });

    it('forbids one kind and not the next', async () => {
      cluster.server.setFaults({ forbidden: ['backups'] });
      expect((await cluster.get(SCHEDULES)).status).toBe(200);
    });

    it('never answers while it hangs', async () => {
      cluster.server.setFaults({ hang: true });
      await expect(cluster.fetch('/version', { signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/);
    });

    it('has a clock of its own', async () => {
      cluster.server.setFaults({ clockSkewSeconds: 3600 });
      const { headers } = await cluster.fetch('/version');
      const ahead = Date.parse(headers.get('date') ?? '') - Date.now();
      expect(ahead).toBeGreaterThan(3_500_000);
    });

    it('expires the next watch, breaks the lines of another', async () => {
      const path = `${BACKUPS}?watch=1&resourceVersion=${cluster.store.revision}`;
      cluster.server.setFaults({ expireWatches: 1 });
      expect(await (await cluster.watch(path)).next()).toMatchObject({ type: 'ERROR', object: { code: 410 } });

      cluster.server.setFaults({ garbageWatchLines: 1 });
      const watch = await cluster.watch(path);
      addBackups('a', 'b');
      expect(await watch.next()).toEqual(expect.stringContaining('502 Bad Gateway'));
      expect(await watch.next()).toMatchObject({ type: 'ADDED' });
      watch.stop();

      cluster.server.setFaults({ cutWatchLines: 1 });
      const cut = await cluster.watch(path);
      const line = await cut.next();
      // The connection may be gone before the half line is read.
      expect(line === undefined || typeof line === 'string').toBe(true);
      expect(await cut.next()).toBeUndefined();
    });
  });

  it('counts what it is asked and what it sends', async () => {
    addBackups('a');
    await cluster.get(BACKUPS);
    await cluster.get(`${BACKUPS}/a`);
    const watch = await cluster.watch(`${BACKUPS}?watch=1&resourceVersion=${cluster.store.revision}`);
    expect(cluster.server.log.counts()).toEqual({ 'list backups': 1, 'get backups': 1, 'watch backups': 1 });
    expect(cluster.server.log.openWatches).toBe(1);
    const before = cluster.server.log.bytesSent;
    addBackups('b');
    await watch.next();
    expect(cluster.server.log.bytesSent).toBeGreaterThan(before);
    watch.stop();
  });
});
