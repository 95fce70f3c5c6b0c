import {
  CountedPage,
  Page,
  PageQuery,
  RollUp,
  RollUpBy,
  ServiceReach,
  ServiceSummary,
  Transition,
  TrendPoint,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { AssessmentRow, PlaceRow } from '../projection/tables';
import { DayHistory } from './DayHistory';
import { countMarks } from './operations/countMarks';
import { countPlaces } from './operations/countPlaces';
import { countRollUps, countStandings } from './operations/countStandings';
import { filterServices } from './operations/filterServices';
import { listEntityRefs, listServices, readSummaries } from './operations/listServices';
import { listTransitions } from './operations/listTransitions';
import { ReachCache } from './ReachCache';
import { MarkCount, PlaceCount, ScorecardStore, Standings, VisibleFilter, VisibleQuery } from './ScorecardStore';

/**
 * The last verdicts and what became of them, in the plugin's database. Filters, order and pages are the database's work. What
 * does not hold any longer is not known.
 * @internal
 */
export class DatabaseScorecardStore implements ScorecardStore {
  readonly #knex: Knex;
  readonly #reaches: ReachCache;
  readonly #history: DayHistory;

  readonly #now: () => number;

  private constructor(knex: Knex, now: () => number) {
    this.#knex = knex;
    this.#now = now;
    this.#reaches = new ReachCache(knex);
    this.#history = new DayHistory(knex);
  }

  /** @param options - `now`: the moment at which verdicts are to hold still, in milliseconds */
  static create(options: { knex: Knex; now: () => number }): DatabaseScorecardStore {
    return new DatabaseScorecardStore(options.knex, options.now);
  }

  async list(query: VisibleQuery): Promise<CountedPage<ServiceSummary>> {
    return listServices(this.#knex, query, this.#now());
  }

  async entityRefs(query: VisibleQuery): Promise<string[]> {
    return listEntityRefs(this.#knex, query, this.#now());
  }

  async summaries(entityRefs: readonly string[]): Promise<ServiceSummary[]> {
    return readSummaries(this.#knex, entityRefs, this.#now());
  }

  async standings(filter: VisibleFilter): Promise<Standings> {
    return countStandings(this.#knex, filter, this.#now());
  }

  async marks(filter: VisibleFilter): Promise<MarkCount[]> {
    return countMarks(this.#knex, filter, this.#now());
  }

  async trend(filter: VisibleFilter, options: { days: number; nowMs: number }): Promise<TrendPoint[]> {
    const rows: Array<Pick<AssessmentRow, 'entity_ref'>> = await filterServices(
      this.#knex,
      filter,
      options.nowMs,
    ).select('entity_ref');
    return this.#history.count(
      rows.map(row => row.entity_ref),
      options.days,
      options.nowMs,
    );
  }

  async rollUps(by: RollUpBy, filter: VisibleFilter): Promise<RollUp[]> {
    return countRollUps(this.#knex, by, filter, this.#now());
  }

  async places(kind: PlaceRow['kind'], filter: VisibleFilter): Promise<PlaceCount[]> {
    return countPlaces(this.#knex, kind, filter, this.#now());
  }

  async transitions(entityRef: string, page: PageQuery): Promise<Page<Transition>> {
    return listTransitions(this.#knex, entityRef, page);
  }

  async reaches(): Promise<readonly ServiceReach[]> {
    return this.#reaches.read(this.#now());
  }
}
