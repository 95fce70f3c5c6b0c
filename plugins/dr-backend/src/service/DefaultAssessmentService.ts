import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Assessment,
  ClusterFact,
  ExposureHistory,
  exposureHistory,
  ExposureWindow,
  instantOf,
  isInScope,
  JudgementSettings,
  Page,
  RecoveryPoint,
  RecoveryPointsQuery,
  ServiceFacts,
} from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { withIdentities } from '../assessment/completeFacts';
import { concernOf } from '../assessment/findService';
import { readBackups } from '../assessment/gatherFacts';
import { judge, Judged } from '../assessment/judge';
import { FactsReading } from '../assessment/FactsReading';
import { ServiceFactsReader } from '../assessment/ServiceFactsReader';
import { AssessmentStore } from '../assessment/AssessmentStore';
import { FactStore } from '../projection/FactStore';
import { AssessmentService } from './AssessmentService';
import { CatalogEntities } from './CatalogEntities';
import { readRecoveryPoints } from './readRecoveryPoints';

const DAY_MS = 24 * 3600_000;
const WINDOW_MS: Record<ExposureWindow, number> = { P1D: DAY_MS, P7D: 7 * DAY_MS, P30D: 30 * DAY_MS };

/** Backups drawn at most; a Backup every five minutes for thirty days is fewer. */
const MAX_DRAWN_BACKUPS = 10_000;

/** A verdict that stays the same is stored again no more often. */
const STORE_AGAIN_MS = 60_000;
const MAX_STORED_NOTES = 10_000;

/**
 * Judges services from what is remembered; who may ask is not its concern.
 * @internal
 */
export class DefaultAssessmentService implements AssessmentService {
  readonly #entities: CatalogEntities;
  readonly #reader: ServiceFactsReader;
  readonly #store: FactStore;
  readonly #summaries: AssessmentStore;
  readonly #settings: JudgementSettings;
  readonly #scope: FilterPredicate;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  /** A reading is good for a second, and so is the verdict on it: many open tabs cost one judgement a second. */
  readonly #judged = new WeakMap<FactsReading, Judged>();
  /** Verdicts as last stored by this replica, by entity ref. */
  readonly #stored = new Map<string, { verdict: string; atMs: number }>();

  constructor(options: {
    entities: CatalogEntities;
    reader: ServiceFactsReader;
    store: FactStore;
    summaries: AssessmentStore;
    settings: JudgementSettings;
    /** Which entities are services; others are judged when asked, and not listed. */
    scope: FilterPredicate;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#entities = options.entities;
    this.#reader = options.reader;
    this.#store = options.store;
    this.#summaries = options.summaries;
    this.#settings = options.settings;
    this.#scope = options.scope;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async assess(entityRef: string): Promise<Assessment> {
    const entity = await this.#entities.get(canonical(entityRef));
    const reading = await this.#reader.read(entity);
    const known = this.#judged.get(reading);
    if (known) return known.assessment;
    const judged = judge(entity, reading, this.#now(), this.#settings);
    this.#judged.set(reading, judged);
    this.#keep(entity, judged);
    return judged.assessment;
  }

  async recoveryPoints(entityRef: string, query: RecoveryPointsQuery): Promise<Page<RecoveryPoint>> {
    const { facts, identities } = await this.#read(entityRef);
    const options = { store: this.#store, settings: this.#settings, nowMs: this.#now(), identities };
    return readRecoveryPoints(facts, query, options);
  }

  async exposureHistory(entityRef: string, window: ExposureWindow): Promise<ExposureHistory> {
    const nowMs = this.#now();
    const [from, to] = [instantOf(nowMs - WINDOW_MS[window]), instantOf(nowMs)];
    const { facts, cut } = await this.#read(entityRef);
    const clusters = [...new Set(facts.placement.workloads.map(({ cluster }) => cluster))];
    return exposureHistory(cut ? await this.#withMoreBackups(facts, nowMs - WINDOW_MS[window]) : facts, {
      from,
      to,
      unseen: await this.#store.unseen(clusters, { from, to }),
      settings: this.#settings,
    });
  }

  async clusters(): Promise<ClusterFact[]> {
    return this.#reader.clusters();
  }

  async #read(entityRef: string) {
    return this.#reader.read(await this.#entities.get(canonical(entityRef)));
  }

  async #withMoreBackups(facts: ServiceFacts, fromMs: number): Promise<ServiceFacts> {
    const clusterNames = facts.clusters.map(({ name }) => name);
    const concern = concernOf(facts.placement.hints, facts.placement.workloads, clusterNames);
    const range = { since: instantOf(fromMs - DAY_MS), limit: MAX_DRAWN_BACKUPS, older: 50 };
    return { ...facts, backups: withIdentities(await readBackups(this.#store, concern, range), facts.locations) };
  }

  /** Stores what is new about a service for the list, without making the caller wait. */
  #keep(entity: Entity, judged: Judged): void {
    const { entityRef, readiness, level, marks } = judged.summary;
    const verdict = JSON.stringify([readiness, judged.ownReadiness, level, marks]);
    const stored = this.#stored.get(entityRef);
    const atMs = this.#now();
    const isKnown = stored?.verdict === verdict && atMs - stored.atMs < STORE_AGAIN_MS;
    if (isKnown || !isInScope(entity, this.#scope)) return;
    if (this.#stored.size >= MAX_STORED_NOTES) this.#stored.clear();
    this.#stored.set(entityRef, { verdict, atMs });
    this.#summaries.store([judged]).catch(error => {
      this.#stored.delete(entityRef);
      this.#logger.warn(`Could not store the verdict on ${entityRef}`, error);
    });
  }
}

function canonical(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `entity ref is ${JSON.stringify(
        entityRef,
      )}; accepted is <kind>:<namespace>/<name>, for example component:default/payment`,
    );
  }
}
