import { BackstageCredentials, PermissionsService } from '@backstage/backend-plugin-api';
import {
  Assessment,
  ClusterFact,
  ExposureHistory,
  ExposureWindow,
  hideDependencies,
  Page,
  RecoveryPoint,
  RecoveryPointsQuery,
} from '@backstage-dr/plugin-dr-common';
import { AssessmentService, CallOptions } from './AssessmentService';
import { authorizeReading } from './authorizeReading';
import { CatalogEntities } from './CatalogEntities';

/**
 * Answers only who holds `dr.service.read`, and only about services that the caller sees in the catalog. Both are asked
 * before anything is looked up. What a service depends on is named only to who sees it, too.
 * @internal
 */
export class AuthorizedAssessmentService implements AssessmentService {
  readonly #assessments: AssessmentService;
  readonly #permissions: PermissionsService;
  readonly #entities: CatalogEntities;

  constructor(options: { assessments: AssessmentService; permissions: PermissionsService; entities: CatalogEntities }) {
    this.#assessments = options.assessments;
    this.#permissions = options.permissions;
    this.#entities = options.entities;
  }

  async assess(entityRef: string, options: CallOptions): Promise<Assessment> {
    await this.#authorizeService(entityRef, options.credentials);
    const assessment = await this.#assessments.assess(entityRef, options);
    const others = assessment.dependencies.filter(({ kind }) => kind !== 'missing').map(each => each.entityRef);
    const named = [...others, ...assessment.dependencyCycles.flat()].filter(ref => ref !== assessment.entityRef);
    const hidden = await this.#entities.hiddenAmong(named, options.credentials);
    return hidden.size === 0 ? assessment : hideDependencies(assessment, hidden);
  }

  async recoveryPoints(
    entityRef: string,
    query: RecoveryPointsQuery,
    options: CallOptions,
  ): Promise<Page<RecoveryPoint>> {
    await this.#authorizeService(entityRef, options.credentials);
    return this.#assessments.recoveryPoints(entityRef, query, options);
  }

  async exposureHistory(entityRef: string, window: ExposureWindow, options: CallOptions): Promise<ExposureHistory> {
    await this.#authorizeService(entityRef, options.credentials);
    return this.#assessments.exposureHistory(entityRef, window, options);
  }

  async clusters(options: CallOptions): Promise<ClusterFact[]> {
    await authorizeReading(this.#permissions, options.credentials);
    return this.#assessments.clusters(options);
  }

  async #authorizeService(entityRef: string, credentials: BackstageCredentials): Promise<void> {
    await authorizeReading(this.#permissions, credentials);
    await this.#entities.requireVisible(entityRef, credentials);
  }
}
