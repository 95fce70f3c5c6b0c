import { instantOf, Readiness, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DatabaseSummaryStore } from './DatabaseSummaryStore';
import { SummaryQuery } from './SummaryStore';

jest.setTimeout(60_000);

const databases = testDatabases();
const from = { fingerprint: 'f', namespaceNames: ['pay'], revision: '1:1' };

function summary(name: string, readiness: Readiness, more: Partial<ServiceSummary> = {}): ServiceSummary {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    readiness,
    level: 2,
    headline: { code: 'headline' },
    reason: { code: 'reason' },
    failingRules: [],
    assessedAt: instantOf(START_MS),
    ...more,
  };
}

const SERVICES = [
  summary('Order', 'ready', { owner: 'group:default/a', level: 4, recoveryPointAt: instantOf(START_MS) }),
  summary('payment', 'not-ready', {
    owner: 'group:default/b',
    tier: 'critical',
    recoveryPointAt: instantOf(START_MS - 1000),
  }),
  summary('stock', 'at-risk', { owner: 'group:default/a', system: 'system:default/shop', level: 1 }),
  summary('100%_sure', 'unknown', { level: 0 }),
  summary('1000 sure', 'not-ready', { level: 3 }),
];

async function setUp(databaseId: TestDatabaseId) {
  const { knex } = await TestProjection.create(await databases.init(databaseId));
  const store = DatabaseSummaryStore.create({ knex });
  for (const service of SERVICES) await store.store(service, from, service.readiness);
  return store;
}

async function titles(store: DatabaseSummaryStore, query: SummaryQuery) {
  return (await store.list(query)).items.map(({ title }) => title);
}

describe.each(databases.eachSupportedId())('DatabaseSummaryStore on %p', databaseId => {
  it.each<[SummaryQuery, string[]]>([
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

  it('replaces, remembers what a verdict was reached from, and removes', async () => {
    const store = await setUp(databaseId);
    await store.store(summary('Order', 'not-ready'), { ...from, nextChangeMs: START_MS }, 'at-risk');
    expect(await titles(store, { readiness: ['ready'] })).toEqual([]);
    expect((await store.origins()).get('component:default/Order')).toEqual({ ...from, nextChangeMs: START_MS });
    expect((await store.origins()).get('component:default/stock')).toEqual({ ...from, nextChangeMs: undefined });
    const verdicts = await store.verdicts([
      'component:default/Order',
      'component:default/stock',
      'component:default/x',
    ]);
    expect([...verdicts.keys()].sort()).toEqual(['component:default/Order', 'component:default/stock']);
    expect(verdicts.get('component:default/Order')).toMatchObject({ ownReadiness: 'at-risk' });
    await store.remove(SERVICES.map(({ entityRef }) => entityRef).slice(1));
    expect(await titles(store, {})).toEqual(['Order']);
  });
});
