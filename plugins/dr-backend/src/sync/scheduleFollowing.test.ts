import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import { RootLifecycleService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { ClusterStore, DemoApiServer, resources } from '@internal/demo-clusters';
import { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DatabaseProjection } from '../projection/DatabaseProjection';
import { FollowStore } from '../projection/FollowStore';
import { OBJECT_PARSER } from '../projection/ObjectParser';
import { OBJECTS_TABLE } from '../projection/tables';
import { scheduleFollowing } from './scheduleFollowing';

/** Twenty times as fast. */
const CLOCK = {
  nowMs: () => Date.now() * 20,
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, signal.aborted ? 0 : ms / 20);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  random: () => 0,
};

/** One of several backends over the same database, until it is killed: then nothing that it does reaches the database. */
class Replica {
  readonly #shutdown: Array<() => void | Promise<void>> = [];
  #killed = false;
  /** Clusters it has written something about. */
  readonly writes: string[] = [];

  static async start(knex: Knex, url: string): Promise<Replica> {
    const replica = new Replica();
    const rootLifecycle: RootLifecycleService = {
      ...mockServices.rootLifecycle.mock(),
      addShutdownHook: hook => replica.#shutdown.push(hook),
    };
    const scheduler = DefaultSchedulerService.create({
      database: mockServices.database({ knex }),
      logger: mockServices.logger.mock(),
      rootLifecycle,
      httpRouter: mockServices.httpRouter.mock(),
      pluginMetadata: { getId: () => 'dr' },
      metrics: metricsServiceMock.mock(),
    });
    const projection = await DatabaseProjection.create({ knex, parser: OBJECT_PARSER });
    await scheduleFollowing({
      scheduler,
      clusters: [
        {
          name: 'seoul',
          title: 'Seoul',
          veleroNamespace: 'velero',
          access: { kind: 'url', url, skipTLSVerify: false },
        },
      ],
      store: replica.#mortal(projection),
      logger: mockServices.logger.mock(),
      clock: CLOCK,
      onChange: cluster => replica.writes.push(cluster),
    });
    return replica;
  }

  kill(): void {
    this.#killed = true;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#shutdown.map(hook => hook()));
  }

  #mortal(store: FollowStore): FollowStore {
    return new Proxy(store, {
      get: (target, name) => {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => (this.#killed ? new Promise(() => {}) : member.apply(target, args));
      },
    });
  }
}

describe('scheduleFollowing', () => {
  const databases = testDatabases();

  it.each(databases.eachSupportedId())(
    'gives a cluster to one replica, and to another when that one dies, %p',
    async id => {
      const knex = await databases.init(id);
      const store = ClusterStore.create();
      store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
      const server = await DemoApiServer.start({ store });
      const addBackup = (name: string) =>
        store.create(resources.backups, {
          apiVersion: 'velero.io/v1',
          kind: 'Backup',
          metadata: { name, namespace: 'velero' },
          spec: {},
        });
      const held = async () =>
        (await knex(OBJECTS_TABLE).where({ kind: 'Backup' }).orderBy('name')).map(row => row.name);
      const until = async (fits: () => Promise<boolean>) => {
        while (!(await fits())) await new Promise(resolve => setTimeout(resolve, 20));
      };

      addBackup('a');
      const replicas = [await Replica.start(knex, server.url), await Replica.start(knex, server.url)];
      await until(async () => (await held()).length === 1);
      const [first, second] = replicas[0].writes.length > 0 ? replicas : [replicas[1], replicas[0]];
      expect(second.writes).toEqual([]);

      first.kill();
      addBackup('b');
      await until(async () => (await held()).length === 2);
      expect(await held()).toEqual(['a', 'b']);
      expect(second.writes).not.toEqual([]);

      await Promise.all(replicas.map(replica => replica.stop()));
      await server.takeDown();
    },
    90_000,
  );
});
