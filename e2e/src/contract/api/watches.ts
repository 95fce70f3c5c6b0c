import { ApiClient, ContractClusters, Json, KubernetesObject, pathOf, Watch, WatchEvent } from '../support';

const SCHEDULES = pathOf('Schedule');
const INITIAL = 'sendInitialEvents=true&resourceVersionMatch=NotOlderThan';

/** Watches, what they begin with, and how they go on after a break. */
export function describeWatches(clusters: () => ContractClusters): void {
  describe('a watch', () => {
    let api: ApiClient;
    const open: Watch[] = [];

    const watch = async (query: string): Promise<Watch> => {
      const opened = await api.watch(`${SCHEDULES}?watch=true&${query}`);
      open.push(opened);
      return opened;
    };
    /** Events up to the first that is wanted, bookmarks included. */
    const until = async (from: Watch, isWanted: (event: WatchEvent) => boolean): Promise<WatchEvent[]> => {
      const seen: WatchEvent[] = [];
      for (;;) {
        const event = await from.next();
        if (!event) throw new Error(`ended after ${JSON.stringify(seen.map(each => each.type))}`);
        seen.push(event);
        if (isWanted(event)) return seen;
      }
    };
    const add = async (name: string, labels: object = {}): Promise<KubernetesObject> => {
      const { body } = await api.send('POST', SCHEDULES, {
        apiVersion: 'velero.io/v1',
        kind: 'Schedule',
        metadata: { name, labels: { suite: 'watches', ...labels } },
        spec: { paused: true, schedule: '0 3 1 1 *', template: {} },
      });
      return body as unknown as KubernetesObject;
    };
    const mine = 'labelSelector=suite%3Dwatches';
    const revision = async () =>
      ((await api.get(SCHEDULES)).body as { metadata: { resourceVersion: string } } & Json).metadata.resourceVersion;
    const told = (events: WatchEvent[]) =>
      events.filter(({ type }) => type !== 'BOOKMARK').map(({ type, object }) => [type, object.metadata.name]);

    beforeAll(() => {
      api = clusters().primary.as('admin');
    });

    afterEach(() => {
      for (const each of open.splice(0)) each.close();
    });

    it('tells what is added, changed and deleted, in that order', async () => {
      const seen = await watch(`${mine}&resourceVersion=${await revision()}`);
      await add('watch-a');
      await api.merge(`${SCHEDULES}/watch-a`, { spec: { schedule: '0 4 1 1 *' } });
      await api.send('DELETE', `${SCHEDULES}/watch-a`);
      const events = await until(seen, ({ type }) => type === 'DELETED');
      expect(told(events)).toEqual([
        ['ADDED', 'watch-a'],
        ['MODIFIED', 'watch-a'],
        ['DELETED', 'watch-a'],
      ]);
      const revisions = events.map(({ object }) => Number(object.metadata.resourceVersion));
      expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
      // What is gone is told as it last was.
      expect(events.at(-1)?.object.spec).toMatchObject({ schedule: '0 4 1 1 *' });
    });

    it('goes on from a revision with what has happened since', async () => {
      const before = await revision();
      const added = await add('watch-b');
      await api.merge(`${SCHEDULES}/watch-b`, { spec: { schedule: '0 4 1 1 *' } });
      const all = await watch(`${mine}&resourceVersion=${before}`);
      expect(told(await until(all, ({ type }) => type === 'MODIFIED'))).toEqual([
        ['ADDED', 'watch-b'],
        ['MODIFIED', 'watch-b'],
      ]);
      const later = await watch(`${mine}&resourceVersion=${added.metadata.resourceVersion}`);
      expect(told(await until(later, ({ type }) => type === 'MODIFIED'))).toEqual([['MODIFIED', 'watch-b']]);
    });

    it('without a revision begins with what is there', async () => {
      await add('watch-c');
      const seen = await watch('fieldSelector=metadata.name%3Dwatch-c');
      expect(told(await until(seen, ({ type }) => type === 'ADDED'))).toEqual([['ADDED', 'watch-c']]);
    });

    it('sees an object come and go when its labels change', async () => {
      await add('watch-d', { phase: 'out' });
      const seen = await watch(`labelSelector=phase%3Din&resourceVersion=${await revision()}`);
      await api.merge(`${SCHEDULES}/watch-d`, { metadata: { labels: { phase: 'in' } } });
      await api.merge(`${SCHEDULES}/watch-d`, { metadata: { labels: { phase: 'out' } } });
      expect(told(await until(seen, ({ type }) => type === 'DELETED'))).toEqual([
        ['ADDED', 'watch-d'],
        ['DELETED', 'watch-d'],
      ]);
    });

    it('says 410 inside the stream for a revision that is forgotten, and ends', async () => {
      const seen = await watch('resourceVersion=1');
      const event = await seen.next();
      expect(event?.type).toBe('ERROR');
      expect(event?.object).toMatchObject({
        kind: 'Status',
        status: 'Failure',
        reason: 'Expired',
        code: 410,
        message: expect.stringMatching(/^too old resource version: 1 \(\d+\)$/),
      });
      expect(await seen.next()).toBeUndefined();
    });

    it('with sendInitialEvents begins with all there is, and marks the end of that', async () => {
      await add('watch-e');
      const seen = await watch(`${mine}&allowWatchBookmarks=true&${INITIAL}`);
      const events = await until(seen, ({ type }) => type === 'BOOKMARK');
      const end = events.at(-1);
      expect(end?.object.metadata.annotations).toEqual({ 'k8s.io/initial-events-end': 'true' });
      expect(Number(end?.object.metadata.resourceVersion)).toBeGreaterThan(0);
      const { body } = await api.get(`${SCHEDULES}?${mine}`);
      const listed = (body.items as KubernetesObject[]).map(item => item.metadata.name);
      expect(
        events
          .slice(0, -1)
          .map(({ type, object }) => [type, object.metadata.name])
          .sort(),
      ).toEqual(listed.map(name => ['ADDED', name]));
      await api.send('DELETE', `${SCHEDULES}/watch-e`);
      const more = await until(seen, ({ type }) => type === 'DELETED');
      expect(told(more)).toEqual([['DELETED', 'watch-e']]);
    });

    it('with sendInitialEvents but without bookmarks marks no end', async () => {
      const seen = await watch(`${mine}&${INITIAL}`);
      await add('watch-f');
      const events = await until(seen, ({ object }) => object.metadata.name === 'watch-f');
      expect(events.map(({ type }) => type)).not.toContain('BOOKMARK');
    });

    it('with sendInitialEvents needs the match NotOlderThan', async () => {
      const answer = await api.get(`${SCHEDULES}?watch=true&sendInitialEvents=true`);
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({
        reason: 'Invalid',
        message:
          'ListOptions.meta.k8s.io "" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
        details: { causes: [{ reason: 'FieldValueForbidden', field: 'resourceVersionMatch' }] },
      });
    });

    it('gets bookmarks, which carry a revision to go on from, and ends after its time', async () => {
      const seen = await watch(`${mine}&allowWatchBookmarks=true&timeoutSeconds=5&resourceVersion=${await revision()}`);
      // A bookmark comes when there is something newer that is not for this watch.
      await add('watch-other', { suite: 'other' });
      const [bookmark] = (await until(seen, ({ type }) => type === 'BOOKMARK')).slice(-1);
      expect(bookmark.object).toMatchObject({ kind: 'Schedule', apiVersion: 'velero.io/v1' });
      expect(bookmark.object).not.toHaveProperty('spec');
      let last: WatchEvent | undefined = bookmark;
      while (last) last = await seen.next();
      await add('watch-g');
      const next = await watch(`${mine}&resourceVersion=${bookmark.object.metadata.resourceVersion}`);
      expect(told(await until(next, ({ type }) => type === 'ADDED'))).toEqual([['ADDED', 'watch-g']]);
    });

    it('of one object is none: the object is the answer', async () => {
      await add('watch-h');
      const answer = await api.get(`${SCHEDULES}/watch-h?watch=true`);
      expect(answer.body).toMatchObject({ kind: 'Schedule', metadata: { name: 'watch-h' } });
    });
  });
}
