import { instantOf, RuleMark, ServiceReach, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestProjection } from '../__testUtils__/TestProjection';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { AlertsConfig } from './AlertsConfig';
import { AlertWorld, failing, OWNER } from './__testUtils__/AlertWorld';

const databases = testDatabases();

const MINUTE_MS = 60_000;
const SCOPE = 'dr:component:default/payment';
const GOOD: RuleMark[] = [];
const BAD = [failing('recovery-point-exists')];
const UNSEEN: RuleMark[] = [{ rule: 'cluster-seen', outcome: 'unknown', gravity: 'blocking' }];

const BROKEN: Partial<ServiceSummary> = {
  headline: { code: 'headline.nothing', params: { title: 'payment' } },
  reason: { code: 'cluster.noVelero', params: { cluster: 'Seoul' } },
};
const WHOLE: Partial<ServiceSummary> = {
  headline: { code: 'headline.ready', params: { title: 'payment', exposureSeconds: 60 } },
};

/** A service of one cluster that could, or could not, be restored elsewhere. */
function reachOf(
  cluster: string,
  verdict: 'recoverable' | 'not-recoverable' | 'unknown',
  target: string,
): Partial<ServiceReach> {
  const scope = {
    scope: 'cluster' as const,
    verdict,
    recoveryTime: { state: 'unknown' as const },
    volumesLost: [],
    targets: [{ cluster: target, verdict: 'able' as const }],
    reasons: [],
  };
  return { homes: [{ cluster, namespaces: ['pay'], scopes: [scope] }] };
}

