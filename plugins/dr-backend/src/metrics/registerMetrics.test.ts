import { mockServices } from '@backstage/backend-test-utils';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { ClusterAssessment, instantOf, VERDICT_LAPSES_AFTER_MS } from '@backstage-dr/plugin-dr-common';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { Knex } from 'knex';
import { START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { storable } from '../assessment/__testUtils__/storable';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { METRICS } from './metrics';
import { MetricsReader } from './MetricsReader';
import { registerMetrics } from './registerMetrics';

const databases = testDatabases();
const assessedAt = instantOf(START_MS);

function cluster(name: string, more: Partial<ClusterAssessment>): ClusterAssessment {
  return { name, title: name, reachability: 'reachable', stale: false, kinds: [], concernsService: false, ...more };
}

const CLUSTERS = [
  cluster('seoul', { observedAt: instantOf(START_MS - 4_000) }),
  cluster('tokyo', { observedAt: instantOf(START_MS - 600_000), reachability: 'unreachable', stale: true }),
  cluster('busan', { observedAt: instantOf(START_MS), stale: true, kinds: [{ kind: 'Backup', status: 'listing' }] }),
  cluster('jeju', { reachability: 'never-seen', stale: true }),
];

const SERVICES = [
  storable('order', 'ready', {
    assessedAt,
    tier: 'critical',
    level: 4,
    exposure: 'known',
    recoveryPointAt: instantOf(START_MS - 90_000),
    rpoSeconds: 3600,
    rtoSeconds: 7200,
  }),
  storable('stock', 'not-ready', { assessedAt, tier: 'critical', level: 1, exposure: 'nothing', rpoSeconds: 0 }),
  storable('ledger', 'unknown', {
    assessedAt,
    level: 0,
    exposure: 'unknown',
    recoveryPointAt: instantOf(START_MS - 1000),
  }),
];

describe.each(databases.eachSupportedId())('registerMetrics on %p', databaseId => {
  const providers: MeterProvider[] = [];
  afterEach(async () => {
    for (const provider of providers.splice(0)) await provider.shutdown();
  });

  async function start(config: { perService?: boolean; maxServices?: number } = {}) {
    const { knex } = await TestProjection.create(await databases.init(databaseId));
    const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
    const provider = new MeterProvider({ readers: [reader] });
    providers.push(provider);
    const clock = { nowMs: START_MS };
    const now = () => clock.nowMs;
    const queries: string[] = [];
    const registered = registerMetrics({
      metrics: metricsOf(provider),
      reader: new MetricsReader({
        knex,
        config: { perService: true, maxServices: 1000, ...config },
        clusters: async () => CLUSTERS,
        now,
      }),
      logger: mockServices.logger.mock(),
      now,
    });
    knex.on('query', ({ sql }: { sql: string }) => queries.push(sql));

    /** Everything that is exported, one line each. */
    async function scrape(): Promise<string[]> {
      exporter.reset();
      await reader.forceFlush();
      const [{ scopeMetrics = [] } = {}] = exporter.getMetrics().slice(-1);
      return scopeMetrics
        .flatMap(({ metrics }) => metrics)
        .flatMap(({ descriptor: { name, unit }, dataPoints }) =>
          dataPoints.map(({ attributes, value }) => {
            const labels = Object.entries(attributes).map(([key, each]) => `${key}=${each}`);
            const shown = typeof value === 'number' ? value : `${value.count} of ${value.sum}`;
            return `${name} ${labels.sort().join(' ')} ${shown} ${unit}`;
          }),
        );
    }
    return { knex, clock, queries, scrape, ...registered };
  }

  function store(knex: Knex) {
    return DatabaseAssessmentStore.create({ knex }).store(SERVICES);
  }

  it('counts what holds no longer as not known', async () => {
    const { knex, clock, scrape } = await start();
    const verdict = storable('order', 'ready', { assessedAt });
    const from = { ...verdict.from, nextChangeMs: START_MS + 1000 };
    await DatabaseAssessmentStore.create({ knex }).store([{ ...verdict, from }]);
    expect(await scrape()).toContain('dr_services readiness=ready tier=none 1 {service}');
    clock.nowMs += VERDICT_LAPSES_AFTER_MS + 1000;
    const lines = await scrape();
    expect(lines).toContain('dr_services readiness=ready tier=none 0 {service}');
    expect(lines).toContain('dr_services readiness=unknown tier=none 1 {service}');
  });

  it('exports what is known, and leaves out what is not', async () => {
    const { knex, scrape } = await start();
    await store(knex);
    const lines = await scrape();
    expect(lines.filter(line => !line.startsWith('dr_services_by_level')).sort()).toEqual([
      'dr_cluster_reachable cluster=busan 1 {cluster}',
      'dr_cluster_reachable cluster=seoul 1 {cluster}',
      'dr_cluster_reachable cluster=tokyo 0 {cluster}',
      'dr_service_exposure_seconds entity=component:default/order tier=critical 90 s',
      'dr_service_rpo_seconds entity=component:default/order tier=critical 3600 s',
      'dr_service_rpo_seconds entity=component:default/stock tier=critical 0 s',
      'dr_service_rto_seconds entity=component:default/order tier=critical 7200 s',
      'dr_services readiness=at-risk tier=critical 0 {service}',
      'dr_services readiness=at-risk tier=none 0 {service}',
      'dr_services readiness=not-ready tier=critical 1 {service}',
      'dr_services readiness=not-ready tier=none 0 {service}',
      'dr_services readiness=ready tier=critical 1 {service}',
      'dr_services readiness=ready tier=none 0 {service}',
      'dr_services readiness=unknown tier=critical 0 {service}',
      'dr_services readiness=unknown tier=none 1 {service}',
      'dr_sync_lag_seconds cluster=seoul 4 s',
      'dr_sync_lag_seconds cluster=tokyo 600 s',
    ]);
    expect(lines).toContain('dr_services_by_level level=4 tier=critical 1 {service}');
    expect(lines).toContain('dr_services_by_level level=3 tier=critical 0 {service}');
  });

  it('claims nothing before anything was judged', async () => {
    const { scrape } = await start();
    expect((await scrape()).filter(line => line.startsWith('dr_service'))).toEqual([]);
  });

  it('asks the database once in a while, however often it is asked itself', async () => {
    const { knex, clock, queries, scrape } = await start();
    await store(knex);
    queries.length = 0;
    await scrape();
    const first = queries.length;
    expect(first).toBe(2);
    clock.nowMs += 10_000;
    const later = await scrape();
    expect(queries).toHaveLength(first);
    expect(later).toContain('dr_service_exposure_seconds entity=component:default/order tier=critical 100 s');
    clock.nowMs += 10_000;
    await scrape();
    expect(queries).toHaveLength(2 * first);
  });

  it('exports so many services as it may, those that stand worst first', async () => {
    const few = await start({ maxServices: 1 });
    await store(few.knex);
    expect((await few.scrape()).filter(line => line.startsWith('dr_service_'))).toEqual([
      'dr_service_rpo_seconds entity=component:default/stock tier=critical 0 s',
    ]);
    const none = await start({ perService: false });
    await store(none.knex);
    expect((await none.scrape()).filter(line => line.startsWith('dr_service_'))).toEqual([]);
  });

  it('counts what it is told', async () => {
    const { recorder, scrape } = await start();
    recorder.syncFailed('seoul', 'Backup');
    recorder.syncFailed('seoul', 'Backup');
    recorder.syncFailed('seoul', 'Schedule');
    recorder.judged(3);
    recorder.judged(4);
    recorder.judgedAll(0.5);
    recorder.judgedAll(0.25);
    const lines = await scrape();
    expect(lines).toEqual(
      expect.arrayContaining([
        'dr_sync_errors_total cluster=seoul kind=Backup 2 {error}',
        'dr_sync_errors_total cluster=seoul kind=Schedule 1 {error}',
        'dr_judged_services_total  7 {service}',
        'dr_judging_duration_seconds  2 of 0.75 s',
      ]),
    );
  });

  it('has names that say their units', () => {
    for (const { name, unit } of Object.values(METRICS)) {
      expect(name).toMatch(/^dr_[a-z_]+$/);
      expect([name, name.endsWith('_seconds')]).toEqual([name, unit === 's']);
    }
  });

  it('stops', async () => {
    const { knex, scrape, stop } = await start();
    await store(knex);
    stop();
    expect(await scrape()).toEqual([]);
  });
});

/** The service as Backstage makes it of OpenTelemetry's meter. */
function metricsOf(provider: MeterProvider): MetricsService {
  const meter = provider.getMeter('backstage-plugin-dr');
  return {
    createCounter: (...options) => meter.createCounter(...options),
    createUpDownCounter: (...options) => meter.createUpDownCounter(...options),
    createHistogram: (...options) => meter.createHistogram(...options),
    createGauge: (...options) => meter.createGauge(...options),
    createObservableCounter: (...options) => meter.createObservableCounter(...options),
    createObservableUpDownCounter: (...options) => meter.createObservableUpDownCounter(...options),
    createObservableGauge: (...options) => meter.createObservableGauge(...options),
  };
}
