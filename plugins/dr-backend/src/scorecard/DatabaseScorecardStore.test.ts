import { instantOf, ReachPoint, Readiness, RuleMark, VERDICT_LAPSES_AFTER_MS } from '@backstage-dr/plugin-dr-common';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { DatabaseScorecardStore } from './DatabaseScorecardStore';
import { VisibleFilter, VisibleQuery } from './ScorecardStore';

const databases = testDatabases();
const assessedAt = instantOf(START_MS);

const at = (minutes: number) => instantOf(START_MS + minutes * 60_000);
const DAY_MS = 24 * 3600_000;
const mark = (rule: string, outcome: RuleMark['outcome']): RuleMark => ({ rule, outcome, gravity: 'blocking' });
const point = (location: string): ReachPoint => ({ location, clusters: [], name: 'nightly', at: at(0) });

const SERVICES = [
  storable('Order', 'ready', {
    assessedAt,
    owner: 'group:default/a',
    level: 4,
    recoveryPointAt: at(0),
    provenAt: at(-5),
    strategy: 'pilot-light',
    clusters: ['seoul', 'tokyo'],
    reach: { points: [point('aws/one'), point('aws/two')] },
  }),
  storable('payment', 'not-ready', {
    assessedAt: at(-1),
    owner: 'group:default/b',
    tier: 'critical',
    recoveryPointAt: at(-1),
    clusters: ['seoul'],
    marks: [mark('scheduled', 'fail'), mark('retention', 'unknown')],
    reach: { points: [point('aws/one')] },
  }),
  storable('stock', 'at-risk', {
    assessedAt,
    owner: 'group:default/a',
    system: 'system:default/shop',
    level: 1,
    provenAt: at(-9),
    marks: [mark('scheduled', 'fail'), mark('retention', 'exempt')],
    reach: { points: [point('aws/two')] },
  }),
  storable('100%_sure', 'unknown', { assessedAt, level: 0, rpoSeconds: 60 }),
  storable('1000 sure', 'not-ready', { assessedAt, level: 3, tier: 'standard', strategy: 'backup-restore' }),
];
const REFS = ['component:default/stock', 'component:default/hidden', 'component:default/payment'];

async function setUp(databaseId: TestDatabaseId) {
  const { knex } = await TestProjection.create(await databases.init(databaseId));
  const verdicts = DatabaseAssessmentStore.create({ knex });
  await verdicts.store(SERVICES);
  const clock = { nowMs: START_MS };
  return { knex, verdicts, clock, store: DatabaseScorecardStore.create({ knex, now: () => clock.nowMs }) };
}

async function titles(store: DatabaseScorecardStore, query: VisibleQuery) {
  return (await store.list(query)).items.map(({ title }) => title);
}

async function allPages(store: DatabaseScorecardStore, query: VisibleQuery, between = async () => {}) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list({ ...query, cursor });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
    await between();
  } while (cursor);
  return seen;
}

