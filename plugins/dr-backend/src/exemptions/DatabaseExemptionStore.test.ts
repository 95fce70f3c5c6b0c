import { Exemption, instantOf } from '@backstage-dr/plugin-dr-common';
import { DatabaseProjection } from '../projection/DatabaseProjection';
import { OBJECT_PARSER } from '../projection/ObjectParser';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DatabaseExemptionStore } from './DatabaseExemptionStore';
import { NewExemption } from './ExemptionStore';

const databases = testDatabases();
const NOW_MS = Date.parse('2026-11-23T12:00:00Z');
const DAY_MS = 24 * 3600_000;
const PAYMENT = 'component:default/payment';
const ORDER = 'component:default/order';

function ofPayment(overrides: Partial<NewExemption> = {}): NewExemption {
  return {
    entityRef: PAYMENT,
    rule: 'restore-tested',
    reason: 'The drill is planned for January',
    createdBy: 'user:default/mina',
    createdAt: instantOf(NOW_MS),
    expiresAt: instantOf(NOW_MS + 7 * DAY_MS),
    ...overrides,
  };
}

function untilDay(day: number): Pick<NewExemption, 'expiresAt'> {
  return { expiresAt: instantOf(NOW_MS + day * DAY_MS) };
}

describe.each(databases.eachSupportedId())('DatabaseExemptionStore on %p', databaseId => {
  async function start() {
    const knex = await databases.init(databaseId);
    await DatabaseProjection.create({ knex, parser: OBJECT_PARSER });
    return DatabaseExemptionStore.create({ knex });
  }

  it('keeps what was decided, and tells from the time whether it holds', async () => {
    const store = await start();
    const added = await store.add(ofPayment(), NOW_MS);
    expect(added).toEqual({ ...ofPayment(), id: expect.any(String), state: 'active' });
    expect(await store.get(added.id, NOW_MS + 7 * DAY_MS - 1)).toEqual(added);
    expect(await store.get(added.id, NOW_MS + 7 * DAY_MS)).toEqual({ ...added, state: 'expired' });
    expect(await store.get('another', NOW_MS)).toBeUndefined();

    const all = await store.add(ofPayment({ rule: undefined }), NOW_MS);
    expect(await store.get(all.id, NOW_MS)).toMatchObject({ rule: undefined });
  });

  it('revokes what holds, once', async () => {
    const store = await start();
    const { id } = await store.add(ofPayment(), NOW_MS);
    const revoked = await store.revoke(id, 'user:default/joon', NOW_MS + 1000);
    const asRevoked = { state: 'revoked', revokedBy: 'user:default/joon', revokedAt: instantOf(NOW_MS + 1000) };
    expect(revoked).toMatchObject(asRevoked);
    expect(await store.revoke(id, 'user:default/other', NOW_MS + 2000)).toEqual(revoked);
    expect(await store.get(id, NOW_MS + 9 * DAY_MS)).toMatchObject(asRevoked);
    expect(await store.revoke('another', 'user:default/joon', NOW_MS)).toBeUndefined();
  });

  it('leaves what has ended by itself as it is', async () => {
    const store = await start();
    const { id } = await store.add(ofPayment(untilDay(1)), NOW_MS);
    const late = await store.revoke(id, 'user:default/joon', NOW_MS + DAY_MS);
    expect(late).toMatchObject({ state: 'expired', revokedBy: undefined, revokedAt: undefined });
  });

  it('gives judgement what has not ended, of many services at once', async () => {
    const store = await start();
    const second = await store.add(ofPayment(untilDay(9)), NOW_MS);
    const first = await store.add(ofPayment(untilDay(8)), NOW_MS);
    const other = await store.add(ofPayment({ entityRef: ORDER }), NOW_MS);
    await store.add(ofPayment({ entityRef: 'component:default/third' }), NOW_MS);
    await store.add(ofPayment(untilDay(1)), NOW_MS);
    await store.revoke((await store.add(ofPayment(), NOW_MS)).id, 'user:default/mina', NOW_MS);
    const many = Array.from({ length: 1200 }, (_, index) => `component:default/none-${index}`);
    const open = await store.open([PAYMENT, ...many, ORDER], NOW_MS + DAY_MS);
    expect([...open]).toEqual([
      [PAYMENT, [first, second]],
      [ORDER, [other]],
    ]);
    expect(await store.open([], NOW_MS)).toEqual(new Map());
  });

  describe('lists', () => {
    async function filled() {
      const store = await start();
      const active = await store.add(ofPayment(untilDay(5)), NOW_MS);
      const expired = await store.add(ofPayment(untilDay(1)), NOW_MS);
      const revoked = await store.add(ofPayment({ ...untilDay(3), entityRef: ORDER }), NOW_MS);
      await store.revoke(revoked.id, 'user:default/mina', NOW_MS);
      await store.add(ofPayment({ entityRef: 'component:default/hidden' }), NOW_MS);
      const list = async (query: Partial<Parameters<typeof store.list>[0]> = {}) => {
        const page = await store.list({ entityRefs: [PAYMENT, ORDER], ...query }, NOW_MS + 2 * DAY_MS);
        return { ...page, items: page.items.map(({ id }) => id) };
      };
      return { list, active: active.id, expired: expired.id, revoked: revoked.id };
    }

    it('those of the given services, the one that ends first first', async () => {
      const { list, active, expired, revoked } = await filled();
      expect(await list()).toEqual({ items: [expired, revoked, active], nextCursor: undefined });
      expect(await list({ entityRef: PAYMENT })).toMatchObject({ items: [expired, active] });
      expect(await list({ entityRef: 'component:default/hidden' })).toMatchObject({ items: [] });
      expect(await list({ entityRefs: [] })).toMatchObject({ items: [] });
    });

    it('by how they stand', async () => {
      const { list, ...ids } = await filled();
      for (const state of ['active', 'expired', 'revoked'] satisfies Array<Exemption['state']>) {
        expect(await list({ state: [state] })).toMatchObject({ items: [ids[state]] });
      }
      expect(await list({ state: ['active', 'revoked'] })).toMatchObject({ items: [ids.revoked, ids.active] });
      expect(await list({ state: ['active'], entityRef: ORDER })).toMatchObject({ items: [] });
    });

    it('a page at a time, those that end at the same moment too', async () => {
      const store = await start();
      const ids: string[] = [];
      for (let i = 0; i < 5; i += 1) ids.push((await store.add(ofPayment(untilDay(i < 3 ? 1 : 2)), NOW_MS)).id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.list({ entityRefs: [PAYMENT], limit: 2, cursor }, NOW_MS);
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual([...ids.slice(0, 3).sort(), ...ids.slice(3).sort()]);
      await expect(store.list({ entityRefs: [PAYMENT], cursor: 'x' }, NOW_MS)).rejects.toThrow('cursor is "x"');
    });
  });

  it('forgets only what has ended long ago', async () => {
    const store = await start();
    const ended = await store.add(ofPayment(untilDay(1)), NOW_MS);
    const revoked = await store.add(ofPayment(untilDay(50)), NOW_MS);
    await store.revoke(revoked.id, 'user:default/mina', NOW_MS + DAY_MS);
    const kept = await store.add(ofPayment(untilDay(2)), NOW_MS);
    await store.prune({ endedBeforeMs: NOW_MS + 2 * DAY_MS });
    expect(await store.get(ended.id, NOW_MS)).toBeUndefined();
    expect(await store.get(revoked.id, NOW_MS)).toBeUndefined();
    expect(await store.get(kept.id, NOW_MS)).toEqual(kept);
  });
});
