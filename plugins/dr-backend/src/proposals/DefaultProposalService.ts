import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  BackupChoices,
  BackupProposal,
  ObjectivesRecommendation,
  proposeBackup,
  proposeSchedule,
  recommendObjectives,
  runbookMarkdown,
  ScheduleChoices,
  ScheduleProposal,
  ServiceImpact,
  StatementLocale,
  Tiers,
} from '@backstage-dr/plugin-dr-common';
import { AssessmentService, CallOptions } from '../service/AssessmentService';
import { authorizeReading } from '../service/authorizeReading';
import { CatalogEntities } from '../service/CatalogEntities';
import { ProposalGrounds } from './ProposalGrounds';
import { ProposalService } from './ProposalService';

/**
 * Answers only who holds `dr.service.read`, which is asked before anything is looked up, and about services that the caller
 * does not see as about those that are not there.
 * @internal
 */
export class DefaultProposalService implements ProposalService {
  readonly #grounds: ProposalGrounds;
  readonly #assessments: AssessmentService;
  readonly #entities: CatalogEntities;
  readonly #permissions: PermissionsService;
  readonly #tiers: Tiers;
  readonly #now: () => number;

  constructor(options: {
    grounds: ProposalGrounds;
    /** One that authorises: a runbook names what a service depends on. */
    assessments: AssessmentService;
    entities: CatalogEntities;
    permissions: PermissionsService;
    tiers: Tiers;
    now: () => number;
  }) {
    this.#grounds = options.grounds;
    this.#assessments = options.assessments;
    this.#entities = options.entities;
    this.#permissions = options.permissions;
    this.#tiers = options.tiers;
    this.#now = options.now;
  }

  async proposeSchedule(
    entityRef: string,
    choices: ScheduleChoices,
    { credentials }: CallOptions,
  ): Promise<ScheduleProposal> {
    await authorizeReading(this.#permissions, credentials);
    const hidden = await this.#entities.hiddenAmong([entityRef], credentials);
    const ground = hidden.has(entityRef) ? this.#grounds.ofNew(entityRef) : this.#grounds.of(entityRef);
    return proposeSchedule(await ground, choices);
  }

  async proposeBackup(
    entityRef: string,
    choices: BackupChoices,
    { credentials }: CallOptions,
  ): Promise<BackupProposal> {
    await authorizeReading(this.#permissions, credentials);
    await this.#entities.requireVisible(entityRef, credentials);
    return proposeBackup(await this.#grounds.of(entityRef), choices);
  }

  async recommendObjectives(impact: ServiceImpact, { credentials }: CallOptions): Promise<ObjectivesRecommendation> {
    await authorizeReading(this.#permissions, credentials);
    return recommendObjectives(impact, this.#tiers);
  }

  async runbook(entityRef: string, language: StatementLocale, options: CallOptions): Promise<string> {
    const assessment = await this.#assessments.assess(entityRef, options);
    return runbookMarkdown(assessment, { language, nowMs: this.#now() });
  }
}
