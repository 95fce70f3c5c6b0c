import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService, MetricsServiceObservableResult } from '@backstage/backend-plugin-api/alpha';
import { millisOf, Readiness, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { stringifyError } from '@backstage/errors';
import { METRICS } from './metrics';
import { MetricsReader, MetricsSnapshot, ServiceCount } from './MetricsReader';

const READINESSES: readonly Readiness[] = ['ready', 'at-risk', 'not-ready', 'unknown'];
const LEVELS = [0, 1, 2, 3, 4];
const NO_TIER = 'none';
/** Without these nothing can be said of a cluster. */
const DECIDING_KINDS: ReadonlySet<string> = new Set(['Schedule', 'Backup', 'BackupStorageLocation', 'Namespace']);

/**
 * What others report for the metrics.
 * @internal
 */
export interface MetricsRecorder {
  /** Following a kind of a cluster has failed. */
  syncFailed(cluster: string, kind: string): void;
  /** Verdicts were reached and stored. */
  judged(services: number): void;
  /** All verdicts were brought up to date. */
  judgedAll(durationSeconds: number): void;
}

/**
 * Creates the metrics of the plugin. Gauges are read when somebody asks; what is not known is left out, never 0.
 *
 * @returns what others report to, and how to stop
 * @internal
 */
export function registerMetrics(options: {
  metrics: MetricsService;
  reader: MetricsReader;
  logger: LoggerService;
  now: () => number;
}): { recorder: MetricsRecorder; stop: () => void } {
  const { metrics, reader, logger, now } = options;

  const gauge = (
    { name, ...more }: { name: string; unit: string; description: string },
    observe: (result: MetricsServiceObservableResult, snapshot: MetricsSnapshot) => void,
  ) => {
    const created = metrics.createObservableGauge(name, more);
    const callback = async (result: MetricsServiceObservableResult) => {
      try {
        observe(result, await reader.read());
      } catch (error) {
        logger.debug(`Metric ${name} could not be read: ${stringifyError(error)}`);
      }
    };
    created.addCallback(callback);
    return () => created.removeCallback(callback);
  };

  const perService = (
    metric: { name: string; unit: string; description: string },
    valueOf: (service: ServiceSummary) => number | undefined,
  ) =>
    gauge(metric, (result, { services }) => {
      for (const service of services) {
        const value = valueOf(service);
        if (value !== undefined) result.observe(value, { entity: service.entityRef, tier: service.tier ?? NO_TIER });
      }
    });

  const stops = [
    gauge(METRICS.services, (result, { counts }) => {
      for (const tier of tiersOf(counts)) {
        for (const readiness of READINESSES) {
          const some = counts.filter(each => tierOf(each) === tier && each.readiness === readiness);
          result.observe(sum(some), { readiness, tier });
        }
      }
    }),
    gauge(METRICS.levels, (result, { counts }) => {
      for (const tier of tiersOf(counts)) {
        for (const level of LEVELS) {
          const some = counts.filter(each => tierOf(each) === tier && each.level === level);
          result.observe(sum(some), { level: String(level), tier });
        }
      }
    }),
    perService(METRICS.exposure, ({ exposure, recoveryPointAt }) => {
      const atMs = exposure === 'known' ? millisOf(recoveryPointAt) : undefined;
      return atMs === undefined ? undefined : Math.max(0, now() - atMs) / 1000;
    }),
    perService(METRICS.rpo, ({ rpoSeconds }) => rpoSeconds),
    perService(METRICS.rto, ({ rtoSeconds }) => rtoSeconds),
    gauge(METRICS.lag, (result, { clusters }) => {
      for (const { name, observedAt, kinds } of clusters) {
        const atMs = millisOf(observedAt);
        const isWhole = kinds.every(each => each.observedAt !== undefined || !DECIDING_KINDS.has(each.kind));
        if (atMs !== undefined && isWhole) result.observe(Math.max(0, now() - atMs) / 1000, { cluster: name });
      }
    }),
    gauge(METRICS.reachable, (result, { clusters }) => {
      for (const { name, reachability } of clusters) {
        if (reachability !== 'never-seen') result.observe(reachability === 'reachable' ? 1 : 0, { cluster: name });
      }
    }),
  ];

  const create = ({ name, ...more }: { name: string; unit: string; description: string }) =>
    metrics.createCounter(name, more);
  const syncErrors = create(METRICS.syncErrors);
  const judged = create(METRICS.judged);
  const { name: judging, ...more } = METRICS.judging;
  const duration = metrics.createHistogram(judging, more);
  return {
    recorder: {
      syncFailed: (cluster, kind) => syncErrors.add(1, { cluster, kind }),
      judged: services => judged.add(services),
      judgedAll: durationSeconds => duration.record(durationSeconds),
    },
    stop: () => stops.forEach(stop => stop()),
  };
}

function tiersOf(counts: readonly ServiceCount[]): string[] {
  return [...new Set(counts.map(tierOf))];
}

function tierOf({ tier }: ServiceCount): string {
  return tier ?? NO_TIER;
}

function sum(counts: readonly ServiceCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
