import {
  BackupChoices,
  BackupProposal,
  ObjectivesRecommendation,
  ScheduleChoices,
  ScheduleProposal,
  ServiceImpact,
  StatementLocale,
} from '@backstage-dr/plugin-dr-common';
import { CallOptions } from '../service/AssessmentService';

/**
 * Proposes what would help a service. Nothing here creates anything, or talks to a cluster.
 *
 * Every method throws `NotAllowedError` without `dr.service.read`, before anything is looked up.
 * @internal
 */
export interface ProposalService {
  /**
   * A Schedule that would keep the service's promise. For an entity that is not there, or that the caller does not see, it is
   * made of the choices and of how clusters and locations stand, and does not tell which of the two it is.
   */
  proposeSchedule(entityRef: string, choices: ScheduleChoices, options: CallOptions): Promise<ScheduleProposal>;

  /**
   * A Backup of the service to take now.
   *
   * @throws NotFoundError for an entity that is not there, or that the caller does not see
   */
  proposeBackup(entityRef: string, choices: BackupChoices, options: CallOptions): Promise<BackupProposal>;

  /** Objectives that fit what people know about a service, whichever it is. */
  recommendObjectives(impact: ServiceImpact, options: CallOptions): Promise<ObjectivesRecommendation>;

  /**
   * How to bring the service back, step by step, as Markdown.
   *
   * @throws NotFoundError for an entity that is not there, or that the caller does not see
   */
  runbook(entityRef: string, language: StatementLocale, options: CallOptions): Promise<string>;
}
