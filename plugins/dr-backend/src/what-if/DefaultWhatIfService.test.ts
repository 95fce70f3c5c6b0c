import { Fate, Ground, ServiceReach, WhatIfPage } from '@backstage-dr/plugin-dr-common';
import { DefaultWhatIfService } from './DefaultWhatIfService';

const LOST = 'cluster:seoul-1';

function reach(index: number, more: Partial<ServiceReach> = {}): ServiceReach {
  const target = { cluster: 'tokyo-1', verdict: 'able' as const, recoveryPointAt: '2026-11-23T12:00:00Z' };
  return {
    entityRef: `component:default/s-${index}`,
    title: `s-${index}`,
    rtoSeconds: 600,
    rpoSeconds: 3600,
    homes: [
      {
        cluster: 'seoul-1',
        namespaces: [`n-${index}`],
        scopes: [
          {
            scope: 'cluster',
            verdict: index % 3 === 0 ? 'not-recoverable' : 'recoverable',
            recoveryTime: { state: 'measured', seconds: 60 },
            volumesLost: [],
            targets: [target],
            reasons: [],
          },
        ],
      },
    ],
    points: [],
    dependsOn: [],
    assessedAt: '2026-11-23T12:00:00Z',
    ...more,
  };
}

function setUp(count = 7) {
  const world = {
    nowMs: Date.parse('2026-11-23T12:30:00Z'),
    reaches: Array.from({ length: count }, (_, index) => reach(index)),
  };
  const cluster = { name: 'seoul-1', title: 'Seoul', veleroNamespace: 'velero', reachability: 'reachable', kinds: {} };
  const ground = jest.fn(
    async (): Promise<Ground> => ({ clusters: [cluster as Ground['clusters'][number]], locations: [] }),
  );
  const service = new DefaultWhatIfService({
    scorecard: { reaches: async () => world.reaches },
    ground,
    now: () => world.nowMs,
  });
  return { world, service, ground };
}

const namesOf = ({ services }: Pick<WhatIfPage, 'services'>) => services.map(({ title }) => title);

describe('DefaultWhatIfService', () => {
  it.each<[Fate[] | undefined, number]>([
    [undefined, 7],
    [['lost'], 3],
    [['within-promise', 'unknown'], 4],
    [['safe'], 0],
  ])('pages through those that meet %j, and counts all', async (fate, expected) => {
    const { service } = setUp();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await service.page(LOST, { fate, limit: 2, cursor });
      expect(page.totalCount).toBe(expected);
      expect(page.counts).toMatchObject({ 'within-promise': 4, lost: 3 });
      seen.push(...namesOf(page));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(expected);
    expect(new Set(seen).size).toBe(expected);
  });

  it('goes on after the last of the page before, whatever has changed', async () => {
    const { service, world } = setUp();
    const first = await service.page(LOST, { limit: 2 });
    world.reaches = world.reaches.filter(({ title }) => title !== 's-1');
    const second = await service.page(LOST, { limit: 9, cursor: first.nextCursor });
    expect([...namesOf(first), ...namesOf(second)]).toEqual(['s-1', 's-2', 's-4', 's-5', 's-0', 's-3', 's-6']);
    world.reaches = world.reaches.filter(({ title }) => title !== 's-2');
    expect(namesOf(await service.page(LOST, { cursor: first.nextCursor }))).toEqual(['s-0', 's-3', 's-6']);
  });

  it('answers from what is held for two seconds, unless something was stored, or somebody else asks', async () => {
    const { service, world, ground } = setUp();
    const first = await service.whole(LOST, {});
    world.nowMs += 1999;
    expect(await service.whole(LOST, {})).toBe(first);
    expect((await service.whole(LOST, { entityRefs: [] })).services).toEqual([]);
    expect(await service.whole(LOST, {})).toBe(first);
    world.reaches = [...world.reaches];
    expect(await service.whole(LOST, {})).not.toBe(first);
    const later = await service.whole(LOST, {});
    world.nowMs += 2000;
    expect(await service.whole(LOST, {})).not.toBe(later);
    expect(ground).toHaveBeenCalled();
  });

  it('does not hold a failure', async () => {
    const { service, ground } = setUp();
    ground.mockRejectedValueOnce(new Error('The database is away'));
    await expect(service.whole(LOST, {})).rejects.toThrow('The database is away');
    expect((await service.whole(LOST, {})).services).toHaveLength(7);
  });

  it('counts those that the caller may not see, and names none of them', async () => {
    const { service } = setUp();
    const answer = await service.whole(LOST, { entityRefs: ['component:default/s-1', 'component:default/s-3'] });
    expect(namesOf(answer)).toEqual(['s-1', 's-3']);
    expect(answer).toMatchObject({ hidden: 5, counts: { lost: 3 } });
    expect(JSON.stringify(answer)).not.toMatch(/s-[02456]/);
  });

  it('says what those are called that a page names and does not hold, and nobody else', async () => {
    const { service, world } = setUp(4);
    const needs = (index: number, title: string) =>
      reach(index, { title, dependsOn: ['component:default/s-0', 'component:default/s-3'] });
    world.reaches = [reach(0, { title: 'Ledger' }), needs(1, 'Payment'), needs(2, 'Coupons'), reach(3)];
    const lost = await service.page(LOST, { fate: ['lost'], limit: 1 });
    expect(lost.services).toMatchObject([
      { title: 'Ledger', takesDown: ['component:default/s-1', 'component:default/s-2'] },
    ]);
    expect(lost.titles).toMatchObject({ 'component:default/s-1': 'Payment', 'component:default/s-2': 'Coupons' });
    expect(lost.titles).not.toHaveProperty(['component:default/s-0']);
    const among = { entityRefs: ['component:default/s-0', 'component:default/s-2'] };
    expect((await service.page(LOST, { fate: ['lost'], ...among })).titles).toEqual({
      'component:default/s-2': 'Coupons',
    });
  });

  it('knows nothing of what is not there, nor of a namespace in which the caller sees nothing', async () => {
    const { service } = setUp();
    const among = { entityRefs: ['component:default/s-1'] };
    expect((await service.whole('namespace:seoul-1/n-1', among)).services).toHaveLength(1);
    for (const lost of ['namespace:seoul-1/n-2', 'cluster:mars', 'region:mars', 'location:mars', 'velero:mars']) {
      await expect(service.whole(lost, among)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining(`parameter lost is "${lost}"`),
      });
    }
    await expect(service.whole('mars', {})).rejects.toMatchObject({ name: 'InputError' });
    await expect(service.page(LOST, { cursor: 'mars' })).rejects.toMatchObject({ name: 'InputError' });
  });
});
