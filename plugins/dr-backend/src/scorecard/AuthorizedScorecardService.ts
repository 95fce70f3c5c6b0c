import { BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import {
  ClusterOverview,
  CountedPage,
  LocationOverview,
  Overview,
  Page,
  PageQuery,
  RollUp,
  RollUpBy,
  ServiceSummary,
  Transition,
} from '@backstage-dr/plugin-dr-common';
import { authorizeReading } from '../service/authorizeReading';
import { CallOptions } from '../service/AssessmentService';
import { CatalogEntities } from '../service/CatalogEntities';
import { Among, ScorecardFilter, ScorecardQuery, ScorecardService } from './ScorecardService';

/**
 * Answers only who holds `dr.service.read`, and only about services that the caller sees in the catalog: no other is in any
 * list, count or file.
 * @internal
 */
export class AuthorizedScorecardService implements ScorecardService {
  readonly #scorecard: ScorecardService;
  readonly #permissions: PermissionsService;
  readonly #entities: CatalogEntities;

  constructor(options: { scorecard: ScorecardService; permissions: PermissionsService; entities: CatalogEntities }) {
    this.#scorecard = options.scorecard;
    this.#permissions = options.permissions;
    this.#entities = options.entities;
  }

  async services(query: ScorecardQuery, options: CallOptions): Promise<CountedPage<ServiceSummary>> {
    return this.#scorecard.services(await this.#visible(query, options.credentials), options);
  }

  async *allServices(query: ScorecardQuery, options: CallOptions): AsyncIterable<ServiceSummary[]> {
    yield* this.#scorecard.allServices(await this.#visible(query, options.credentials), options);
  }

  async overview(filter: ScorecardFilter, options: CallOptions): Promise<Overview> {
    return this.#scorecard.overview(await this.#visible(filter, options.credentials), options);
  }

  async rollUps(by: RollUpBy, filter: ScorecardFilter, options: CallOptions): Promise<RollUp[]> {
    return this.#scorecard.rollUps(by, await this.#visible(filter, options.credentials), options);
  }

  async clusters(among: Among, options: CallOptions): Promise<ClusterOverview[]> {
    return this.#scorecard.clusters(await this.#visible(among, options.credentials), options);
  }

  async locations(among: Among, options: CallOptions): Promise<LocationOverview[]> {
    return this.#scorecard.locations(await this.#visible(among, options.credentials), options);
  }

  async transitions(entityRef: string, page: PageQuery, options: CallOptions): Promise<Page<Transition>> {
    await authorizeReading(this.#permissions, options.credentials);
    await this.#entities.requireVisible(entityRef, options.credentials);
    return this.#scorecard.transitions(entityRef, page, options);
  }

  /** The same, among services that the caller sees. */
  async #visible<T extends Among>(asked: T, credentials: BackstageCredentials): Promise<T> {
    await authorizeReading(this.#permissions, credentials);
    // Most callers see all services, and naming thousands of them to the database costs more than the rest of the answer.
    if (await this.#entities.seesAll(credentials)) return asked;
    const visible = await this.#entities.visibleServices(credentials);
    const wanted = asked.entityRefs && new Set(asked.entityRefs);
    return { ...asked, entityRefs: wanted ? visible.filter(entityRef => wanted.has(entityRef)) : visible };
  }
}
