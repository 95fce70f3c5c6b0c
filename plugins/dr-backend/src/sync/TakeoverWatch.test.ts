import { mockServices } from '@backstage/backend-test-utils';
import { TakeoverWatch } from './TakeoverWatch';

describe('TakeoverWatch', () => {
  let nowMs = 0;
  let notes = new Map<string, string>();
  const ended: string[] = [];
  const watch = () =>
    TakeoverWatch.create({
      store: { followingNotes: async () => notes },
      clusters: ['seoul', 'tokyo'],
      clock: { nowMs: () => nowMs, random: () => 0, sleep: async () => {} },
      endRun: async cluster => {
        ended.push(cluster);
        if (cluster === 'tokyo') throw new Error('no run holds it');
      },
      logger: mockServices.logger.mock(),
    });

  beforeEach(() => {
    nowMs = 0;
    ended.length = 0;
  });

  it('ends a run whose heartbeat has stopped, and only that', async () => {
    const takeover = watch();
    for (const second of [0, 5, 10, 15, 20, 25]) {
      nowMs = second * 1000;
      notes = new Map([
        ['seoul', '2020-01-01T00:00:00Z'],
        ['tokyo', `2020-01-01T00:00:${second}Z`],
      ]);
      await takeover.look();
    }
    expect(ended).toEqual(['seoul']);
  });

  it('gives the next follower as long again', async () => {
    const takeover = watch();
    notes = new Map([['seoul', 'x']]);
    const looks: number[] = [];
    for (let second = 0; second <= 60; second += 5) {
      nowMs = second * 1000;
      const before = ended.filter(cluster => cluster === 'seoul').length;
      await takeover.look();
      if (ended.filter(cluster => cluster === 'seoul').length > before) looks.push(second);
    }
    expect(looks).toEqual([25, 50]);
  });

  it('takes it easy that nobody holds a cluster', async () => {
    const takeover = watch();
    notes = new Map();
    await takeover.look();
    nowMs = 60_000;
    await expect(takeover.look()).resolves.toBeUndefined();
    expect(ended).toEqual(['seoul', 'tokyo']);
  });
});
