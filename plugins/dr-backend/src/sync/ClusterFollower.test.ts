import { mockServices } from '@backstage/backend-test-utils';
import { FOLLOWED_KINDS, FollowedKind } from '@backstage-dr/plugin-dr-common';
import { ClusterStore, DemoApiServer, DemoApiServerOptions, resources } from '@internal/demo-clusters';
import Knex from 'knex';
import { ClusterConfig } from '../clusters';
import { DatabaseProjection } from '../projection/DatabaseProjection';
import { FollowStore } from '../projection/FollowStore';
import { OBJECT_PARSER } from '../projection/ObjectParser';
import { ClusterRow, CLUSTERS_TABLE, KindRow, KINDS_TABLE, ObjectRow, OBJECTS_TABLE } from '../projection/tables';
import { ClusterFollower } from './ClusterFollower';

/** A hundred times as fast. */
const CLOCK = {
  nowMs: () => Date.now(),
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, signal.aborted ? 0 : ms / 100);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  random: () => 0,
};

const CLUSTER: Omit<ClusterConfig, 'access'> = { name: 'seoul', title: 'Seoul', veleroNamespace: 'velero' };

describe('ClusterFollower', () => {
  const knex = Knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
  let projection: DatabaseProjection;
  let store: ClusterStore;
  let server: DemoApiServer;
  const runs: Array<{ stop: AbortController; ended: Promise<void> }> = [];

  beforeAll(async () => {
    projection = await DatabaseProjection.create({ knex, parser: OBJECT_PARSER });
  });

  afterAll(() => knex.destroy());

  afterEach(async () => {
    await stopFollowing();
    await server.takeDown();
    for (const table of [CLUSTERS_TABLE, KINDS_TABLE, OBJECTS_TABLE]) await knex(table).delete();
  });

  async function start(options: Partial<DemoApiServerOptions> = {}): Promise<void> {
    store = ClusterStore.create();
    store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
    server = await DemoApiServer.start({ store, ...options });
  }

  function follow(into: FollowStore = projection): void {
    const follower = ClusterFollower.create({
      cluster: { ...CLUSTER, access: { kind: 'url', url: server.url, skipTLSVerify: false } },
      store: into,
      logger: mockServices.logger.mock(),
      clock: CLOCK,
    });
    const stop = new AbortController();
    runs.push({ stop, ended: follower.run(stop.signal) });
  }

  async function stopFollowing(): Promise<void> {
    for (const { stop, ended } of runs.splice(0)) {
      stop.abort();
      await ended;
    }
  }

  function putBackup(name: string, phase = 'Completed'): void {
    store.putRaw(resources.backups, {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: { name, namespace: 'velero' },
      spec: { includedNamespaces: ['shop'] },
      status: { phase },
    });
  }

  async function until(fits: () => Promise<boolean>): Promise<void> {
    while (!(await fits())) await new Promise(resolve => setTimeout(resolve, 5));
  }

  const clusterRow = () => knex<ClusterRow>(CLUSTERS_TABLE).where({ name: 'seoul' }).first();
  const kindRow = (kind: FollowedKind) => knex<KindRow>(KINDS_TABLE).where({ cluster: 'seoul', kind }).first();
  const untilKind = (kind: FollowedKind, status: string) =>
    until(async () => (await kindRow(kind))?.status === status && (await kindRow(kind))?.observed_at !== undefined);
  const untilReachability = (reachability: string) =>
    until(async () => (await clusterRow())?.reachability === reachability);

  /** Names and phases of the Backups that are held, those gone in brackets. */
  async function held(): Promise<string[]> {
    const rows = await knex<ObjectRow>(OBJECTS_TABLE).where({ kind: 'Backup' }).orderBy('name');
    return rows.map(row => (row.gone_ms === null ? `${row.name} ${row.phase}` : `(${row.name})`));
  }

  async function untilHeld(...expected: string[]): Promise<void> {
    await until(async () => JSON.stringify(await held()) === JSON.stringify(expected));
  }

  it('holds what the cluster holds, and follows it', async () => {
    await start();
    putBackup('a');
    store.putRaw(resources.deployments, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'velero', namespace: 'velero' },
      spec: { template: { spec: { containers: [{ name: 'velero', image: 'velero/velero:v1.18.3' }] } } },
    });
    follow();
    await untilKind('Backup', 'following');
    await untilHeld('a Completed');
    putBackup('b', 'InProgress');
    await untilHeld('a Completed', 'b InProgress');
    putBackup('b');
    store.delete(resources.backups, 'velero', 'a');
    await untilHeld('(a)', 'b Completed');
    await until(async () => (await clusterRow())?.velero_version === 'v1.18.3');
    expect(await clusterRow()).toMatchObject({
      reachability: 'reachable',
      kubernetes_version: 'v1.36.3',
      clock_skew_seconds: 0,
    });
  });

  it('keeps the last known state and the beginning of an outage, and resumes without a list', async () => {
    await start();
    putBackup('a');
    follow();
    await untilKind('Backup', 'following');
    await untilReachability('reachable');
    await server.takeDown();
    await untilReachability('unreachable');
    const { since, message } = (await clusterRow())!;
    expect(message).toContain('refused');
    expect(await held()).toEqual(['a Completed']);
    await until(async () => (await kindRow('Backup'))?.status === 'failing');

    await stopFollowing();
    follow();
    await until(async () => (await clusterRow())?.reachability === 'unreachable');
    expect((await clusterRow())?.since).toBe(since);

    putBackup('b');
    await server.bringUp();
    await untilReachability('reachable');
    await untilHeld('a Completed', 'b Completed');
    await untilKind('Backup', 'following');
    expect(server.log.counts()['list backups']).toBeUndefined();
    const lists = server.log.records.filter(({ what, url }) => what === 'watch backups' && url.includes('sendInitial'));
    expect(lists).toHaveLength(1);
  });

  it('shows a token that is not accepted as that', async () => {
    await start({ faults: { unauthorized: true } });
    follow();
    await untilReachability('unauthorized');
    await until(async () => (await kindRow('Schedule'))?.status === 'failing');
    expect((await kindRow('Schedule'))?.message).toContain('401');
  });

  it('follows the rest where one kind is forbidden and Velero is not installed', async () => {
    await start({ faults: { forbidden: ['deployments'], missingGroups: ['velero.io'] } });
    follow();
    await until(async () => (await kindRow('Deployment'))?.status === 'forbidden');
    await until(async () => (await kindRow('Backup'))?.status === 'absent');
    await untilKind('Namespace', 'following');
    await untilReachability('reachable');

    server.clearFaults();
    await untilKind('Deployment', 'following');
    await untilKind('Backup', 'following');
    expect((await kindRow('Backup'))?.message).toBeNull();
  });

  it('measures how far the clock of the cluster is off', async () => {
    await start({ faults: { clockSkewSeconds: -3600 } });
    follow();
    await until(async () => typeof (await clusterRow())?.clock_skew_seconds === 'number');
    expect(Math.abs((await clusterRow())!.clock_skew_seconds! + 3600)).toBeLessThanOrEqual(1);
  });

  it('shows a configuration that cannot be used as that', async () => {
    await start();
    const follower = ClusterFollower.create({
      cluster: { ...CLUSTER, access: { kind: 'kubeconfig', file: '/nowhere/kubeconfig' } },
      store: projection,
      logger: mockServices.logger.mock(),
      clock: CLOCK,
    });
    const stop = new AbortController();
    runs.push({ stop, ended: follower.run(stop.signal) });
    await untilReachability('misconfigured');
    expect((await clusterRow())?.message).toContain('/nowhere/kubeconfig cannot be read (ENOENT)');
  });

  it('confirms nothing while the cluster takes requests and does not answer', async () => {
    await start();
    follow();
    await untilKind('Backup', 'following');
    await untilReachability('reachable');
    server.setFaults({ hang: true });
    await untilReachability('unreachable');
    const before = (await kindRow('Backup'))?.observed_at;
    expect(before).toBeDefined();
    putBackup('a');
    server.clearFaults();
    await untilHeld('a Completed');
    await until(async () => (await kindRow('Backup'))?.observed_at !== before);
  }, 30_000);

  it.each([true, false])(
    'loses and doubles nothing when killed between any two writes (streaming list: %s)',
    async streamingList => {
      await start({ streamingList });
      const names: string[] = [];
      for (let writes = 0; writes < 8; writes++) {
        putBackup(`b-${100 + names.length}`);
        names.push(`b-${100 + names.length} Completed`);
        if (writes % 2 === 1) store.compact();
        const killed = killedAfter(projection, writes);
        follow(killed.store);
        await until(async () => killed.isDead() || (await held()).length === names.length);
        // Only the kill itself ends it: what it still wants to write never happens.
        await stopFollowing();
      }
      follow();
      await untilKind('Backup', 'following');
      await until(async () => (await held()).length === names.length);
      expect(await held()).toEqual(names);
    },
    60_000,
  );

  it('ends promptly, and another takes over without a list', async () => {
    await start();
    putBackup('a');
    follow();
    await until(async () => (await knex(KINDS_TABLE).where({ status: 'following' })).length === FOLLOWED_KINDS.length);
    await stopFollowing();
    putBackup('b');
    server.log.reset();
    follow();
    await untilHeld('a Completed', 'b Completed');
    await until(async () => server.log.openWatches === FOLLOWED_KINDS.length);
    expect(server.log.records.filter(({ url }) => url.includes('sendInitialEvents'))).toEqual([]);
  });
});

