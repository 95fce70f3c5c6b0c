import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ClusterStore, DemoApiServer, resources } from '@internal/demo-clusters';
import pg from 'pg';
import { eventually, Replica } from '../support';

jest.setTimeout(800_000);

const TAKEOVER_MS = 200_000;
const CLUSTERS = ['seoul-1', 'seoul-2', 'tokyo-1', 'tokyo-2'];

/** Two backends that share clusters through one PostgreSQL and nothing else. */
describe('two replicas on PostgreSQL', () => {
  const server = process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
  const prefix = `dr_${randomUUID().slice(0, 8)}_`;
  const clusters = new Map<string, DemoApiServer>();
  const replicas: Replica[] = [];
  let dir: string;

  beforeAll(async () => {
    if (!server) {
      throw new Error('BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING must name a PostgreSQL server');
    }
    dir = await mkdtemp(path.join(tmpdir(), 'dr-replicas-'));
    for (const name of CLUSTERS) {
      const store = ClusterStore.create();
      store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
      clusters.set(name, await DemoApiServer.start({ store }));
      for (let index = 0; index < 20; index++) addBackup(name, `first-${index}`);
    }
    const config = {
      backend: { database: { client: 'pg', connection: server, prefix } },
      dr: {
        clusters: [...clusters].map(([name, { url }]) => ({ name, url, token: { literal: 'anybody' } })),
      },
    };
    replicas.push(await Replica.start({ dir, name: 'one', config }));
    replicas.push(await Replica.start({ dir, name: 'two', config }));
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    await Promise.all([...clusters.values()].map(cluster => cluster.takeDown()));
    await rm(dir, { recursive: true, force: true });
  });

  function addBackup(cluster: string, name: string): void {
    clusters.get(cluster)?.store.create(resources.backups, {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: { name, namespace: 'velero' },
      spec: { includedNamespaces: ['payment'] },
    });
  }

  /** Names of the Backups that are remembered of a cluster, duplicates included. */
  async function remembered(cluster: string): Promise<string[]> {
    const client = new pg.Client({ connectionString: `${server}/${prefix}dr` });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>(
        `select name from dr_objects where kind = 'Backup' and cluster = $1 order by name`,
        [cluster],
      );
      return rows.map(row => row.name);
    } finally {
      await client.end();
    }
  }

  function untilRemembered(name: string): Promise<true> {
    return eventually(
      `every cluster's Backup ${name} is remembered`,
      async () => {
        const all = await Promise.all(CLUSTERS.map(remembered));
        return all.every(names => names.includes(name)) ? true : undefined;
      },
      { timeoutMs: TAKEOVER_MS, everyMs: 500 },
    );
  }

  it('answer the same from the same database', async () => {
    await untilRemembered('first-19');
    for (const replica of replicas) {
      const seen = await eventually('all clusters are reachable', async () => {
        const found = await replica.client.getClusters();
        return found.every(cluster => cluster.reachability === 'reachable') ? found : undefined;
      });
      expect(seen.map(cluster => cluster.name)).toEqual(CLUSTERS);
    }
  });

  it('follow each kind of each cluster once', async () => {
    for (const name of CLUSTERS) {
      const watches = clusters.get(name)?.log.records.filter(({ what, open }) => open && what === 'watch backups');
      expect(watches).toHaveLength(1);
    }
  });

  it('lose nothing and duplicate nothing when one of them is killed', async () => {
    for (const name of CLUSTERS) addBackup(name, 'before-the-kill');
    await replicas[0].kill();
    for (const name of CLUSTERS) addBackup(name, 'after-the-kill');
    await untilRemembered('after-the-kill');
    for (const name of CLUSTERS) {
      const names = await remembered(name);
      expect(names).toHaveLength(22);
      expect(new Set(names).size).toBe(22);
    }
  });

  it('share the clusters with a replica that comes new', async () => {
    replicas[0] = await Replica.start({
      dir,
      name: 'three',
      config: {
        backend: { database: { client: 'pg', connection: server, prefix } },
        dr: { clusters: [...clusters].map(([name, { url }]) => ({ name, url, token: { literal: 'anybody' } })) },
      },
    });
    await replicas[1].kill();
    for (const name of CLUSTERS) addBackup(name, 'after-the-second-kill');
    expect(await untilRemembered('after-the-second-kill')).toBe(true);
  });
});