describe.each(databases.eachSupportedId())('Alerts on %p', databaseId => {
  async function start(config: Partial<AlertsConfig> = {}) {
    const { knex } = await TestProjection.create(await databases.init(databaseId as TestDatabaseId));
    const world = new AlertWorld(knex, config);
    return { world, knex, alerts: world.replica() };
  }

  /** A service that is known to be well. */
  async function startWell(config: Partial<AlertsConfig> = {}, more: Partial<ServiceSummary> = {}) {
    const started = await start(config);
    await started.world.judge('payment', 'ready', GOOD, more);
    await started.world.pass(started.alerts, MINUTE_MS);
    expect(started.world.sent).toEqual([]);
    return started;
  }

  it('tells an owner what became of a service, where to look and how urgent it is', async () => {
    const { world, alerts } = await startWell();
    await world.judge('payment', 'not-ready', BAD, { ...BROKEN, tier: 'critical' });
    await world.pass(alerts, 15_000);
    expect(world.sent).toEqual([]);
    await world.pass(alerts, MINUTE_MS);
    expect(world.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [OWNER] },
        payload: {
          title: 'If it broke now, payment would not come back.',
          description: 'Seoul has no Velero. Failing now: recovery-point-exists.',
          link: '/catalog/default/component/payment/disaster-recovery',
          severity: 'critical',
          topic: 'dr',
          scope: SCOPE,
          metadata: {
            entityRef: 'component:default/payment',
            readiness: 'not-ready',
            failing: ['recovery-point-exists'],
          },
        },
      },
    ]);
  });

  it('tells that it is over in the same notification', async () => {
    const { world, alerts } = await startWell();
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    await world.pass(alerts, MINUTE_MS);
    await world.judge('payment', 'ready', GOOD, WHOLE);
    await world.pass(alerts, 5 * MINUTE_MS);
    expect(world.told()).toEqual([
      `${SCOPE}: If it broke now, payment would not come back.`,
      `${SCOPE}: payment would come back again.`,
    ]);
    expect(world.sent[1].payload.severity).toBe('low');
  });

  it('tells nobody how ten thousand services stood at the beginning', async () => {
    const { world, alerts } = await start();
    await world.judgeAll(
      Array.from({ length: 10_000 }, (_, index) =>
        storable(`s-${index}`, 'not-ready', { owner: OWNER, marks: BAD, assessedAt: instantOf(world.nowMs) }),
      ),
    );
    await world.pass(alerts, MINUTE_MS);
    await world.pass(world.replica(), MINUTE_MS);
    expect(world.sent).toEqual([]);
    world.nowMs += 1000;
    await world.judge('s-77', 'not-ready', [...BAD, failing('scheduled')], BROKEN);
    await world.pass(alerts, MINUTE_MS);
    expect(world.sent).toHaveLength(1);
  });

  it('repeats nothing after a restart', async () => {
    const { world, alerts } = await startWell();
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    await world.pass(alerts, MINUTE_MS);
    for (let restart = 0; restart < 3; restart++) {
      await world.judge('payment', 'not-ready', BAD, BROKEN);
      await world.pass(world.replica(), 2 * MINUTE_MS);
    }
    expect(world.sent).toHaveLength(1);
  });

  it('is told by one of the replicas', async () => {
    const { world, alerts } = await startWell();
    const others = [alerts, world.replica(), world.replica()];
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    world.onSend = () => new Promise(resolve => setTimeout(resolve, 50));
    for (let turn = 0; turn < 8; turn++) {
      world.nowMs += 15_000;
      await Promise.all(others.map(each => each.run(new AbortController().signal)));
    }
    expect(world.sent).toHaveLength(1);
  });

  it('loses nothing when a replica dies between claiming and sending', async () => {
    const { world, alerts } = await startWell();
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    world.onSend = () => new Promise(() => {});
    await world.pass(alerts, 30_000);
    world.nowMs += 15_000;
    // It never comes back from sending.
    const sending = new Promise<void>(resolve => {
      world.onSend = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    alerts.run(new AbortController().signal).catch(() => {});
    await sending;

    world.onSend = async () => {};
    const other = world.replica();
    await world.pass(other, 45_000);
    expect(world.sent).toEqual([]);
    await world.pass(other, MINUTE_MS);
    expect(world.sent).toHaveLength(1);
  });

  it('puts right what a replica may have told before it died', async () => {
    const { world, alerts } = await startWell();
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    const sending = new Promise<void>(resolve => {
      world.onSend = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    await world.pass(alerts, 30_000);
    world.nowMs += 15_000;
    alerts.run(new AbortController().signal).catch(() => {});
    await sending;

    world.onSend = async () => {};
    await world.judge('payment', 'ready', GOOD, WHOLE);
    await world.pass(world.replica(), 5 * MINUTE_MS);
    expect(world.told()).toEqual([`${SCOPE}: payment would come back again.`]);
  });

  it('tells later what could not be told, and logs each reason once', async () => {
    const { world, alerts } = await startWell();
    world.onSend = async () => {
      throw new Error('Request failed with status 404');
    };
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    await world.pass(alerts, 10 * MINUTE_MS);
    expect(world.sent).toEqual([]);
    expect(world.logger.warn).toHaveBeenCalledTimes(1);
    expect(world.logger.warn).toHaveBeenCalledWith(expect.stringContaining('status 404'));

    world.onSend = async () => {};
    await world.pass(alerts, 10 * MINUTE_MS);
    expect(world.told()).toEqual([`${SCOPE}: If it broke now, payment would not come back.`]);
  });

  it.each<[string, string | undefined, string[][]]>([
    ['another', 'group:default/stock', [[OWNER], ['group:default/stock'], ['group:default/stock', OWNER]]],
    ['none', undefined, [[OWNER], [OWNER]]],
  ])('tells who has heard of it that it is over, when the service has %s owner by then', async (_, owner, expected) => {
    const { world, alerts } = await startWell();
    await world.judge('payment', 'not-ready', BAD, BROKEN);
    await world.pass(alerts, MINUTE_MS);
    await world.judge('payment', 'not-ready', [...BAD, failing('scheduled')], { ...BROKEN, owner });
    await world.pass(alerts, MINUTE_MS);
    await world.judge('payment', 'ready', GOOD, { ...WHOLE, owner });
    await world.pass(alerts, MINUTE_MS);
    expect(world.sent.map(({ recipients }) => 'entityRef' in recipients && recipients.entityRef)).toEqual(expected);
    expect(world.told().at(-1)).toBe(`${SCOPE}: payment would come back again.`);
  });

  it('tells in the end how it stands, whatever it was while nobody could be told', async () => {
    const { world, alerts } = await startWell();
    const judge = (isWell: boolean) =>
      isWell ? world.judge('payment', 'ready', GOOD, WHOLE) : world.judge('payment', 'not-ready', BAD, BROKEN);
    for (const isWell of [false, true]) {
      await judge(isWell);
      world.onSend = async () => {
        throw new Error('Request failed with status 503');
      };
      await world.pass(alerts, 45_000);
      for (const each of [!isWell, isWell]) {
        await judge(each);
        await world.pass(alerts, 15_000);
      }
      world.onSend = async () => {};
      await world.pass(alerts, 20 * MINUTE_MS);
    }
    expect(world.told()).toEqual([
      `${SCOPE}: If it broke now, payment would not come back.`,
      `${SCOPE}: payment would come back again.`,
    ]);
  });

  it('leaves a backend that answers nothing in peace', async () => {
    const { world, alerts } = await start();
    const all = (marks: RuleMark[], readiness: 'ready' | 'not-ready') =>
      world.judgeAll(
        Array.from({ length: 40 }, (_, index) =>
          storable(`s-${index}`, readiness, { owner: OWNER, marks, assessedAt: instantOf(world.nowMs) }),
        ),
      );
    await all(GOOD, 'ready');
    await world.pass(alerts, MINUTE_MS);
    let tries = 0;
    world.onSend = async () => {
      tries += 1;
      throw new Error('no');
    };
    await all(BAD, 'not-ready');
    await world.pass(alerts, 45_000);
    expect(tries).toBe(3);
    world.onSend = async () => {};
    await world.pass(alerts, 5 * MINUTE_MS);
    expect(world.sent).toHaveLength(40);
  });

  it('is quiet about what is exempt, and says that it is exempt what was told before', async () => {
    const { world, alerts } = await startWell();
    const exempt: RuleMark[] = [{ rule: 'recovery-point-exists', outcome: 'exempt', gravity: 'blocking' }];
    await world.judge('payment', 'not-ready', exempt, BROKEN);
    await world.pass(alerts, 2 * MINUTE_MS);
    expect(world.sent).toEqual([]);

    await world.judge('payment', 'not-ready', BAD, BROKEN);
    await world.pass(alerts, MINUTE_MS);
    await world.judge('payment', 'not-ready', exempt, BROKEN);
    await world.pass(alerts, MINUTE_MS);
    expect(world.told()).toEqual([
      `${SCOPE}: If it broke now, payment would not come back.`,
      `${SCOPE}: What was wrong with payment is exempt or over.`,
    ]);
  });

  it('tells nobody of advice, nor of services without an owner, nor of those that have left the catalog', async () => {
    const { world, knex, alerts } = await startWell();
    await world.judge('orphan', 'ready', GOOD, { owner: undefined });
    await world.judge('leaver', 'ready', GOOD);
    await world.pass(alerts, MINUTE_MS);
    await world.judge('payment', 'ready', [failing('runbook-present', 'advisory')], WHOLE);
    await world.judge('orphan', 'not-ready', BAD, { ...BROKEN, owner: undefined });
    await world.judge('leaver', 'not-ready', BAD, BROKEN);
    await world.pass(alerts, 15_000);
    await DatabaseAssessmentStore.create({ knex }).remove(['component:default/leaver']);
    await world.pass(alerts, 20 * MINUTE_MS);
    expect(world.sent).toEqual([]);
    expect(world.logger.info).toHaveBeenCalledTimes(1);
    expect(world.logger.info).toHaveBeenCalledWith('Nobody was told of changes of services that have no owner: 1');
    world.nowMs += 25 * 3600_000;
    await world.pass(alerts, 15_000);
    expect((await world.store.find('service', ['component:default/leaver'])).size).toBe(0);
    expect((await world.store.find('service', ['component:default/orphan'])).size).toBe(1);
  });

  describe('when a whole cluster falls silent', () => {
    const SEOUL = 'dr:cluster:seoul';
    const names = Array.from({ length: 50 }, (_, index) => `s-${index}`);

    async function startClusters(config: Partial<AlertsConfig> = {}, owner?: string) {
      const started = await start(config);
      const { world, alerts } = started;
      world.cluster('seoul', true, owner);
      world.cluster('tokyo', true);
      const judge = (readiness: 'ready' | 'unknown' | 'not-ready', marks: RuleMark[], some = names) =>
        world.judgeAll(
          some.map(name =>
            storable(name, readiness, {
              owner: OWNER,
              marks,
              assessedAt: instantOf(world.nowMs),
              clusters: ['seoul'],
              reach: reachOf('seoul', name < 's-2' ? 'not-recoverable' : 'recoverable', 'tokyo'),
            }),
          ),
        );
      await judge('ready', GOOD);
      await world.judge('abroad', 'ready', GOOD, {
        clusters: ['tokyo'],
        reach: reachOf('tokyo', 'recoverable', 'seoul'),
      });
      await world.pass(alerts, 2 * MINUTE_MS);
      return { ...started, judge };
    }

    it('tells its owner once, and the owners of fifty services nothing', async () => {
      const { world, alerts, judge } = await startClusters({}, 'group:default/platform');
      world.cluster('seoul', false);
      await judge('unknown', UNSEEN);
      await world.judge(
        'abroad',
        'at-risk',
        [{ rule: 'restorable-elsewhere', outcome: 'unknown', gravity: 'degrading' }],
        {
          clusters: ['tokyo'],
          reach: reachOf('tokyo', 'unknown', 'seoul'),
        },
      );
      await world.pass(alerts, 30 * MINUTE_MS);
      expect(world.sent).toEqual([
        {
          recipients: { type: 'entity', entityRef: ['group:default/platform'] },
          payload: {
            title: 'seoul does not answer.',
            description:
              '50 services run there. Could not be restored elsewhere: 12; not known: 0. ' +
              'Their owners are not told one by one.',
            link: '/dr/clusters',
            severity: 'high',
            topic: 'dr',
            scope: SEOUL,
            metadata: { cluster: 'seoul', services: 50, lost: 12, unknown: 0 },
          },
        },
      ]);
    });

    it('tells when it is back, and then only what is still different', async () => {
      const { world, alerts, judge } = await startClusters({ recipients: ['user:default/anna'] });
      world.cluster('seoul', false);
      await judge('unknown', UNSEEN);
      await world.pass(alerts, 5 * MINUTE_MS);
      world.cluster('seoul', true);
      // The verdicts come to know of it later.
      await world.pass(alerts, 5 * MINUTE_MS);
      await judge('ready', GOOD, names.slice(1));
      await judge('not-ready', BAD, names.slice(0, 1));
      await world.pass(alerts, 5 * MINUTE_MS);
      expect(world.told()).toEqual([
        `${SEOUL}: seoul does not answer.`,
        `${SEOUL}: seoul is seen again.`,
        'dr:component:default/s-0: headline',
      ]);
      expect(world.sent[1].recipients).toEqual({ type: 'entity', entityRef: ['user:default/anna'] });
    });

    it('still tells what breaks elsewhere', async () => {
      const { world, alerts } = await startClusters();
      world.cluster('seoul', false);
      await world.judge('abroad', 'not-ready', BAD, {
        ...BROKEN,
        clusters: ['tokyo'],
        reach: reachOf('tokyo', 'unknown', 'seoul'),
      });
      await world.pass(alerts, 5 * MINUTE_MS);
      expect(world.told()).toEqual(['dr:component:default/abroad: If it broke now, payment would not come back.']);
      expect(world.logger.info).toHaveBeenCalledWith(expect.stringContaining('Cluster seoul has no owner'));
    });

    it('tells what others do to a service only where something is wrong with them that is known', async () => {
      const { world, alerts } = await startClusters();
      const knockOn = [failing('dependencies-ready', 'degrading')];
      const reach = { ...reachOf('tokyo', 'recoverable', 'tokyo'), dependsOn: ['component:default/needed'] };
      const judge = () => world.judge('abroad', 'at-risk', knockOn, { clusters: ['tokyo'], reach });
      world.cluster('seoul', false);
      await world.judge('needed', 'at-risk', [
        { rule: 'restorable-elsewhere', outcome: 'unknown', gravity: 'degrading' },
      ]);
      await judge();
      await world.pass(alerts, 5 * MINUTE_MS);
      expect(world.sent).toEqual([]);
      await world.judge('needed', 'not-ready', BAD);
      await judge();
      await world.pass(alerts, 5 * MINUTE_MS);
      expect(world.told()).toContain('dr:component:default/abroad: headline');
    });

    it('tells what becomes of services elsewhere, however long the cluster stays silent', async () => {
      const { world, alerts } = await startClusters();
      world.cluster('seoul', false);
      await world.pass(alerts, 60 * MINUTE_MS);
      const more = { clusters: ['tokyo'], reach: reachOf('tokyo', 'unknown', 'seoul') };
      await world.judge('abroad', 'not-ready', BAD, { ...BROKEN, ...more });
      await world.pass(alerts, 5 * MINUTE_MS);
      await world.judge('abroad', 'ready', GOOD, { ...WHOLE, ...more });
      await world.pass(alerts, 5 * MINUTE_MS);
      expect(world.told()).toEqual([
        'dr:component:default/abroad: If it broke now, payment would not come back.',
        'dr:component:default/abroad: abroad would come back again.',
      ]);
    });

    it('takes nothing for its doing that was silent from the beginning', async () => {
      const { world, alerts } = await start();
      world.cluster('tokyo', true);
      world.cluster('lab', false);
      const more = { clusters: ['tokyo'], reach: reachOf('tokyo', 'unknown', 'lab') };
      await world.judge('abroad', 'ready', GOOD, more);
      await world.pass(alerts, 2 * MINUTE_MS);
      await world.judge(
        'abroad',
        'unknown',
        [{ rule: 'placement-known', outcome: 'unknown', gravity: 'blocking' }],
        more,
      );
      await world.pass(alerts, 5 * MINUTE_MS);
      expect(world.told()).toEqual(['dr:component:default/abroad: headline']);
    });

    it('says nothing of one that comes and goes', async () => {
      const { world, alerts } = await startClusters({ recipients: [OWNER] });
      for (let flap = 0; flap < 5; flap++) {
        world.cluster('seoul', false);
        await world.pass(alerts, 30_000);
        world.cluster('seoul', true);
        await world.pass(alerts, 30_000);
      }
      expect(world.sent).toEqual([]);
    });
  });
});
