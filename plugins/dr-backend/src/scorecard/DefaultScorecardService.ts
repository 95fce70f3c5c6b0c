import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  assessInfrastructure,
  ClusterOverview,
  CountedPage,
  instantOf,
  isSeen,
  JudgementSettings,
  LocationOverview,
  Overview,
  Page,
  PageQuery,
  RollUp,
  RollUpBy,
  ServiceSummary,
  Transition,
  summaryAsOf,
} from '@backstage-dr/plugin-dr-common';
import { ServiceFactsReader } from '../assessment/ServiceFactsReader';
import { CallOptions } from '../service/AssessmentService';
import { CatalogEntities } from '../service/CatalogEntities';
import { noReadiness } from './operations/Tally';
import { readMine } from './readMine';
import { ruleRollUps } from './ruleRollUps';
import { Among, ScorecardFilter, ScorecardQuery, ScorecardService } from './ScorecardService';
import { PlaceCount, ScorecardStore, VisibleQuery } from './ScorecardStore';

/** The trend is as long as a quarter of a year, today included. */
const DAYS_BEFORE_TODAY = 89;

/** Services held at a time while all of them are given out. */
const CHUNK = 200;

/**
 * Answers from the stored verdicts; who may ask is not its concern.
 * @internal
 */
export class DefaultScorecardService implements ScorecardService {
  readonly #store: ScorecardStore;
  readonly #reader: ServiceFactsReader;
  readonly #entities: CatalogEntities;
  readonly #userInfo: UserInfoService;
  readonly #settings: JudgementSettings;
  readonly #now: () => number;

  constructor(options: {
    scorecard: ScorecardStore;
    reader: ServiceFactsReader;
    entities: CatalogEntities;
    userInfo: UserInfoService;
    settings: JudgementSettings;
    now: () => number;
  }) {
    this.#store = options.scorecard;
    this.#reader = options.reader;
    this.#entities = options.entities;
    this.#userInfo = options.userInfo;
    this.#settings = options.settings;
    this.#now = options.now;
  }

  async services(query: ScorecardQuery, options: CallOptions): Promise<CountedPage<ServiceSummary>> {
    const page = await this.#store.list(await this.#visible(query, options));
    return { ...page, items: page.items.map(each => summaryAsOf(each, this.#now())) };
  }

  async *allServices(query: ScorecardQuery, options: CallOptions): AsyncIterable<ServiceSummary[]> {
    // In an order that changes meanwhile, pages would leave some out and have others twice.
    const entityRefs = await this.#store.entityRefs(await this.#visible(query, options));
    for (let start = 0; start < entityRefs.length; start += CHUNK) {
      const summaries = await this.#store.summaries(entityRefs.slice(start, start + CHUNK));
      yield summaries.map(each => summaryAsOf(each, this.#now()));
    }
  }

  async overview(asked: ScorecardFilter, options: CallOptions): Promise<Overview> {
    const filter = await this.#visible(asked, options);
    const nowMs = this.#now();
    const [standings, marks, past, { clusters }] = await Promise.all([
      this.#store.standings(filter),
      this.#store.marks(filter),
      this.#store.trend(filter, { days: DAYS_BEFORE_TODAY, nowMs }),
      this.#infrastructure(nowMs),
    ]);
    const { total, readiness, levels, assessedMs } = standings;
    const today = { day: instantOf(nowMs).slice(0, 10), readiness };
    const silent = clusters.filter(cluster => !isSeen(cluster));
    return {
      total,
      readiness,
      levels,
      trend: total === 0 ? [] : [...past, today],
      rules: ruleRollUps(marks),
      clusters: {
        seen: clusters.length - silent.length,
        total: clusters.length,
        silent: silent.map(({ title }) => title),
      },
      assessedAt: assessedMs === undefined ? undefined : instantOf(assessedMs),
    };
  }

  async rollUps(by: RollUpBy, asked: ScorecardFilter, options: CallOptions): Promise<RollUp[]> {
    const groups = await this.#store.rollUps(by, await this.#visible(asked, options));
    if (by === 'tier') return groups;
    const refs = groups.flatMap(({ key }) => key ?? []);
    const titles = await this.#entities.titles(refs, options.credentials);
    return groups.map(group => ({ ...group, title: group.key && titles.get(group.key) }));
  }

  async clusters(among: Among): Promise<ClusterOverview[]> {
    const places = byPlace(await this.#store.places('cluster', among));
    const { clusters } = await this.#infrastructure(this.#now());
    return clusters.map(cluster => {
      const services = places.get(cluster.name)?.readiness;
      return { cluster: { ...cluster, concernsService: !!services }, services: services ?? noReadiness() };
    });
  }

  async locations(among: Among): Promise<LocationOverview[]> {
    const places = byPlace(await this.#store.places('location', among));
    const { locations } = await this.#infrastructure(this.#now());
    return locations.map(location => {
      const place = places.get(location.identity);
      return { location, services: place?.readiness ?? noReadiness(), onlyCopies: place?.only ?? 0 };
    });
  }

  async transitions(entityRef: string, page: PageQuery): Promise<Page<Transition>> {
    return this.#store.transitions(entityRef, page);
  }

  async #infrastructure(nowMs: number) {
    return assessInfrastructure(await this.#reader.infrastructure(), nowMs, this.#settings);
  }

  /** The filter with the caller's own services named by their owners. */
  async #visible({ mine, ...filter }: ScorecardQuery, { credentials }: CallOptions): Promise<VisibleQuery> {
    if (!mine) return filter;
    const own = await readMine(this.#userInfo, credentials);
    return { ...filter, owner: filter.owner?.filter(owner => own.includes(owner)) ?? own };
  }
}

function byPlace(counts: readonly PlaceCount[]): Map<string, PlaceCount> {
  return new Map(counts.map(count => [count.place, count]));
}
