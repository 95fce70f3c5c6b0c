import { instantOf, Readiness } from '@backstage-dr/plugin-dr-common';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { storable } from './__testUtils__/storable';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';

const databases = testDatabases();
const ORDER = 'component:default/Order';
const at = (minutes: number) => instantOf(START_MS + minutes * 60_000);

async function setUp(databaseId: TestDatabaseId) {
  const { knex } = await TestProjection.create(await databases.init(databaseId));
  return DatabaseAssessmentStore.create({ knex });
}

describe.each(databases.eachSupportedId())('DatabaseAssessmentStore on %p', databaseId => {
  it('remembers the verdict and what it was reached from, until it is removed', async () => {
    const store = await setUp(databaseId);
    const verdict = storable('Order', 'not-ready', { assessedAt: at(0) });
    await store.store([{ ...verdict, ownReadiness: 'at-risk', from: { ...verdict.from, nextChangeMs: START_MS } }]);
    expect((await store.origins()).get(ORDER)).toEqual({ ...verdict.from, nextChangeMs: START_MS });
    expect(await store.verdicts([ORDER, 'component:default/none'])).toEqual(
      new Map([[ORDER, { ownReadiness: 'at-risk', level: 2, assessedAt: at(0) }]]),
    );
    await store.remove([ORDER]);
    expect(await store.origins()).toEqual(new Map());
  });

  it('tells what has changed, once', async () => {
    const store = await setUp(databaseId);
    const fresh = { rule: 'recovery-point-fresh', outcome: 'fail', gravity: 'blocking' } as const;
    const tested = { rule: 'restore-tested', outcome: 'fail', gravity: 'advisory' } as const;
    expect(await store.store([storable('Order', 'ready', { assessedAt: at(0), marks: [tested] })])).toMatchObject([
      { entityRef: ORDER, from: undefined, to: 'ready', failing: ['restore-tested'] },
    ]);
    expect(await store.store([storable('Order', 'ready', { assessedAt: at(1), marks: [tested] })])).toEqual([]);
    const worse = storable('Order', 'not-ready', { assessedAt: at(2), marks: [fresh] });
    expect(await store.store([worse])).toMatchObject([
      { from: 'ready', to: 'not-ready', failing: ['recovery-point-fresh'], resolved: ['restore-tested'], at: at(2) },
    ]);
    expect(await store.store([worse])).toEqual([]);
  });

  it('leaves out a verdict that is older than what is stored', async () => {
    const store = await setUp(databaseId);
    await store.store([storable('Order', 'not-ready', { assessedAt: at(2) })]);
    expect(await store.store([storable('Order', 'ready', { assessedAt: at(1) })])).toEqual([]);
    expect((await store.verdicts([ORDER])).get(ORDER)).toMatchObject({ ownReadiness: 'not-ready' });
  });

  it('goes by nothing that could not be reached anew', async () => {
    const store = await setUp(databaseId);
    const due = (name: string, readiness: Readiness, nextChangeMs?: number) => {
      const verdict = storable(name, readiness, { assessedAt: at(1) });
      return { ...verdict, from: { ...verdict.from, nextChangeMs } };
    };
    await store.store([due('Order', 'ready'), due('Lost', 'not-ready'), due('Late', 'ready', START_MS)]);
    await store.store([storable('Newer', 'ready', { assessedAt: at(9) })]);
    const refs = ['Order', 'Lost', 'Late', 'Newer'].map(name => `component:default/${name}`);
    await store.doubt(refs, START_MS + 5 * 60_000);
    const [verdicts, origins] = [await store.verdicts(refs), await store.origins()];
    expect(refs.map(ref => verdicts.get(ref)?.ownReadiness)).toEqual(['unknown', 'not-ready', 'ready', 'ready']);
    expect(refs.map(ref => origins.get(ref)?.nextChangeMs)).toEqual([
      START_MS + 5 * 60_000,
      START_MS + 5 * 60_000,
      START_MS,
      undefined,
    ]);
    await store.store([storable('Order', 'ready', { assessedAt: at(6) })]);
    expect((await store.verdicts([ORDER])).get(ORDER)?.ownReadiness).toBe('ready');
  });

  it('starts a day with what still holds', async () => {
    const { knex } = await TestProjection.create(await databases.init(databaseId));
    const store = DatabaseAssessmentStore.create({ knex });
    await store.store([storable('Order', 'ready', { assessedAt: at(0) })]);
    await store.doubt([ORDER], START_MS + 60_000);
    const tomorrowMs = START_MS + 24 * 3600_000;
    await store.startDay(tomorrowMs);
    const days: Array<{ readiness: Readiness }> = await knex('dr_days').orderBy('day').select('readiness');
    expect(days).toEqual([{ readiness: 'ready' }, { readiness: 'unknown' }]);
  });

  it('tells a change that two see at the same time once', async () => {
    const store = await setUp(databaseId);
    const told = await Promise.all(
      [1, 2, 3].map(minute => store.store([storable('Order', 'at-risk', { assessedAt: at(minute) })])),
    );
    expect(told.flat()).toHaveLength(1);
  });
});
