import { assessCluster, ClusterView } from '../clusters';
import { assessLocation } from '../locations';
import {
  ClusterAssessment,
  Instant,
  JudgementSettings,
  LocationAssessment,
  ServiceFacts,
  StorageLocationFact,
} from '../model';
import { digestOfStanding } from './digestOfStanding';
import { groupBy } from './groupBy';
import { nextStandingChangeMs } from './nextStandingChangeMs';

/** @internal */
export interface LocatedAt {
  fact: StorageLocationFact;
  assessment: LocationAssessment;
}

/**
 * How clusters and storage locations stand at one moment, and what follows from that for whatever service: made once, it
 * serves the judgement of ten thousand.
 *
 * @public
 */
export class StandingFrame {
  readonly #facts: Pick<ServiceFacts, 'clusters' | 'locations'>;
  readonly #now: Instant;
  readonly #settings: JudgementSettings;
  readonly #assessments = {
    concerned: new Map<ClusterView, ClusterAssessment>(),
    others: new Map<ClusterView, ClusterAssessment>(),
  };
  #nextChange: { ms?: number } | undefined;
  #digest: string | undefined;

  /** @internal */
  readonly nowMs: number;
  /** @internal */
  readonly clusters: ReadonlyMap<string, ClusterView>;
  /** The same as a list. @internal */
  readonly views: readonly ClusterView[];
  /** Where each stands in the list, by name. @internal */
  readonly positions: ReadonlyMap<string, number>;
  /** @internal */
  readonly locations: readonly LocatedAt[];
  /** The same, by cluster. @internal */
  readonly locationsOf: ReadonlyMap<string, readonly LocatedAt[]>;
  /** The same, by identity. @internal */
  readonly locationsAt: ReadonlyMap<string, readonly LocatedAt[]>;

  private constructor(facts: Pick<ServiceFacts, 'clusters' | 'locations'>, now: Instant, settings: JudgementSettings) {
    const parsed = Date.parse(now);
    this.#facts = facts;
    this.#now = now;
    this.#settings = settings;
    this.nowMs = Number.isNaN(parsed) ? 0 : parsed;
    this.clusters = new Map(
      facts.clusters.map(fact => [fact.name, new ClusterView(fact, this.nowMs, settings.staleAfterSeconds)]),
    );
    this.views = [...this.clusters.values()];
    this.positions = new Map(this.views.map(({ fact }, index) => [fact.name, index]));
    this.locations = facts.locations.map(fact => ({
      fact,
      assessment: assessLocation(fact, this.clusters.get(fact.cluster)),
    }));
    this.locationsOf = groupBy(this.locations, ({ fact }) => fact.cluster);
    this.locationsAt = groupBy(this.locations, ({ fact }) => fact.identity);
  }

  /**
   * @param facts - every configured cluster, and the locations of all of them
   * @param now - the moment of judgement; what cannot be read as one is taken for the beginning of time
   */
  static create(
    facts: Pick<ServiceFacts, 'clusters' | 'locations'>,
    now: Instant,
    settings: JudgementSettings,
  ): StandingFrame {
    return new StandingFrame(facts, now, settings);
  }

  /** Text that differs when a verdict may differ because clusters or locations stand otherwise; nothing in it ticks. */
  get digest(): string {
    this.#digest ??= digestOfStanding(this);
    return this.#digest;
  }

  /** Whether it was made of the very same facts, moment and settings. @internal */
  isOf(facts: ServiceFacts, now: Instant, settings: JudgementSettings): boolean {
    return (
      facts.clusters === this.#facts.clusters &&
      facts.locations === this.#facts.locations &&
      now === this.#now &&
      settings === this.#settings
    );
  }

  /** How a cluster stands. @internal */
  assessmentOf(view: ClusterView, concernsService: boolean): ClusterAssessment {
    const assessments = concernsService ? this.#assessments.concerned : this.#assessments.others;
    let known = assessments.get(view);
    if (!known) {
      known = assessCluster(view, concernsService);
      assessments.set(view, known);
    }
    return known;
  }

  /** The earliest moment, in milliseconds, at which time alone changes how one of them stands. */
  get nextChangeMs(): number | undefined {
    this.#nextChange ??= { ms: nextStandingChangeMs(this, this.#settings) };
    return this.#nextChange.ms;
  }
}