describe.each(databases.eachSupportedId())('DatabaseScorecardStore on %p', databaseId => {
  /** Of those that only read. */
  let store: DatabaseScorecardStore;

  beforeAll(async () => {
    ({ store } = await setUp(databaseId));
  });

  it.each<[VisibleQuery, string[]]>([
    [{}, ['1000 sure', 'payment', 'stock', '100%_sure', 'Order']],
    [{ orderBy: 'readiness', descending: true }, ['Order', '100%_sure', 'stock', 'payment', '1000 sure']],
    [{ orderBy: 'level' }, ['100%_sure', 'stock', 'payment', '1000 sure', 'Order']],
    [{ orderBy: 'recoveryPointAt', descending: true }, ['Order', 'payment', 'stock', '1000 sure', '100%_sure']],
    [{ orderBy: 'provenAt' }, ['100%_sure', '1000 sure', 'payment', 'stock', 'Order']],
    [{ orderBy: 'tier' }, ['100%_sure', 'Order', 'stock', 'payment', '1000 sure']],
    [{ orderBy: 'owner', descending: true }, ['payment', 'stock', 'Order', '1000 sure', '100%_sure']],
    [{ readiness: ['at-risk', 'ready'] }, ['stock', 'Order']],
    [{ level: [3, 4] }, ['1000 sure', 'Order']],
    [{ owner: ['group:default/a'], system: ['system:default/shop'] }, ['stock']],
    [{ tier: ['critical'] }, ['payment']],
    [{ strategy: ['pilot-light', 'backup-restore'] }, ['1000 sure', 'Order']],
    [{ rule: ['scheduled'] }, ['payment', 'stock']],
    [{ rule: ['retention'] }, ['payment']],
    [{ rule: ['retention', 'scheduled'], readiness: ['at-risk'] }, ['stock']],
    [{ cluster: ['tokyo', 'osaka'] }, ['Order']],
    [{ cluster: ['seoul'] }, ['payment', 'Order']],
    [{ text: 'ORDER' }, ['Order']],
    [{ text: '100%_' }, ['100%_sure']],
    [{ text: '\\' }, []],
    [{ readiness: [] }, []],
    [{ entityRefs: REFS }, ['payment', 'stock']],
    [{ entityRefs: [] }, []],
  ])('lists %j', async (query, expected) => {
    expect(await titles(store, query)).toEqual(expected);
    expect((await store.list({ ...query, limit: 1 })).totalCount).toBe(expected.length);

    const refs = await store.entityRefs(query);
    expect((await store.summaries(refs)).map(({ title }) => title)).toEqual(expected);
    expect((await store.standings(query)).total).toBe(expected.length);
  });

  it.each(['title', 'readiness', 'level', 'recoveryPointAt', 'provenAt', 'tier', 'owner'] as const)(
    'pages by %s in both directions',
    async orderBy => {
      for (const descending of [false, true]) {
        const seen = await allPages(store, { orderBy, descending, limit: 2 });
        expect(seen).toEqual(await titles(store, { orderBy, descending }));
        expect(seen).toHaveLength(SERVICES.length);
      }
    },
  );

  it('has each service that stays once, while others come, go and change', async () => {
    const { store: own, verdicts } = await setUp(databaseId);
    let round = 0;
    const seen = await allPages(own, { orderBy: 'title', limit: 1 }, async () => {
      round += 1;
      await verdicts.store([
        storable(`0 ${round}`, 'ready', { assessedAt }),
        storable('Order', 'unknown', { assessedAt: at(round), title: 'Order' }),
      ]);
      if (round === 2) await verdicts.remove(['component:default/100%_sure']);
    });
    expect(seen).toEqual(['100%_sure', '1000 sure', 'Order', 'payment', 'stock']);
  });

  it.each<[VisibleQuery, unknown[]]>([
    [{}, ['readiness asc', 'x', 'component:default/a']],
    [{ orderBy: 'title' }, ['title asc', 7, 'component:default/a']],
    [{ orderBy: 'level' }, ['level asc', 1.5, 'component:default/a']],
    [{ orderBy: 'level' }, ['level asc', 1e300, 'component:default/a']],
    [{ orderBy: 'title' }, ['title asc', '\0', 'component:default/a']],
    [{ orderBy: 'title' }, ['owner asc', 'a', 'component:default/a']],
    [{ orderBy: 'title', descending: true }, ['title asc', 'a', 'component:default/a']],
    [{}, [7]],
  ])('refuses a cursor of another list (%#)', async (query, parts) => {
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
    await expect(store.list({ ...query, cursor })).rejects.toMatchObject({ name: 'InputError' });
    await expect(store.transitions(REFS[0], { cursor: 'x' })).rejects.toMatchObject({ name: 'InputError' });
  });

  it('takes a cursor that is beyond everything', async () => {
    const cursor = Buffer.from(JSON.stringify(['level asc', 2 ** 50, 'z'])).toString('base64url');
    expect(await titles(store, { orderBy: 'level', cursor })).toEqual([]);
    const { totalCount } = await store.list({ orderBy: 'level' });
    expect(await store.list({ orderBy: 'level', cursor })).toEqual({ items: [], totalCount });
    expect(totalCount).toBeGreaterThan(0);
  });

  it('finds Korean however it is composed', async () => {
    const { store: own, verdicts } = await setUp(databaseId as TestDatabaseId);
    await verdicts.store([storable('payment-kr', 'ready', { assessedAt, title: '결제 서비스' })]);
    expect(await titles(own, { text: '결제'.normalize('NFD') })).toEqual(['결제 서비스']);
  });

  it('knows no longer what no longer holds, until it is judged anew', async () => {
    const { store: own, verdicts, clock } = await setUp(databaseId as TestDatabaseId);
    const nextChangeMs = START_MS + 60_000;
    const due = (name: string, readiness: Readiness) => {
      const verdict = storable(name, readiness, { assessedAt, tier: 'gold', clusters: ['busan'] });
      return { ...verdict, from: { ...verdict.from, nextChangeMs } };
    };
    const before = await own.reaches();
    await verdicts.store([due('was-ready', 'ready'), due('was-at-risk', 'at-risk'), due('was-lost', 'not-ready')]);
    const gold = { tier: ['gold'] };
    const standing = async () => (await own.standings(gold)).readiness;
    const asJudged = { ready: 1, 'at-risk': 1, 'not-ready': 1, unknown: 0 };

    clock.nowMs = nextChangeMs + VERDICT_LAPSES_AFTER_MS - 1;
    expect(await standing()).toEqual(asJudged);
    const held = await own.reaches();
    expect(held).not.toBe(before);
    expect(held.filter(({ hasLapsed }) => hasLapsed)).toEqual([]);

    clock.nowMs += 1;
    const lapsed = { ready: 0, 'at-risk': 0, 'not-ready': 1, unknown: 2 };
    expect(await standing()).toEqual(lapsed);
    expect(await own.rollUps('tier', gold)).toMatchObject([{ key: 'gold', total: 3, readiness: lapsed }]);
    expect(await own.places('cluster', gold)).toMatchObject([{ place: 'busan', readiness: lapsed }]);
    expect(await titles(own, { ...gold, readiness: ['ready', 'at-risk'] })).toEqual([]);
    const unknown = await own.list({ ...gold, readiness: ['unknown'] });
    expect(unknown).toMatchObject({ totalCount: 2, items: [{ readiness: 'unknown' }, { readiness: 'unknown' }] });
    expect(await own.summaries(unknown.items.map(({ entityRef }) => entityRef))).toEqual(unknown.items);
    expect(unknown.items[0].reason).toEqual({ code: 'reason.lapsed', params: { assessedAt } });
    const doubted = await own.reaches();
    expect(doubted.filter(({ hasLapsed }) => hasLapsed).map(({ title }) => title)).toEqual([
      'was-at-risk',
      'was-lost',
      'was-ready',
    ]);
    expect(await own.reaches()).toBe(doubted);

    await verdicts.store([storable('was-ready', 'ready', { assessedAt: at(9), tier: 'gold' })]);
    expect(await standing()).toEqual({ ...lapsed, ready: 1, unknown: 1 });
  });

  it('counts how they stand', async () => {
    expect(await store.standings({})).toEqual({
      total: 5,
      readiness: { ready: 1, 'at-risk': 1, 'not-ready': 2, unknown: 1 },
      levels: [1, 1, 1, 1, 1],
      assessedMs: START_MS - 60_000,
    });
    expect(await store.standings({ tier: ['none'] })).toEqual({
      total: 0,
      readiness: { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 },
      levels: [0, 0, 0, 0, 0],
      assessedMs: undefined,
    });
  });

  it('counts the rules that they do not pass', async () => {
    const byRule = async (filter: VisibleFilter) =>
      (await store.marks(filter)).sort((a, b) => (a.rule < b.rule ? -1 : 1));
    expect(await byRule({})).toEqual([
      { rule: 'retention', fail: 0, unknown: 1, exempt: 1 },
      { rule: 'scheduled', fail: 2, unknown: 0, exempt: 0 },
    ]);
    expect(await byRule({ entityRefs: ['component:default/stock'] })).toEqual([
      { rule: 'retention', fail: 0, unknown: 0, exempt: 1 },
      { rule: 'scheduled', fail: 1, unknown: 0, exempt: 0 },
    ]);
    expect(await byRule({ tier: ['standard'] })).toEqual([]);
  });

  it('rolls them up, the group with the most that is not ready first', async () => {
    const groups = async (...call: Parameters<typeof store.rollUps>) =>
      (await store.rollUps(...call)).map(({ key, total, levels }) => [key, total, levels]);
    expect(await groups('owner', {})).toEqual([
      [undefined, 2, [1, 0, 0, 1, 0]],
      ['group:default/b', 1, [0, 0, 1, 0, 0]],
      ['group:default/a', 2, [0, 1, 0, 0, 1]],
    ]);
    expect(await groups('tier', { entityRefs: REFS })).toEqual([
      ['critical', 1, [0, 0, 1, 0, 0]],
      [undefined, 1, [0, 1, 0, 0, 0]],
    ]);
    expect(await store.rollUps('system', { text: 'stock' })).toEqual([
      {
        key: 'system:default/shop',
        total: 1,
        readiness: { ready: 0, 'at-risk': 1, 'not-ready': 0, unknown: 0 },
        levels: [0, 1, 0, 0, 0],
      },
    ]);
  });

  it('counts what depends on a place, and what on no other', async () => {
    const places = async (...call: Parameters<typeof store.places>) =>
      (await store.places(...call)).sort((a, b) => (a.place < b.place ? -1 : 1));
    const none = { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
    expect(await places('location', {})).toEqual([
      { place: 'aws/one', readiness: { ...none, ready: 1, 'not-ready': 1 }, only: 1 },
      { place: 'aws/two', readiness: { ...none, ready: 1, 'at-risk': 1 }, only: 1 },
    ]);
    expect(await places('cluster', {})).toEqual([
      { place: 'seoul', readiness: { ...none, ready: 1, 'not-ready': 1 }, only: 1 },
      { place: 'tokyo', readiness: { ...none, ready: 1 }, only: 0 },
    ]);
    expect(await places('location', { entityRefs: REFS })).toEqual([
      { place: 'aws/one', readiness: { ...none, 'not-ready': 1 }, only: 1 },
      { place: 'aws/two', readiness: { ...none, 'at-risk': 1 }, only: 1 },
    ]);
  });

  it('tells changes newest first, a page at a time', async () => {
    const { store: own, verdicts } = await setUp(databaseId);
    for (const [minute, readiness] of [
      [1, 'ready'],
      [2, 'unknown'],
      [3, 'unknown'],
      [4, 'ready'],
    ] as const) {
      await verdicts.store([storable('stock', readiness, { assessedAt: at(minute) })]);
    }
    const first = await own.transitions(REFS[0], { limit: 2 });
    expect(first.items).toMatchObject([
      { at: at(4), from: 'unknown', to: 'ready' },
      { at: at(2), from: 'ready', to: 'unknown' },
    ]);
    const second = await own.transitions(REFS[0], { limit: 2, cursor: first.nextCursor });
    expect(second.items).toMatchObject([
      { at: at(1), from: 'at-risk', to: 'ready', resolved: ['scheduled'] },
      { at: at(0), to: 'at-risk', failing: ['scheduled'] },
    ]);
    expect(second.items[1].from).toBeUndefined();
    expect(second.nextCursor).toBeUndefined();
    expect(await own.transitions('component:default/none', {})).toEqual({ items: [], nextCursor: undefined });
  });

  describe('the trend', () => {
    const nowMs = START_MS + 10 * DAY_MS;
    const onDay = (day: number, name: string, readiness: Readiness) =>
      storable(name, readiness, { assessedAt: instantOf(START_MS + day * DAY_MS) });

    it('has each day as it ended, and says nothing of days on which nothing was judged', async () => {
      const { store: own, verdicts } = await setUp(databaseId);
      await verdicts.store([onDay(1, 'payment', 'ready')]);
      await verdicts.store([onDay(4, 'stock', 'unknown')]);
      await verdicts.store([onDay(4, 'stock', 'ready')]);
      await verdicts.store([onDay(10, 'stock', 'not-ready')]);
      const day = (after: number) => instantOf(START_MS + after * DAY_MS).slice(0, 10);
      const none = { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
      const pair = { entityRefs: REFS };
      expect(await own.trend(pair, { days: 89, nowMs })).toEqual([
        { day: day(0), readiness: { ...none, 'at-risk': 1, 'not-ready': 1 } },
        { day: day(1), readiness: { ...none, ready: 1 } },
        { day: day(4), readiness: { ...none, ready: 1 } },
      ]);
      expect(await own.trend({ text: 'payment' }, { days: 9, nowMs })).toEqual([
        { day: day(1), readiness: { ...none, ready: 1 } },
      ]);
      expect(await own.trend({ text: 'payment' }, { days: 8, nowMs })).toEqual([]);
      expect(await own.trend({ entityRefs: [] }, { days: 89, nowMs })).toEqual([]);
    });

    it('takes in what is stored of yesterday after midnight', async () => {
      const { store: own, verdicts } = await setUp(databaseId);
      const midnight = START_MS - (START_MS % DAY_MS) + DAY_MS;
      const readiness = async (afterMs: number) =>
        (await own.trend({ text: 'stock' }, { days: 1, nowMs: midnight + afterMs }))[0].readiness;
      expect(await readiness(60_000)).toMatchObject({ 'at-risk': 1 });
      await verdicts.store([storable('stock', 'ready', { assessedAt: instantOf(midnight - 1000) })]);
      expect(await readiness(60_000)).toMatchObject({ 'at-risk': 0, ready: 1 });
    });
  });

  describe('what services could be brought back from', () => {
    it('is the very same until something is stored, and then all that did not change', async () => {
      const { store: own, verdicts, knex } = await setUp(databaseId);
      const before = await own.reaches();
      expect(before.map(({ title }) => title).sort()).toEqual(SERVICES.map(({ summary }) => summary.title).sort());
      expect(await own.reaches()).toBe(before);

      const replica = DatabaseAssessmentStore.create({ knex });
      await replica.store([storable('payment', 'ready', { assessedAt: at(0), reach: { rtoSeconds: 7 } })]);
      const after = await own.reaches();
      expect(after.find(({ title }) => title === 'payment')).toMatchObject({ rtoSeconds: 7 });
      expect(after.filter(each => before.includes(each))).toHaveLength(4);

      await verdicts.remove(['component:default/stock']);
      expect((await own.reaches()).map(({ title }) => title)).not.toContain('stock');
    });

    it('takes in an older moment that is stored later', async () => {
      const { store: own, verdicts } = await setUp(databaseId);
      await verdicts.store([storable('Order', 'ready', { assessedAt: at(9) })]);
      await own.reaches();
      await verdicts.store([storable('payment', 'ready', { assessedAt: at(8), reach: { rtoSeconds: 7 } })]);
      expect(await own.reaches()).toContainEqual(expect.objectContaining({ title: 'payment', rtoSeconds: 7 }));
    });
  });
});
