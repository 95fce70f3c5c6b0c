import { ClusterStore, DemoApiServer, DemoApiServerOptions, resources } from '@internal/demo-clusters';
import { createApiAccess } from '../../clusters/access/createApiAccess';
import { HttpKubernetesClient } from '../client';
import { listPath } from '../kinds';
import { ObjectChange } from '../KubernetesObject';
import { FollowEvent } from './FollowEvent';
import { followKind, ServerAbilities } from './followKind';

/** Waits take no time, so that a test lasts as long as what it waits for. */
const CLOCK = {
  nowMs: () => Date.now(),
  sleep: () => new Promise<void>(resolve => setImmediate(resolve)),
  random: () => 0,
};

const TOKEN = 'token-of-the-test';

function changesIn(event: FollowEvent): ObjectChange[] {
  if (event.type === 'listed') return event.objects;
  return event.type === 'changed' ? event.changes : [];
}

class Follower {
  readonly #events: AsyncGenerator<FollowEvent, void>;
  readonly #stop = new AbortController();
  readonly #client: HttpKubernetesClient;
  readonly seen: FollowEvent[] = [];
  readonly abilities: ServerAbilities = { streamingList: true };
  /** What a store would hold: names by resourceVersion of the object. */
  readonly held = new Map<string, string | undefined>();
  resourceVersion?: string;

  constructor(url: string, options: { resumeFrom?: string; token?: string; pageSize?: number } = {}) {
    this.#client = HttpKubernetesClient.create(
      createApiAccess({ kind: 'url', url, token: { literal: options.token ?? TOKEN }, skipTLSVerify: false }),
    );
    this.#events = followKind({
      target: {
        client: this.#client,
        kind: 'Backup',
        path: listPath('Backup', 'velero'),
        pageSize: options.pageSize ?? 500,
      },
      resumeFrom: options.resumeFrom,
      abilities: this.abilities,
      signal: this.#stop.signal,
      clock: CLOCK,
    });
  }

  /** Reads on until an event fits. */
  async until(fits: (event: FollowEvent) => boolean): Promise<FollowEvent> {
    for (;;) {
      const next = await this.#events.next();
      if (next.done) throw new Error(`following ended after ${this.types().join(', ')}`);
      this.#apply(next.value);
      if (fits(next.value)) return next.value;
    }
  }

  untilType(type: FollowEvent['type']): Promise<FollowEvent> {
    return this.until(event => event.type === type);
  }

  untilHeld(name: string): Promise<FollowEvent> {
    return this.until(() => this.held.has(name));
  }

  types(): string[] {
    return this.seen.map(event => event.type).filter((type, index, all) => type !== all[index - 1]);
  }

  failures(): string[] {
    return this.seen.flatMap(event => (event.type === 'failed' ? [event.error.reason] : []));
  }

  async end(): Promise<boolean | undefined> {
    this.#stop.abort();
    const { done } = await this.#events.next();
    this.#client.close();
    return done;
  }

  #apply(event: FollowEvent): void {
    this.seen.push(event);
    if (event.type === 'synced' || event.type === 'changed') this.resourceVersion = event.resourceVersion;
    for (const { type, object } of changesIn(event)) {
      if (type === 'upsert') this.held.set(object.name, object.resourceVersion);
      else this.held.delete(object.name);
    }
  }
}

