import { instantOf } from '@backstage-dr/plugin-dr-common';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { DatabaseScorecardStore } from './DatabaseScorecardStore';
import { VisibleQuery } from './ScorecardStore';

jest.setTimeout(60_000);

const databases = testDatabases();
const assessedAt = instantOf(START_MS);

const SERVICES = [
  storable('Order', 'ready', { assessedAt, owner: 'group:default/a', level: 4, recoveryPointAt: instantOf(START_MS) }),
  storable('payment', 'not-ready', {
    assessedAt,
    owner: 'group:default/b',
    tier: 'critical',
    recoveryPointAt: instantOf(START_MS - 1000),
  }),
  storable('stock', 'at-risk', { assessedAt, owner: 'group:default/a', system: 'system:default/shop', level: 1 }),
  storable('100%_sure', 'unknown', { assessedAt, level: 0 }),
  storable('1000 sure', 'not-ready', { assessedAt, level: 3 }),
];

async function setUp(databaseId: TestDatabaseId) {
  const { knex } = await TestProjection.create(await databases.init(databaseId));
  await DatabaseAssessmentStore.create({ knex }).store(SERVICES);
  return DatabaseScorecardStore.create({ knex });
}

async function titles(store: DatabaseScorecardStore, query: VisibleQuery) {
  return (await store.list(query)).items.map(({ title }) => title);
}

describe.each(databases.eachSupportedId())('DatabaseScorecardStore on %p', databaseId => {
  it.each<[VisibleQuery, string[]]>([
    [{}, ['1000 sure', 'payment', 'stock', '100%_sure', 'Order']],
    [{ orderBy: 'readiness', descending: true }, ['Order', '100%_sure', 'stock', 'payment', '1000 sure']],
    [{ orderBy: 'level' }, ['100%_sure', 'stock', 'payment', '1000 sure', 'Order']],
    [{ orderBy: 'recoveryPointAt', descending: true }, ['Order', 'payment', 'stock', '1000 sure', '100%_sure']],
    [{ readiness: ['at-risk', 'ready'] }, ['stock', 'Order']],
    [{ level: [3, 4] }, ['1000 sure', 'Order']],
    [{ owner: ['group:default/a'], system: ['system:default/shop'] }, ['stock']],
    [{ tier: ['critical'] }, ['payment']],
    [{ text: 'ORDER' }, ['Order']],
    [{ text: '100%_' }, ['100%_sure']],
    [{ text: '\\' }, []],
    [{ readiness: [] }, []],
    [{ entityRefs: ['component:default/stock', 'component:default/hidden'] }, ['stock']],
    [{ entityRefs: [] }, []],
  ])('lists %j', async (query, expected) => {
    const store = await setUp(databaseId);
    expect(await titles(store, query)).toEqual(expected);
    expect((await store.list({ ...query, limit: 1 })).totalCount).toBe(expected.length);
  });

  it.each(['title', 'readiness', 'level', 'recoveryPointAt'] as const)(
    'pages by %s in both directions',
    async orderBy => {
      const store = await setUp(databaseId);
      for (const descending of [false, true]) {
        const order = { orderBy, descending };
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.list({ ...order, limit: 2, cursor });
          seen.push(...page.items.map(({ title }) => title));
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen).toEqual(await titles(store, order));
        expect(seen).toHaveLength(SERVICES.length);
      }
    },
  );
});
