import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DemoApiServer, ClusterStore, resources } from '@internal/demo-clusters';
import pg from 'pg';
import { eventually, Replica } from '../support';

jest.setTimeout(900_000);

const WAIT = { timeoutMs: 200_000, everyMs: 500 };
const TURNS = 4;

/** Two backends, with Backstage's notifications, that share one PostgreSQL and nothing else. */
describe('two replicas that tell owners', () => {
  const server = process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
  const prefix = `dr_${randomUUID().slice(0, 8)}_`;
  const replicas: Replica[] = [];
  let cluster: DemoApiServer;
  let config: object;
  let dir: string;

  beforeAll(async () => {
    if (!server) {
      throw new Error('BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING must name a PostgreSQL server');
    }
    dir = await mkdtemp(path.join(tmpdir(), 'dr-alerts-'));
    const store = ClusterStore.create();
    store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
    cluster = await DemoApiServer.start({ store });
    config = {
      backend: { database: { client: 'pg', connection: server, prefix } },
      dr: {
        alerts: { settle: '5s' },
        follow: { staleAfter: '30s' },
        clusters: [{ name: 'seoul-1', url: cluster.url, token: { literal: 'anybody' }, owner: 'user:default/anna' }],
      },
    };
    replicas.push(await Replica.start({ dir, name: 'one', config }));
    replicas.push(await Replica.start({ dir, name: 'two', config }));
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    await cluster?.takeDown();
    await rm(dir, { recursive: true, force: true });
  });

  async function query<Row extends pg.QueryResultRow>(plugin: string, sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: `${server}/${prefix}${plugin}` });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Everything that anybody was told. */
  function notifications() {
    return query<{ user: string; title: string; scope: string; updated: Date | null }>(
      'notifications',
      'select "user", title, scope, updated from notification',
    );
  }

  async function isKnown(): Promise<true | undefined> {
    const [row] = await query<{ state: string }>('dr', `select state from dr_alerts where kind = 'cluster'`);
    return row && JSON.stringify(JSON.parse(row.state)) === '{"told":{"readiness":"ready","failing":[]}}'
      ? true
      : undefined;
  }

  /** Lets whichever replica take some more turns. */
  async function untilTurns(): Promise<void> {
    const seen = new Set<string>();
    await eventually(
      'more turns are taken',
      async () => {
        const [row] = await query<{ next: string }>(
          'dr',
          `select next_run_start_at::text as next from backstage_backend_tasks__tasks where id = 'dr-alerts'`,
        );
        return row && seen.add(row.next).size > TURNS ? true : undefined;
      },
      WAIT,
    );
  }

  it('tell once that a cluster has fallen silent', async () => {
    await eventually('the cluster is known to be well', isKnown, WAIT);
    expect(await notifications()).toEqual([]);
    await cluster.takeDown();
    await eventually('somebody is told', async () => ((await notifications()).length > 0 ? true : undefined), WAIT);
    await untilTurns();
    expect(await notifications()).toEqual([
      {
        user: 'user:default/anna',
        title: expect.stringMatching(/^seoul-1 has (been silent|not answered) since/),
        scope: 'dr:cluster:seoul-1',
        // It was sent once.
        updated: null,
      },
    ]);
  });

  it('repeat nothing after a crash and a restart, and tell in the same notification that it is over', async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    replicas.push(await Replica.start({ dir, name: 'three', config }));
    replicas.push(await Replica.start({ dir, name: 'four', config }));
    await untilTurns();
    expect(await notifications()).toEqual([expect.objectContaining({ updated: null })]);

    await cluster.bringUp();
    await eventually(
      'the notification says that it is seen again',
      async () => ((await notifications()).some(({ updated }) => updated !== null) ? true : undefined),
      WAIT,
    );
    expect(await notifications()).toEqual([
      expect.objectContaining({ user: 'user:default/anna', title: 'seoul-1 is seen again.' }),
    ]);
  });
});