describe('followKind', () => {
  let store: ClusterStore;
  let server: DemoApiServer;
  const followers: Follower[] = [];

  async function start(options: Partial<DemoApiServerOptions> = {}): Promise<DemoApiServer> {
    store = ClusterStore.create();
    store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
    server = await DemoApiServer.start({ store, users: [{ name: 'dr', token: TOKEN, rights: 'read' }], ...options });
    return server;
  }

  function addBackup(name: string): void {
    store.create(resources.backups, {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: { name, namespace: 'velero' },
      spec: { includedNamespaces: ['shop'] },
    });
  }

  function follow(options?: ConstructorParameters<typeof Follower>[1]): Follower {
    const follower = new Follower(server.url, options);
    followers.push(follower);
    return follower;
  }

  afterEach(async () => {
    await Promise.all(followers.splice(0).map(follower => follower.end()));
    await server.takeDown();
  });

  it('streams the list and then the changes over one request', async () => {
    await start();
    addBackup('a');
    addBackup('b');
    const follower = follow();
    await follower.untilType('watching');
    expect(follower.types()).toEqual(['listing', 'listed', 'synced', 'watching']);
    addBackup('c');
    store.delete(resources.backups, 'velero', 'a');
    await follower.until(() => follower.held.has('c') && !follower.held.has('a'));
    expect([...follower.held.keys()]).toEqual(['b', 'c']);
    expect(server.log.counts()).toEqual({ 'watch backups': 1 });
  });

  it('reads 5,000 Backups in pages where the server cannot stream a list', async () => {
    await start({ streamingList: false });
    for (let index = 0; index < 5000; index++) addBackup(`b-${index}`);
    const follower = follow();
    await follower.untilType('watching');
    expect(follower.held.size).toBe(5000);
    expect(follower.seen.filter(event => event.type === 'listed')).toHaveLength(10);
    expect(follower.failures()).toEqual([]);
    expect(follower.abilities.streamingList).toBe(false);
    expect(server.log.counts()).toMatchObject({ 'list backups': 10 });
  });

  it('reads an empty list', async () => {
    await start({ streamingList: false });
    const follower = follow();
    await follower.untilType('synced');
    expect(follower.held.size).toBe(0);
  });

  it('lists from the beginning when the server forgets a list between two pages', async () => {
    await start({ streamingList: false });
    for (let index = 0; index < 30; index++) addBackup(`b-${index}`);
    const follower = follow({ pageSize: 10 });
    await follower.untilType('listed');
    store.compact();
    // The second page is on its way already; the third comes too late.
    await follower.untilType('synced');
    expect(follower.held.size).toBe(30);
    expect(follower.seen.filter(event => event.type === 'listing').length).toBeGreaterThan(1);
    expect(follower.failures()).toEqual(['expired']);
  });

  it('resumes after a restart without a list', async () => {
    await start();
    addBackup('a');
    const before = follow();
    await before.untilType('watching');
    await before.end();
    addBackup('b');
    server.log.reset();
    const after = follow({ resumeFrom: before.resourceVersion });
    await after.untilHeld('b');
    expect(after.types()).toEqual(['watching', 'changed']);
    expect(server.log.counts()).toEqual({ 'watch backups': 1 });
    expect(server.log.records[0].url).toContain(`resourceVersion=${before.resourceVersion}`);
  });

  it('resumes at the same place when the server dies and comes back', async () => {
    await start();
    addBackup('a');
    const follower = follow();
    await follower.untilType('watching');
    await server.takeDown();
    const failed = await follower.untilType('failed');
    expect(failed).toMatchObject({ error: { reason: 'unreachable' } });
    addBackup('b');
    await server.bringUp();
    await follower.untilHeld('b');
    expect(follower.types().filter(type => type === 'listing')).toHaveLength(1);
  });

  it('lists anew when the resourceVersion is too old, and nothing vanishes meanwhile', async () => {
    await start();
    addBackup('a');
    const follower = follow();
    await follower.untilType('watching');
    server.setFaults({ expireWatches: 1 });
    server.dropConnections();
    await follower.until(event => event.type === 'listing' && follower.seen.length > 4);
    expect(follower.held.has('a')).toBe(true);
    await follower.untilType('watching');
    expect(follower.failures()).toEqual([]);
    addBackup('b');
    await follower.untilHeld('b');
  });

  it('lists anew when it resumes from a resourceVersion that etcd has compacted', async () => {
    await start();
    addBackup('a');
    addBackup('b');
    store.compact();
    const follower = follow({ resumeFrom: '1' });
    await follower.untilType('synced');
    expect([...follower.held.keys()]).toEqual(['a', 'b']);
  });

  it('loses nothing to a line that is cut in the middle', async () => {
    await start();
    const follower = follow();
    await follower.untilType('watching');
    server.setFaults({ cutWatchLines: 1 });
    addBackup('a');
    addBackup('b');
    await follower.untilHeld('b');
    expect(follower.held.has('a')).toBe(true);
    expect(follower.types().filter(type => type === 'listing')).toHaveLength(1);
  });

  it('says that a line was no JSON and gets the change behind it nevertheless', async () => {
    await start();
    const follower = follow();
    await follower.untilType('watching');
    server.setFaults({ garbageWatchLines: 1 });
    addBackup('a');
    await follower.untilHeld('a');
    expect(follower.failures()).toEqual(['malformed']);
    expect(follower.types().filter(type => type === 'listing')).toHaveLength(1);
  });

  it('lists what a watch cannot tell because its line stays broken', async () => {
    await start();
    const follower = follow();
    await follower.untilType('watching');
    server.setFaults({ garbageWatchLines: 2 });
    addBackup('a');
    await follower.untilHeld('a');
    expect(follower.failures()).toEqual(['malformed', 'malformed']);
    expect(follower.types().filter(type => type === 'listing')).toHaveLength(2);
  });

  it.each([
    ['unauthorized', { unauthorized: true }],
    ['forbidden', { forbidden: ['backups'] }],
    ['absent', { missingGroups: ['velero.io'] }],
    ['failing', { internalErrors: true }],
  ] as const)('says %s and goes on by itself when that is over', async (reason, faults) => {
    await start();
    addBackup('a');
    server.setFaults(faults);
    const follower = follow();
    expect(await follower.untilType('failed')).toMatchObject({ error: { reason } });
    server.clearFaults();
    await follower.untilType('watching');
    expect(follower.held.has('a')).toBe(true);
  });

  it('does not repeat the token in what it says', async () => {
    await start();
    const follower = follow({ token: 'hunter2' });
    const failed = await follower.untilType('failed');
    expect(failed).toMatchObject({ error: { reason: 'unauthorized' } });
    expect(JSON.stringify(failed) + String(failed.type === 'failed' && failed.error.message)).not.toContain('hunter2');
  });

  it('ends promptly when aborted, whatever it waits for', async () => {
    await start();
    const watching = follow();
    await watching.untilType('watching');
    expect(await watching.end()).toBe(true);
    server.setFaults({ hang: true });
    const hanging = follow();
    await hanging.untilType('listing');
    expect(await hanging.end()).toBe(true);
  });
});
