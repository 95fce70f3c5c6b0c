import { mockServices } from '@backstage/backend-test-utils';
import { DrAssessmentEvent, instantOf } from '@backstage-dr/plugin-dr-common';
import { START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { PublishingAssessmentStore } from './PublishingAssessmentStore';

const databases = testDatabases();

describe('PublishingAssessmentStore', () => {
  async function start() {
    const { knex } = await TestProjection.create(await databases.init('SQLITE_3'));
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock();
    events.publish.mockResolvedValue(undefined);
    const store = new PublishingAssessmentStore({ store: DatabaseAssessmentStore.create({ knex }), events, logger });
    return { store, events, logger };
  }

  const verdict = (readiness: 'ready' | 'not-ready', seconds: number) =>
    storable('payment', readiness, {
      assessedAt: instantOf(START_MS + seconds * 1000),
      owner: 'group:default/shop',
      marks: readiness === 'ready' ? [] : [{ rule: 'scheduled', outcome: 'fail', gravity: 'degrading' }],
      headline: { code: 'headline.notReady', params: { title: 'Payment' } },
      reason: { code: 'cluster.noVelero', params: { cluster: 'Seoul' } },
    });

  it('publishes each change once, with its owner and in words', async () => {
    const { store, events } = await start();
    await store.store([verdict('ready', 0)]);
    await store.store([verdict('not-ready', 60)]);
    await store.store([verdict('not-ready', 120)]);
    expect(events.publish).toHaveBeenCalledTimes(2);
    const expected: DrAssessmentEvent = {
      entityRef: 'component:default/payment',
      title: 'payment',
      owner: 'group:default/shop',
      at: instantOf(START_MS + 60_000),
      from: 'ready',
      to: 'not-ready',
      fromLevel: 2,
      toLevel: 2,
      failing: ['scheduled'],
      resolved: [],
      headline: { code: 'headline.notReady', params: { title: 'Payment' } },
      reason: { code: 'cluster.noVelero', params: { cluster: 'Seoul' } },
      text: 'If it broke now, Payment would not come back as it should. Seoul has no Velero.',
    };
    expect(events.publish).toHaveBeenLastCalledWith({ topic: 'dr.assessment', eventPayload: expected });
  });

  it('stores all the same when nothing can be published', async () => {
    const { store, events, logger } = await start();
    events.publish.mockRejectedValue(new Error('no bus'));
    expect(await store.store([verdict('ready', 0)])).toHaveLength(1);
    expect((await store.verdicts(['component:default/payment'])).size).toBe(1);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('no bus'));
    await store.remove(['component:default/payment']);
    expect((await store.origins()).size).toBe(0);
  });
});
