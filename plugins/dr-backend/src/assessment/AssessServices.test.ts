import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { DEFAULT_JUDGEMENT_SETTINGS } from '@backstage-dr/plugin-dr-common';
import { fillWorld, worldService } from '../__fixtures__/fillWorld';
import { testDatabases } from '../__testUtils__/testDatabases';
import { DatabaseFactStore } from '../projection/DatabaseFactStore';
import { AssessServices } from './AssessServices';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { Judges } from './judging/Judges';
import { LocalJudges } from './judging/LocalJudges';
import { ServiceFactsReader } from './ServiceFactsReader';

const databases = testDatabases();
const NOW_MS = Date.parse('2026-11-23T08:30:00Z');
const SERVICES = 70;
const CLUSTERS = 12;

/** Entities that say where they run in ways that those of the world do not. */
function oddOnes(): Entity[] {
  const entity = (name: string, annotations: Record<string, string>): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations: { ...annotations, 'backstage-dr.io/rpo': 'PT2H' } },
    spec: { type: 'service' },
  });
  const [a, b] = [worldService(0, CLUSTERS).name, worldService(1, CLUSTERS).name];
  const selector = 'backstage.io/kubernetes-label-selector';
  const namespace = 'backstage.io/kubernetes-namespace';
  return [
    entity('two-namespaces', { [namespace]: `${a},${b}` }),
    entity('same-namespace', { [namespace]: a, 'backstage.io/kubernetes-id': a }),
    entity('other-id', { [namespace]: a, 'backstage.io/kubernetes-id': b }),
    entity('one-of', { [selector]: `backstage.io/kubernetes-id in (${a}, ${b})` }),
    entity('not-this', { [selector]: `backstage.io/kubernetes-id=${a},backstage.io/kubernetes-id!=${b}` }),
    entity('one-cluster', { [namespace]: a, 'backstage.io/kubernetes-cluster': worldService(0, CLUSTERS).home }),
    entity('no-such-cluster', { [namespace]: a, 'backstage.io/kubernetes-cluster': 'nowhere' }),
    entity('nothing-said', {}),
  ];
}

describe.each(databases.eachSupportedId())('AssessServices on %p', databaseId => {
  async function setUp() {
    const knex = await databases.init(databaseId);
    const size = { services: SERVICES, clusters: CLUSTERS, backups: SERVICES * 8, nowMs: NOW_MS };
    const { entities, clusterConfigs: clusters } = await fillWorld({ knex, ...size });
    const store = DatabaseFactStore.create({ knex });
    const clock = { nowMs: NOW_MS };
    const now = () => clock.nowMs;
    const downloads = new Set([clusters[0].name]);
    const reader = new ServiceFactsReader({ store, clusters, downloads, now });
    const given = { downloads, settings: DEFAULT_JUDGEMENT_SETTINGS };
    const alone = Object.assign(DatabaseFactStore.create({ knex }), { readAhead: async () => {}, forget: () => {} });
    const single = new LocalJudges({ ...given, store: () => alone });
    const judges = new LocalJudges({ ...given, store: () => store.manyAtOnce() });
    return { knex, entities: [...entities, ...oddOnes()], single, judges, reader, clock, now };
  }

  it.each([
    ['while all clusters are seen', 0],
    ['when half an hour has passed', 30],
    ['when the promises are broken', 200],
  ])('judges many at once as it judges each by itself, %s', async (_, minutes) => {
    const { knex, entities, single, judges, reader, clock, now } = await setUp();
    clock.nowMs += minutes * 60_000;
    const logger = mockServices.logger.mock();
    const summaries = DatabaseAssessmentStore.create({ knex });
    const services = new AssessServices({
      reader,
      judges,
      summaries,
      settings: DEFAULT_JUDGEMENT_SETTINGS,
      logger,
      now,
    });
    const { ground } = await services.begin();
    const toJudge = entities.map(entity => ({ entity, beside: {} }));
    const together = await judges.judge(toJudge, ground);
    const readiness = new Set<string>();
    for (const [index, each] of toJudge.entries()) {
      const [alone] = await single.judge([each], ground);
      if (!('finding' in alone)) throw new Error(`${each.entity.metadata.name} failed: ${alone.problem}`);
      expect(together[index]).toEqual(alone);
      readiness.add(alone.finding.summary.readiness);
    }
    expect(readiness.size).toBeGreaterThan(minutes === 0 ? 3 : 0);
  });

  it('has all verdicts stored, and tells which', async () => {
    const { knex, entities, judges, reader, now } = await setUp();
    const summaries = DatabaseAssessmentStore.create({ knex });
    const logger = mockServices.logger.mock();
    const settings = DEFAULT_JUDGEMENT_SETTINGS;
    const services = new AssessServices({ reader, judges, summaries, settings, logger, now });
    const beside = await reader.readBeside(entities);
    const { signal } = new AbortController();
    const toJudge = entities.map((entity, index) => reader.toJudge(entity, beside[index]));
    const judged = await services.assess(toJudge, await services.begin(), signal);
    expect(judged.size).toBe(entities.length);
    expect([...(await summaries.origins()).keys()].sort()).toEqual([...judged].sort());
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('says of one that cannot be judged what went wrong, and goes by its last verdict no more', async () => {
    const { knex, entities, judges, reader, clock, now } = await setUp();
    const summaries = DatabaseAssessmentStore.create({ knex });
    const logger = mockServices.logger.mock();
    const settings = DEFAULT_JUDGEMENT_SETTINGS;
    const { signal } = new AbortController();
    const toJudge = entities.slice(0, 3).map(entity => reader.toJudge(entity, {}));
    const well = new AssessServices({ reader, judges, summaries, settings, logger, now });
    await well.assess(toJudge, await well.begin(), signal);
    clock.nowMs += 1000;
    const failing: Judges = {
      judge: async (services, ground) => [
        { problem: 'TypeError: odd' },
        ...(await judges.judge(services.slice(1), ground)),
      ],
    };
    const ill = new AssessServices({ reader, judges: failing, summaries, settings, logger, now });
    const judged = await ill.assess(toJudge, await ill.begin(), signal);
    const [first, ...others] = toJudge.map(({ entity }) => `component:default/${entity.metadata.name}`);
    expect([...judged]).toEqual(others);
    expect(logger.warn.mock.calls).toEqual([[`Could not judge ${first}: TypeError: odd`]]);
    expect((await summaries.origins()).get(first)?.nextChangeMs).toBe(clock.nowMs);
  });

  it('stops when it is told to', async () => {
    const { knex, entities, judges, reader, now } = await setUp();
    const summaries = DatabaseAssessmentStore.create({ knex });
    const logger = mockServices.logger.mock();
    const services = new AssessServices({
      reader,
      judges,
      summaries,
      settings: DEFAULT_JUDGEMENT_SETTINGS,
      logger,
      now,
    });
    const round = await services.begin();
    const toJudge = entities.map(entity => reader.toJudge(entity, {}));
    await expect(services.assess(toJudge, round, AbortSignal.abort())).rejects.toThrow(/abort/i);
    expect((await summaries.origins()).size).toBe(0);
  });
});
