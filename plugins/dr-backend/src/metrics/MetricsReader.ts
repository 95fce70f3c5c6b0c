import { ClusterAssessment, Readiness, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { AssessmentRow, ASSESSMENTS_TABLE, DbBigInt, DbOptional } from '../projection/tables';
import { readinessAt } from '../scorecard/operations/readinessAt';
import { MetricsConfig } from './MetricsConfig';

/** However often somebody reads the metrics, the database is asked no more often than this. */
const FRESH_MS = 15_000;

/** How many services stand alike. @internal */
export interface ServiceCount {
  readiness: Readiness;
  level: number;
  /** Left out: those without one. */
  tier?: string;
  count: number;
}

/** @internal */
export interface MetricsSnapshot {
  counts: ServiceCount[];
  /** Those that stand worst first. */
  services: ServiceSummary[];
  clusters: ClusterAssessment[];
}

/**
 * What the metrics show, read from the database, at most once in a while.
 * @internal
 */
export class MetricsReader {
  readonly #options: {
    knex: Knex;
    config: MetricsConfig;
    clusters: () => Promise<ClusterAssessment[]>;
    now: () => number;
  };
  #last: { readMs: number; snapshot: Promise<MetricsSnapshot> } | undefined;

  constructor(options: {
    knex: Knex;
    config: MetricsConfig;
    clusters: () => Promise<ClusterAssessment[]>;
    now: () => number;
  }) {
    this.#options = options;
  }

  read(): Promise<MetricsSnapshot> {
    const nowMs = this.#options.now();
    if (!this.#last || nowMs - this.#last.readMs >= FRESH_MS) this.#last = { readMs: nowMs, snapshot: this.#read() };
    return this.#last.snapshot;
  }

  async #read(): Promise<MetricsSnapshot> {
    const [counts, services, clusters] = await Promise.all([
      this.#counts(),
      this.#services(),
      this.#options.clusters(),
    ]);
    return { counts, services, clusters };
  }

  async #counts(): Promise<ServiceCount[]> {
    type Row = { readiness: Readiness; level: number; tier: DbOptional<string>; count: DbBigInt };
    const { knex, now } = this.#options;
    const standing = readinessAt(now());
    const rows: Row[] = await knex(ASSESSMENTS_TABLE)
      .groupByRaw(`${standing}, level, tier`)
      .select({ readiness: knex.raw(standing) }, 'level', 'tier')
      .count({ count: '*' });
    return rows.map(({ readiness, level, tier, count }) => ({
      readiness,
      level,
      tier: tier ?? undefined,
      count: Number(count),
    }));
  }

  async #services(): Promise<ServiceSummary[]> {
    const { knex, config } = this.#options;
    if (!config.perService) return [];
    const rows = await knex<AssessmentRow>(ASSESSMENTS_TABLE)
      .orderBy(['severity', 'entity_ref'])
      .limit(config.maxServices)
      .select('summary');
    return rows.map(({ summary }) => JSON.parse(summary));
  }
}
