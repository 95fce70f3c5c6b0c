import {
  ActedObject,
  Assessment,
  BackupChoices,
  BackupProgress,
  CountedPage,
  LossChoice,
  ObjectivesRecommendation,
  ScheduleChoices,
  ScheduleProposal,
  ServiceImpact,
  ServicesQuery,
  ServiceSummary,
  StatementLocale,
  WhatIfPage,
  WhatIfQuery,
} from '@backstage-dr/plugin-dr-common';

/**
 * What actions ask of the product, on behalf of one caller: over HTTP, or within the backend. Whichever it is, it is the same
 * services that authorise, check and audit.
 *
 * Everything rejects with errors that are named as the services name them: `InputError`, `NotAllowedError`, `NotFoundError`, …
 * @internal
 */
export interface DrCalls {
  assess(entityRef: string): Promise<Assessment>;
  services(query: ServicesQuery): Promise<CountedPage<ServiceSummary>>;
  lossChoices(): Promise<LossChoice[]>;
  whatIf(lost: string, query: WhatIfQuery): Promise<WhatIfPage>;
  proposeSchedule(entityRef: string, choices: ScheduleChoices): Promise<ScheduleProposal>;
  recommendObjectives(impact: ServiceImpact): Promise<ObjectivesRecommendation>;
  applySchedule(entityRef: string, choices: ScheduleChoices, isDryRun: boolean): Promise<ActedObject>;
  createBackup(entityRef: string, choices: BackupChoices, isDryRun: boolean): Promise<ActedObject>;
  backupProgress(entityRef: string, backup: { cluster: string; name: string }): Promise<BackupProgress>;
  runbook(entityRef: string, language: StatementLocale): Promise<string>;
}