/** A store whose process dies after so many writes about Backups: nothing that comes later reaches the database. */
function killedAfter(store: DatabaseProjection, writes: number): { store: FollowStore; isDead(): boolean } {
  let left = writes;
  let dead = false;
  const write = async <T>(kind: FollowedKind, work: () => Promise<T>): Promise<T> => {
    if (kind !== 'Backup') return work();
    if (left <= 0) {
      dead = true;
      throw new Error('killed');
    }
    left -= 1;
    return work();
  };
  return {
    isDead: () => dead,
    store: {
      resumePoint: (cluster, kind) => store.resumePoint(cluster, kind),
      followingNotes: () => store.followingNotes(),
      noteFollowing: (cluster, at) => store.noteFollowing(cluster, at),
      confirmKinds: (cluster, kinds, at) => store.confirmKinds(cluster, kinds, at),
      patchCluster: (cluster, patch) => store.patchCluster(cluster, patch),
      applyChanges: options => write(options.kind, () => store.applyChanges(options)),
      applyListed: options => write(options.kind, () => store.applyListed(options)),
      finishListing: options => write(options.kind, () => store.finishListing(options)),
      startListing: (cluster, kind) => write(kind, () => store.startListing(cluster, kind)),
      forgetResumePoint: (cluster, kind) => write(kind, () => store.forgetResumePoint(cluster, kind)),
      setKindState: (cluster, kind, state) => write(kind, () => store.setKindState(cluster, kind, state)),
    },
  };
}
